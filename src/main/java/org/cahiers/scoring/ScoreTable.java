package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateTally;
import org.cahiers.platform.Rows;
import org.cahiers.scoring.Basis.Derived;
import org.jspecify.annotations.Nullable;

/** Scores and the standing they change, in the caller's transaction. */
@ApplicationScoped
class ScoreTable {

  private static final String LOCK = "select * from lock_standing(?1, ?2, ?3)";

  private static final String STANDING =
      """
      update standing set s1 = ?3, s2 = ?4, s3 = ?5, s4 = ?6, s5 = ?7, basis = ?8, people_replying = ?9, quality = ?10,
        debated = ?11, rank = ?12, divisive = ?13, need = ?14
      where contribution = ?1 returning cast(count_act(?15, ?16, ?17, 0, 0, ?18) as text)\
      """;

  private static final String GIVE =
      """
      with given as (
        insert into score (contribution, account, value, given_at) values (?1, ?2, ?19, ?20)
        on conflict (contribution, account) do update set value = excluded.value, changed_at = excluded.given_at)
      """
          + STANDING;

  private static final String WITHDRAW =
      "with withdrawn as (delete from score where contribution = ?1 and account = ?2)\n" + STANDING;

  private static final String COUNT =
      "select " + Histograms.COUNTS + " from score where contribution = ?1";

  /**
   * A standing whose row is locked until the transaction ends.
   *
   * @param own the score an account has given, null if it has not; true until the lock is given up
   */
  record Locked(
      DebateId debate,
      long author,
      boolean listed,
      boolean open,
      Histogram histogram,
      double replyMass,
      Instant publishedAt,
      Basis basis,
      @Nullable Integer own) {

    Derived derive(Histogram changed) {
      return basis.derive(changed, replyMass, publishedAt);
    }
  }

  @PersistenceContext private EntityManager database;
  @Inject private Clock clock;

  /** For a change that concerns no one account. */
  Optional<Locked> lock(long contribution) {
    return lock(contribution, 0);
  }

  @SuppressWarnings("unchecked")
  Optional<Locked> lock(long contribution, long account) {
    List<Object[]> rows =
        database
            .createNativeQuery(LOCK)
            .setParameter(1, contribution)
            .setParameter(2, account)
            .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    return rows.stream().map(ScoreTable::locked).findFirst();
  }

  private static Locked locked(Object[] r) {
    return new Locked(
        new DebateId(Rows.number(r[0])),
        Rows.number(r[1]),
        (Boolean) r[2],
        (Boolean) r[3],
        Histograms.read(r, 4),
        Rows.decimal(r[9]),
        Rows.instant(r[10]),
        new Basis(
            Rows.integer(r[11]),
            Rows.instant(r[12]),
            Histograms.read(r, 13),
            Rows.decimal(r[18]),
            Rows.decimal(r[19])),
        r[20] == null ? null : Rows.integer(r[20]));
  }

  void give(long contribution, long account, Score score, Histogram histogram, Locked before) {
    boolean first = before.own() == null;
    standing(GIVE, contribution, account, histogram, before, first ? account : 0, first ? 1 : 0)
        .setParameter(19, score.value())
        .setParameter(20, clock.instant().atOffset(ZoneOffset.UTC))
        .getSingleResult();
  }

  void withdraw(long contribution, long account, Histogram histogram, Locked before) {
    standing(WITHDRAW, contribution, account, histogram, before, 0, -1).getSingleResult();
  }

  private jakarta.persistence.Query standing(
      String sql,
      long contribution,
      long account,
      Histogram histogram,
      Locked before,
      long newcomer,
      int scores) {
    Derived derived = before.derive(histogram);
    return database
        .createNativeQuery(sql)
        .setParameter(1, contribution)
        .setParameter(2, account)
        .setParameter(3, histogram.ones())
        .setParameter(4, histogram.twos())
        .setParameter(5, histogram.threes())
        .setParameter(6, histogram.fours())
        .setParameter(7, histogram.fives())
        .setParameter(8, before.basis().version())
        .setParameter(9, derived.peopleReplying())
        .setParameter(10, derived.quality())
        .setParameter(11, derived.debated())
        .setParameter(12, derived.rank())
        .setParameter(13, derived.divisive())
        .setParameter(14, derived.need())
        .setParameter(15, before.debate().value())
        .setParameter(16, newcomer)
        .setParameter(17, DebateTally.slot())
        .setParameter(18, scores);
  }

  /** The scores themselves, counted; the standing should be locked. */
  Histogram count(long contribution) {
    return Histograms.read(
        (Object[])
            database.createNativeQuery(COUNT).setParameter(1, contribution).getSingleResult(),
        0);
  }

  /** Notes that an account does not want to be offered a contribution again. */
  void skip(long contribution, long account) {
    database
        .createNativeQuery(
            "insert into score_skip (account, contribution) select ?2, contribution from standing"
                + " where contribution = ?1 on conflict do nothing")
        .setParameter(1, contribution)
        .setParameter(2, account)
        .executeUpdate();
  }
}
