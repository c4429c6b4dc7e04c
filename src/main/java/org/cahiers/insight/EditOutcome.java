package org.cahiers.insight;

/** What became of a change of the topics. */
public sealed interface EditOutcome {

  /**
   * @param edit its number in the log
   */
  record Done(long edit) implements EditOutcome {}

  record Refused(Reason reason) implements EditOutcome {}

  /** Why nothing was changed. */
  enum Reason {
    /** The group is not in force any more, or in another debate. */
    NOT_FOUND,
    /** No reason was given, or a very long one. */
    REASON,
    /** A name is missing or very long. */
    LABEL,
    /** Not with groups of these levels. */
    LEVEL,
    /** No contribution was chosen that this could move. */
    NOTHING_CHOSEN,
    /** It is so already. */
    NOTHING_TO_DO,
    /** What it would bring back has been changed since. */
    CHANGED_SINCE
  }
}
