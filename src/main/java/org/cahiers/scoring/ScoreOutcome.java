package org.cahiers.scoring;

/** What became of a score. */
public sealed interface ScoreOutcome {

  /** It counts; so does what was withdrawn, by not counting any more. */
  record Taken() implements ScoreOutcome {}

  record Refused(Reason reason) implements ScoreOutcome {}

  enum Reason {
    /** There is no such contribution, or it does not show. */
    NOT_FOUND,
    /** Nobody scores what they wrote. */
    OWN,
    /** The debate is not open. */
    PHASE_CLOSED
  }
}
