package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cahiers.platform.Rows;

/** Reads who scores what in a debate, some contributions at a time, without names. */
@ApplicationScoped
class ScorerTable {

  /** Contributions read in one statement. */
  private static final int BATCH = 500;

  /**
   * Each question about an account is a look into an index that ends after a few rows: a score
   * costs the same, however many its account gave.
   */
  private static final String NEXT =
      """
      select k.id, cast(extract(epoch from s.given_at) as bigint) / 3600,
        not exists (select 1 from score o where o.account = s.account and o.contribution <> s.contribution)
          and not exists (select 1 from contribution c where c.author = s.account),
        s.given_at > a.created_at + ?4 * interval '1 day'
          and (select count(*) from (select 1 from score o where o.account = s.account limit ?5 + 1) f) <= ?5
          and not exists (select 1 from score o where o.account = s.account and o.given_at < s.given_at)
          and not exists (select 1 from contribution c where c.author = s.account and c.written_at < s.given_at),
        a.network
      from (
        select id from contribution where debate = ?1 and parent is null and state = 'published' and id > ?2
        order by id limit ?3) k
      left join (score s join scorer a on a.account = s.account) on s.contribution = k.id
      order by k.id\
      """;

  /**
   * An account that scored more since is no sleeper: it takes part. So no account is looked through
   * at length.
   */
  static final int FEW_SCORES = 20;

  /** Days without any act after which an account that wakes is a sleeper. */
  static final int ASLEEP_DAYS = 30;

  /**
   * One score; or a contribution without any, then the rest says nothing.
   *
   * @param hour in which it was given, from 1970; 0 where there is no score
   * @param lone whether its account did nothing else
   * @param sleeper whether it is the first act of an account opened long before that has done
   *     little since
   * @param network mark of the network of its account; 0 where it is not known
   */
  record Scorer(long contribution, long hour, boolean lone, boolean sleeper, long network) {}

  @PersistenceContext private EntityManager database;

  /** Scores of the next contributions after one, by contribution; none when all are read. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Scorer> next(long debate, long after) {
    List<Object[]> rows =
        database
            .createNativeQuery(NEXT)
            .setParameter(1, debate)
            .setParameter(2, after)
            .setParameter(3, BATCH)
            .setParameter(4, ASLEEP_DAYS)
            .setParameter(5, FEW_SCORES)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                r[1] == null
                    ? new Scorer(Rows.number(r[0]), 0, false, false, 0)
                    : new Scorer(
                        Rows.number(r[0]),
                        Rows.number(r[1]),
                        (Boolean) r[2],
                        (Boolean) r[3],
                        Rows.number(r[4])))
        .toList();
  }
}
