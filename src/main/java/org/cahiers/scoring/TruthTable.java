package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.platform.Rows;

/**
 * Counts standings from scores and replies, some at a time, each time in a transaction of its own.
 */
@ApplicationScoped
class TruthTable {

  /** Few, for whoever scores one of them waits until all are counted. */
  private static final int BATCH = 200;

  private static final String LOCK =
      """
      select count(*) from (
        select 1 from standing where contribution in (
          select id from contribution where parent is null and published_at is not null and id > ?1 and debate = ?2
          order by id limit ?3)
        order by contribution for update) locked\
      """;

  private static final String COLUMNS =
      "contribution, debate, author, listed, published_at, origin, language, s1, s2, s3, s4, s5,"
          + " replies, repliers, reply_mass, last_reply_at";
  private static final String DERIVED =
      "basis, people_replying, quality, debated, rank, divisive, need, place";

  private static final String COUNT =
      """
      select c.id, c.debate, c.author, c.state = 'published', c.published_at, c.origin, c.language,
        h.s1, h.s2, h.s3, h.s4, h.s5, r.replies, r.repliers, r.reply_mass, r.last_reply_at, s.*
      from (
        select * from contribution where parent is null and published_at is not null and id > ?1 and debate = ?2
        order by id limit ?3) c
      cross join lateral (select \
      """
          + Histograms.COUNTS
          + " from score where contribution = c.id) h cross join lateral ("
          + StandingTable.REPLIES
          + ") r left join (select "
          + COLUMNS.replace("contribution,", "contribution as k,")
          + ", "
          + DERIVED
          + " from standing) s on s.k = c.id order by c.id";

  private static final String SAVE =
      "insert into standing ("
          + COLUMNS
          + ", "
          + DERIVED
          + ") select "
          + COLUMNS
          + ", "
          + DERIVED
          + " from jsonb_to_recordset(cast(?1 as jsonb)) as t(contribution bigint, debate bigint,"
          + " author bigint, listed boolean, published_at timestamptz, origin text, language text,"
          + " s1 int, s2 int, s3 int, s4 int, s5 int, replies int, repliers int, reply_mass float8,"
          + " last_reply_at timestamptz, basis int, people_replying float8, quality float8,"
          + " debated float8, rank float8, divisive float8, need smallint, place float8)"
          + " on conflict (contribution) do update set (debate, author, listed, published_at,"
          + " origin, language, s1, s2, s3, s4, s5, replies, repliers, reply_mass, last_reply_at, "
          + DERIVED
          + ") = (excluded.debate, excluded.author, excluded.listed, excluded.published_at,"
          + " excluded.origin, excluded.language, excluded.s1, excluded.s2, excluded.s3,"
          + " excluded.s4, excluded.s5, excluded.replies, excluded.repliers, excluded.reply_mass,"
          + " excluded.last_reply_at, excluded.basis, excluded.people_replying, excluded.quality,"
          + " excluded.debated, excluded.rank, excluded.divisive, excluded.need, excluded.place)";

  /**
   * What was found in some contributions.
   *
   * @param last the last of them; 0 if there were none
   * @param wrong those whose standing was missing or said something else
   */
  record Counted(long last, int checked, List<Long> wrong) {}

  @PersistenceContext private EntityManager database;
  @Inject private StandingTable standings;

  /** Counts the next contributions of a debate after one, and mends what differs. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Counted count(long debate, long after) {
    Basis basis = standings.basisOrFirst(debate);
    // Locked first and read in the next statement, so that what others commit meanwhile is counted.
    query(LOCK, debate, after).getResultList();
    List<Object[]> rows = query(COUNT, debate, after).getResultList();
    List<Long> wrong = new ArrayList<>();
    JsonArrayBuilder changed = Json.createArrayBuilder();
    boolean any = false;
    for (Object[] r : rows) {
      Truth counted = Truth.counted(r, 0, basis);
      boolean missing = r[Truth.COUNTED] == null;
      Truth stored = missing ? null : Truth.stored(r, Truth.COUNTED);
      if (missing || counted.contradicts(stored)) wrong.add(counted.contribution());
      if (counted.equals(stored)) continue;
      changed.add(counted.json());
      any = true;
    }
    if (any)
      database.createNativeQuery(SAVE).setParameter(1, changed.build().toString()).executeUpdate();
    long last = rows.isEmpty() ? 0 : Rows.number(rows.getLast()[0]);
    return new Counted(last, rows.size(), wrong);
  }

  private jakarta.persistence.Query query(String sql, long debate, long after) {
    return database
        .createNativeQuery(sql)
        .setParameter(1, after)
        .setParameter(2, debate)
        .setParameter(3, BATCH);
  }

  /** Debates that have contributions. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Long> debates() {
    List<Object> ids =
        database
            .createNativeQuery(
                "select id from debate d where exists (select 1 from contribution where debate ="
                    + " d.id) order by id")
            .getResultList();
    return ids.stream().map(Rows::number).toList();
  }
}
