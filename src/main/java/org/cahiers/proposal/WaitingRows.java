package org.cahiers.proposal;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.cahiers.platform.Waiting;

/** What waits for a role, counted by one statement. */
abstract class WaitingRows implements Waiting {

  @Inject private Connections connections;

  /** Rows that wait, each with the moment {@code at} since when. */
  abstract String sql();

  @Override
  @Transactional
  public long count() {
    return connections.with(
        database -> Sql.number(database, "select count(*) from (" + sql() + ") w"));
  }

  @Override
  @Transactional
  public Optional<Instant> since() {
    return connections.with(
        database ->
            Sql.rows(
                    database,
                    "select min(at) at from (" + sql() + ") w",
                    row -> Optional.ofNullable(Sql.instant(row, "at")))
                .getFirst());
  }
}
