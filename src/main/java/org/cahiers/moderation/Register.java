package org.cahiers.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** The public register of decisions, without anything personal. */
@ApplicationScoped
public class Register {

  /**
   * A decision as everyone may read it.
   *
   * @param number its number in the register
   * @param rule code of the rule; null where something was kept
   * @param ruleVersion the version of it that the decision rests on; 0 where something was kept
   * @param undoneAt null while it stands
   */
  public record Entry(
      long number,
      String kind,
      long subject,
      String address,
      Outcome outcome,
      @Nullable String rule,
      int ruleVersion,
      Instant decidedAt,
      @Nullable Instant undoneAt) {}

  private static final String COLUMNS =
      "select id, kind, subject, address, outcome, rule, coalesce(rule_version, 0),"
          + " decided_at, undone_at from decision ";

  @PersistenceContext private EntityManager database;

  /** Entries below a number, newest first; {@link Long#MAX_VALUE} for the newest. */
  @Transactional
  public List<Entry> before(long number, int most) {
    return entries(COLUMNS + "where id < ?1 order by id desc limit ?2", number, most);
  }

  /** The entries that come next above a number, newest first. */
  @Transactional
  public List<Entry> after(long number, int most) {
    return entries(COLUMNS + "where id > ?1 order by id limit ?2", number, most).reversed();
  }

  /** The decision by which something is out of sight now. */
  @Transactional
  public Optional<Entry> whyHidden(String kind, long subject) {
    return entries(
            COLUMNS
                + "where kind = ?1 and subject = ?2 and undone_at is null order by id desc limit 1",
            kind,
            subject)
        .stream()
        .filter(entry -> entry.outcome() != Outcome.KEPT)
        .findFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Entry> entries(String sql, Object first, Object second) {
    List<Object[]> rows =
        database
            .createNativeQuery(sql)
            .setParameter(1, first)
            .setParameter(2, second)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Entry(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    ((Number) r[2]).longValue(),
                    (String) r[3],
                    Outcome.of((String) r[4]),
                    (String) r[5],
                    ((Number) r[6]).intValue(),
                    Rows.instant(r[7]),
                    Rows.instantOrNull(r[8])))
        .toList();
  }
}
