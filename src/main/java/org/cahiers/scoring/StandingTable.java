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
import org.cahiers.analysis.rank.RotatingLottery;
import org.cahiers.platform.Rows;
import org.cahiers.scoring.Basis.Derived;
import org.cahiers.scoring.ScoreTable.Locked;

/** Standings as contributions and replies come and go, in the caller's transaction. */
@ApplicationScoped
class StandingTable {

  /**
   * Replies, repliers, weight of repliers and latest reply under a contribution c; the sum is in a
   * fixed order, so that a recount gives the same bits. 1209600 s are 14 days.
   */
  static final String REPLIES =
      """
      select coalesce(sum(p.n), 0) as replies, count(*) filter (where p.author <> c.author) as repliers,
        coalesce(sum(power(2, cast(extract(epoch from p.latest - timestamptz '2020-01-01T00:00:00Z') as float8) / 1209600)
          order by p.latest, p.author) filter (where p.author <> c.author), 0) as reply_mass,
        max(p.latest) as last_reply_at
      from (
        select author, count(*) as n, max(published_at) as latest from contribution
        where root = c.id and state = 'published' group by author) p\
      """;

  private static final String BASIS =
      """
      select version, as_of, s1, s2, s3, s4, s5, most_people_replying, debate_weight from score_basis where debate = ?1\
      """;

  private static final String INSERT =
      """
      insert into standing (contribution, debate, author, listed, published_at, origin, language, basis, people_replying,
        quality, debated, rank, need, place)
      values (?1, ?2, ?3, true, ?4, ?5, ?6, ?7, 0, ?8, ?9, ?10, ?11, ?12)
      on conflict (contribution) do update set listed = true, language = excluded.language\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private ScoreTable scores;
  @Inject private Clock clock;

  /** The basis of a debate; empty before its first contribution. */
  @SuppressWarnings("unchecked")
  Optional<Basis> basis(long debate) {
    List<Object[]> rows = database.createNativeQuery(BASIS).setParameter(1, debate).getResultList();
    return rows.stream().map(StandingTable::basis).findFirst();
  }

  private static Basis basis(Object[] r) {
    return new Basis(
        Rows.integer(r[0]),
        Rows.instant(r[1]),
        Histograms.read(r, 2),
        Rows.decimal(r[7]),
        Rows.decimal(r[8]));
  }

  /** The basis of a debate, a first one if there is none. */
  Basis basisOrFirst(long debate) {
    Optional<Basis> known = basis(debate);
    if (known.isPresent()) return known.get();
    database
        .createNativeQuery(
            "insert into score_basis (debate, as_of, debate_weight) select id, ?2, debate_weight"
                + " from debate where id = ?1 on conflict do nothing")
        .setParameter(1, debate)
        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
    return basis(debate).orElseThrow();
  }

  /** A contribution shows: for the first time, or again with what it had. */
  void list(
      long contribution,
      long debate,
      long author,
      String origin,
      String language,
      Instant publishedAt) {
    Basis basis = basisOrFirst(debate);
    Derived derived = basis.derive(Histogram.EMPTY, 0, publishedAt);
    database
        .createNativeQuery(INSERT)
        .setParameter(1, contribution)
        .setParameter(2, debate)
        .setParameter(3, author)
        .setParameter(4, publishedAt.atOffset(ZoneOffset.UTC))
        .setParameter(5, origin)
        .setParameter(6, language)
        .setParameter(7, basis.version())
        .setParameter(8, derived.quality())
        .setParameter(9, derived.debated())
        .setParameter(10, derived.rank())
        .setParameter(11, derived.need())
        .setParameter(12, RotatingLottery.place(contribution))
        .executeUpdate();
  }

  void unlist(long contribution) {
    database
        .createNativeQuery("update standing set listed = false where contribution = ?1")
        .setParameter(1, contribution)
        .executeUpdate();
  }

  void language(long contribution, String language) {
    database
        .createNativeQuery(
            "update standing set language = ?2 where contribution = ?1 and language <> ?2")
        .setParameter(1, contribution)
        .setParameter(2, language)
        .executeUpdate();
  }

  /** Counts the replies under a contribution again: one more, one fewer, or one restored. */
  void countReplies(long contribution) {
    Optional<Locked> found = scores.lock(contribution);
    if (found.isEmpty()) return;
    Object[] r =
        (Object[])
            database
                .createNativeQuery(
                    "select r.* from contribution c cross join lateral ("
                        + REPLIES
                        + ") r where c.id = ?1")
                .setParameter(1, contribution)
                .getSingleResult();
    Locked standing = found.get();
    double mass = Rows.decimal(r[2]);
    Derived derived = standing.basis().derive(standing.histogram(), mass, standing.publishedAt());
    database
        .createNativeQuery(
            """
            update standing set replies = ?2, repliers = ?3, reply_mass = ?4, last_reply_at = cast(?5 as timestamptz),
              basis = ?6, people_replying = ?7, quality = ?8, debated = ?9, rank = ?10, need = ?11
            where contribution = ?1\
            """)
        .setParameter(1, contribution)
        .setParameter(2, Rows.integer(r[0]))
        .setParameter(3, Rows.integer(r[1]))
        .setParameter(4, mass)
        .setParameter(5, r[3] == null ? null : Rows.instant(r[3]).toString())
        .setParameter(6, standing.basis().version())
        .setParameter(7, derived.peopleReplying())
        .setParameter(8, derived.quality())
        .setParameter(9, derived.debated())
        .setParameter(10, derived.rank())
        .setParameter(11, derived.need())
        .executeUpdate();
  }
}
