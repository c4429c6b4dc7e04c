package org.cahiers.synthesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds the pen, is invited to, or asks to.
 *
 * @param id of the membership
 * @param name pseudonym
 * @param via {@code quota}, {@code team} or {@code request}
 * @param topic for which they were invited; null otherwise
 * @param addedBy name of who added them, for the team's choices
 * @param message what they wrote when they asked
 * @param state {@code invited}, {@code accepted}, {@code declined}, {@code asked}, {@code refused}
 * @param coAuthor whether a suggestion of theirs was taken or merged
 */
public record Member(
    long id,
    String name,
    String via,
    @Nullable String topic,
    @Nullable String addedBy,
    @Nullable String message,
    String state,
    Instant since,
    boolean coAuthor) {

  public boolean accepted() {
    return state.equals("accepted");
  }
}
