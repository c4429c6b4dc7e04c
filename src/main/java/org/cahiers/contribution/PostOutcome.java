package org.cahiers.contribution;

/** What came of a post. */
public sealed interface PostOutcome {

  /**
   * It shows. Also the answer when the same text was sent twice: then with the number of the first.
   */
  record Posted(ContributionId id, String address) implements PostOutcome {}

  /** It waits for a moderator; its author sees it. */
  record Waiting(ContributionId id, String address) implements PostOutcome {}

  record Refused(Reason reason) implements PostOutcome {}

  /** Why a post is refused; nothing was changed. */
  enum Reason {
    PHASE_CLOSED,
    NOT_ALLOWED,
    TITLE_MISSING,
    TITLE_TOO_LONG,
    TEXT_TOO_SHORT,
    TEXT_TOO_LONG,
    TOO_MUCH,
    SAME_TEXT,
    GONE
  }
}
