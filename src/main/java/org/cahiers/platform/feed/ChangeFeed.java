package org.cahiers.platform.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.platform.feed.Change.Position;
import org.jspecify.annotations.Nullable;

/**
 * Appends to and reads the feed. Reading never sees a change before all earlier ones are settled.
 */
@ApplicationScoped
public class ChangeFeed {

  @PersistenceContext private EntityManager database;

  /**
   * Tells of a change; to be called in the transaction that makes it, so that both commit or
   * neither.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(String kind, long subject, @Nullable Long debate) {
    database
        .createNativeQuery(
            "insert into change (kind, subject, debate) values (?1, ?2, cast(?3 as bigint))")
        .setParameter(1, kind)
        .setParameter(2, subject)
        .setParameter(3, debate == null ? null : debate.toString())
        .executeUpdate();
  }

  /**
   * Changes after a position, in commit order. Those of transactions that might still have an
   * unfinished elder are withheld until it has ended ({@code pg_snapshot_xmin}), or a crash between
   * would lose them.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Change> after(Position position, int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select cast(cast(xid as text) as bigint), id, kind, subject, debate
                from change
                where (xid, id) > (cast(cast(?1 as text) as xid8), ?2)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, id
                limit ?3\
                """)
            .setParameter(1, Long.toUnsignedString(position.xid()))
            .setParameter(2, position.id())
            .setParameter(3, most)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Change(
                    new Position(((Number) r[0]).longValue(), ((Number) r[1]).longValue()),
                    (String) r[2],
                    ((Number) r[3]).longValue(),
                    r[4] == null ? null : ((Number) r[4]).longValue()))
        .toList();
  }

  /**
   * The last settled position: where a follower starts that has just built itself from the tables.
   */
  @Transactional
  public Position now() {
    Object[] row =
        (Object[])
            database
                .createNativeQuery(
                    """
                    select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint), 0\
                    """)
                .getSingleResult();
    return new Position(((Number) row[0]).longValue() - 1, Long.MAX_VALUE);
  }
}
