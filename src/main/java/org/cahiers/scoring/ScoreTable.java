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
import org.cahiers.platform.Rows;
import org.cahiers.scoring.Basis.Derived;
import org.jspecify.annotations.Nullable;

/** Scores and the standing they change, in the caller's transaction. */
@ApplicationScoped
class ScoreTable {

  private static final String LOCK =
      """
      select s.debate, s.author, s.listed, d.opens_at <= ?2 and ?2 < d.synthesis_at and d.published,
        s.s1, s.s2, s.s3, s.s4, s.s5, s.reply_mass, s.published_at,
        b.version, b.as_of, b.s1 as b1, b.s2 as b2, b.s3 as b3, b.s4 as b4, b.s5 as b5, b.most_people_replying,
        b.debate_weight
      from standing s join debate d on d.id = s.debate join score_basis b on b.debate = s.debate
      where s.contribution = ?1
      for update of s\
      """;

  private static final String STANDING =
      """
      update standing set s1 = ?3, s2 = ?4, s3 = ?5, s4 = ?6, s5 = ?7, basis = ?8, people_replying = ?9, quality = ?10,
        debated = ?11, rank = ?12, divisive = ?13, need = ?14
      where contribution = ?1\
      """;

  private static final String GIVE =
      """
      with given as (
        insert into score (contribution, account, value, given_at) values (?1, ?2, ?15, ?16)
        on conflict (contribution, account) do update set value = excluded.value, changed_at = excluded.given_at)
      """
          + STANDING;

  private static final String WITHDRAW =
      "with withdrawn as (delete from score where contribution = ?1 and account = ?2)\n" + STANDING;

  /** A standing whose row is locked until the transaction ends. */
  record Locked(
      DebateId debate,
      long author,
      boolean listed,
      boolean open,
      Histogram histogram,
      double replyMass,
      Instant publishedAt,
      Basis basis) {

    Derived derive(Histogram changed) {
      return basis.derive(changed, replyMass, publishedAt);
    }
  }

  @PersistenceContext private EntityManager database;
  @Inject private Clock clock;

  @SuppressWarnings("unchecked")
  Optional<Locked> lock(long contribution) {
    List<Object[]> rows =
        database
            .createNativeQuery(LOCK)
            .setParameter(1, contribution)
            .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
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
            Rows.decimal(r[19])));
  }

  /** The score an account has given; asked after the standing is locked, it stays true. */
  @SuppressWarnings("unchecked")
  @Nullable Integer own(long contribution, long account) {
    List<Object> rows =
        database
            .createNativeQuery("select value from score where contribution = ?1 and account = ?2")
            .setParameter(1, contribution)
            .setParameter(2, account)
            .getResultList();
    return rows.isEmpty() ? null : Rows.integer(rows.getFirst());
  }

  void give(long contribution, long account, Score score, Histogram histogram, Locked before) {
    standing(GIVE, contribution, account, histogram, before)
        .setParameter(15, score.value())
        .setParameter(16, clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  void withdraw(long contribution, long account, Histogram histogram, Locked before) {
    standing(WITHDRAW, contribution, account, histogram, before).executeUpdate();
  }

  private jakarta.persistence.Query standing(
      String sql, long contribution, long account, Histogram histogram, Locked before) {
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
        .setParameter(14, derived.need());
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
