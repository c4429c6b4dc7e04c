package org.cahiers.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts what waits, whatever it is, by one statement each. */
@ApplicationScoped
public class Backlogs {

  /**
   * What waits.
   *
   * @param since when the oldest began to wait; null if nothing does
   */
  public record Backlog(long count, @Nullable Instant since) {}

  @PersistenceContext private EntityManager database;

  @Transactional
  public Backlog of(Waiting waiting) {
    Object[] row =
        (Object[])
            database
                .createNativeQuery(
                    "select count(*), min(since) from (" + waiting.sql() + ") w(since)")
                .getSingleResult();
    return new Backlog(Rows.number(row[0]), Rows.instantOrNull(row[1]));
  }
}
