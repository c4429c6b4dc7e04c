package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cahiers.platform.Rows;
import org.cahiers.scoring.Basis.Derived;

/** The bases and the ranks measured against them, each step in a transaction of its own. */
@ApplicationScoped
class BasisTable {

  /** Few, for whoever scores one of them waits until all are ranked. */
  private static final int BATCH = 200;

  /**
   * A tenth more scores or replies (and a few at least), anything new in an hour, an open debate's
   * replies a day older, or another weight.
   */
  private static final String STALE =
      """
      select b.debate from score_basis b join debate d on d.id = b.debate
      cross join lateral (
        select coalesce(sum(scores), 0) as scores, coalesce(sum(replies), 0) as replies
        from debate_tally where debate = b.debate) t
      where abs(t.scores - b.scores_seen) > 5 + b.scores_seen / 10
        or abs(t.replies - b.replies_seen) > 2 + b.replies_seen / 10
        or ((t.scores, t.replies) is distinct from (b.scores_seen, b.replies_seen) and b.as_of < cast(?1 as timestamptz) - interval '1 hour')
        or (d.closes_at > ?1 and b.as_of < cast(?1 as timestamptz) - interval '1 day')
        or cast(d.debate_weight as float8) is distinct from b.debate_weight
      order by b.debate\
      """;

  private static final String RENEW =
      """
      update score_basis b set version = b.version + 1, as_of = ?2, s1 = n.s1, s2 = n.s2, s3 = n.s3, s4 = n.s4, s5 = n.s5,
        most_people_replying = n.mass * power(2, cast(?3 as float8)), debate_weight = d.debate_weight,
        scores_seen = t.scores, replies_seen = t.replies
      from (
        select coalesce(sum(s1), 0) as s1, coalesce(sum(s2), 0) as s2, coalesce(sum(s3), 0) as s3,
          coalesce(sum(s4), 0) as s4, coalesce(sum(s5), 0) as s5, coalesce(max(reply_mass), 0) as mass
        from standing where debate = ?1 and listed) n,
        (select coalesce(sum(scores), 0) as scores, coalesce(sum(replies), 0) as replies
         from debate_tally where debate = ?1) t,
        debate d
      where b.debate = ?1 and d.id = ?1\
      """;

  private static final String NEXT =
      """
      select contribution, s1, s2, s3, s4, s5, reply_mass, published_at from standing
      where debate = ?1 and contribution > ?2 and basis <> ?3
      order by contribution limit ?4 for update\
      """;

  private static final String RANK =
      """
      update standing s set basis = ?2, people_replying = t.people_replying, quality = t.quality, debated = t.debated,
        rank = t.rank, need = t.need
      from jsonb_to_recordset(cast(?1 as jsonb)) as t(contribution bigint, people_replying float8, quality float8,
        debated float8, rank float8, need smallint)
      where s.contribution = t.contribution\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private StandingTable standings;
  @Inject private Clock clock;

  @Transactional
  @SuppressWarnings("unchecked")
  public List<Long> stale() {
    List<Object> ids =
        database
            .createNativeQuery(STALE)
            .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
            .getResultList();
    return ids.stream().map(Rows::number).toList();
  }

  @Transactional
  public Basis renew(long debate) {
    standings.basisOrFirst(debate);
    Instant now = clock.instant();
    database
        .createNativeQuery(RENEW)
        .setParameter(1, debate)
        .setParameter(2, now.atOffset(ZoneOffset.UTC))
        .setParameter(3, -Basis.halvings(now))
        .executeUpdate();
    return standings.basis(debate).orElseThrow();
  }

  /** Ranks the next standings after one; returns the last of them, 0 when all are ranked. */
  @Transactional
  @SuppressWarnings("unchecked")
  public long rank(long debate, Basis basis, long after) {
    List<Object[]> rows =
        database
            .createNativeQuery(NEXT)
            .setParameter(1, debate)
            .setParameter(2, after)
            .setParameter(3, basis.version())
            .setParameter(4, BATCH)
            .getResultList();
    if (rows.isEmpty()) return 0;
    JsonArrayBuilder ranks = Json.createArrayBuilder();
    for (Object[] r : rows) {
      Derived derived = basis.derive(Histograms.read(r, 1), Rows.decimal(r[6]), Rows.instant(r[7]));
      ranks.add(
          Json.createObjectBuilder()
              .add("contribution", Rows.number(r[0]))
              .add("people_replying", derived.peopleReplying())
              .add("quality", derived.quality())
              .add("debated", derived.debated())
              .add("rank", derived.rank())
              .add("need", derived.need()));
    }
    database
        .createNativeQuery(RANK)
        .setParameter(1, ranks.build().toString())
        .setParameter(2, basis.version())
        .executeUpdate();
    return Rows.number(rows.getLast()[0]);
  }
}
