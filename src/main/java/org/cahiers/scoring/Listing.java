package org.cahiers.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: numbers of contributions, for the room of contributions to show.
 *
 * @param next where the next page begins, null on the last
 * @param previous where the page before ends, null on the first and in a drawing by lot
 */
public record Listing(List<Long> contributions, @Nullable Cursor next, @Nullable Cursor previous) {

  static final Listing NONE = new Listing(List.of(), null, null);

  public Optional<Cursor> following() {
    return Optional.ofNullable(next);
  }

  public Optional<Cursor> preceding() {
    return Optional.ofNullable(previous);
  }
}
