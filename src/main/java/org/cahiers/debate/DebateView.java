package org.cahiers.debate;

import java.time.Instant;

/**
 * A debate as a page shows it.
 *
 * @param ownLanguage language of the question as first asked
 * @param language language of theme, question and context here: the reader's if there is such a
 *     text, else its own
 * @param contributions published contributions, without replies
 * @param people those who have contributed, replied or scored
 */
public record DebateView(
    DebateId id,
    String slug,
    String ownLanguage,
    String language,
    Phase phase,
    Instant opensAt,
    Instant synthesisAt,
    Instant closesAt,
    String theme,
    String question,
    String context,
    DebateRules rules,
    long contributions,
    long replies,
    long scores,
    long people) {

  public boolean open() {
    return phase == Phase.OPEN;
  }

  /** Until when the present phase lasts; its end is past for a closed debate. */
  public Instant until() {
    return switch (phase) {
      case ANNOUNCED -> opensAt;
      case OPEN -> synthesisAt;
      case SYNTHESIS, CLOSED -> closesAt;
    };
  }

  public String address() {
    return "/debates/" + slug;
  }
}
