package org.cahiers.debate;

/**
 * What a debate asks of contributions.
 *
 * @param titleMost longest title, characters
 * @param textLeast shortest text, characters
 * @param textMost longest text, characters
 * @param replyMost longest reply, characters
 * @param posting who may post
 * @param scoresHidden while open, scores show only to those who have scored
 * @param moderatedFirst contributions wait for a moderator
 * @param debateWeight weight w of the rank, 0 to 1
 */
public record DebateRules(
    int titleMost,
    int textLeast,
    int textMost,
    int replyMost,
    Posting posting,
    boolean scoresHidden,
    boolean moderatedFirst,
    double debateWeight) {

  /** Who may post contributions and replies. */
  public enum Posting {
    EVERYONE,
    SPOKESPERSONS,
    NOBODY
  }

  public static final DebateRules USUAL =
      new DebateRules(120, 10, 5000, 2000, Posting.EVERYONE, true, false, 0.25);
}
