package org.cahiers.export;

import java.time.LocalDate;
import java.util.List;

/**
 * An official answer to a proposal.
 *
 * @param version of the answer, from 1
 * @param by name of the spokesperson
 * @param text in paragraphs separated by empty lines
 * @param language two letters
 * @param followUps what happened since and what will, by date
 */
public record AnswerPart(
    Position position,
    int version,
    LocalDate on,
    String by,
    String text,
    String language,
    List<FollowUp> followUps) {

  /** What is answered. */
  public enum Position {
    TAKEN_UP,
    TAKEN_UP_WITH_CHANGES,
    DECLINED,
    UNDER_STUDY
  }

  /** A step after the answer. */
  public record FollowUp(LocalDate on, String text, boolean done) {}

  public AnswerPart {
    followUps = List.copyOf(followUps);
  }
}
