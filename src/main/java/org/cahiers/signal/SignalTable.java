package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.rank.Clumps.Clump;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;

/** Writes what was found, and tells which debates are due. */
@ApplicationScoped
class SignalTable {

  /** So many people with near-identical texts are a campaign, or a good text that was passed on. */
  static final int PEOPLE = 5;

  /** A signal that was looked at opens again only when it has become so many times as large. */
  private static final int GROWN = 2;

  /** A tenth more scores, or a day later in a debate that is not closed. */
  private static final String DUE =
      """
      select d.id from debate d left join signal_look l on l.debate = d.id
      cross join lateral (select coalesce(sum(scores), 0) as scores from debate_tally where debate = d.id) t
      where (l.debate is null and t.scores > 0)
        or abs(t.scores - l.scores_seen) > 5 + l.scores_seen / 10
        or (t.scores <> l.scores_seen or now() < d.closes_at) and l.looked_at < now() - interval '1 day'
      order by d.id\
      """;

  private static final String OPEN =
      """
      insert into signal (contribution, debate, kind, hits, of_all, usual, chance, starts_at)
      select t.contribution, ?2, t.kind, t.hits, t.of_all, t.usual, t.chance, t.starts_at from (
        select * from jsonb_to_recordset(cast(?1 as jsonb)) as f(contribution bigint, kind text, hits int, of_all int,
          usual float8, chance float8, starts_at timestamptz)
        union all
        select x.copy_of, 'copies', count(distinct c.author), count(*), 0, 0, null
        from contribution_topic x join contribution c on c.id = x.contribution
        where x.debate = ?2 and c.state = 'published'
        group by x.copy_of having count(distinct c.author) >= ?3) t
      where not exists (
        select 1 from signal s where s.contribution = t.contribution and s.kind = t.kind
          and s.finding is not null and t.hits < ?4 * s.hits)
      on conflict (contribution, kind) where finding is null do update set hits = excluded.hits, of_all = excluded.of_all,
        usual = excluded.usual, chance = excluded.chance, starts_at = excluded.starts_at, seen_at = now()
      returning raised_at = now()\
      """;

  /** The moment of a transaction is the same in all its statements. */
  private static final String GONE =
      "delete from signal where debate = ?1 and finding is null and seen_at < now()";

  private static final String LOOKED =
      """
      insert into signal_look (debate, scores_seen)
      select ?1, coalesce(sum(scores), 0) from debate_tally where debate = ?1
      on conflict (debate) do update set scores_seen = excluded.scores_seen, looked_at = now()\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private ChangeFeed feed;

  @Transactional
  @SuppressWarnings("unchecked")
  public List<Long> due() {
    List<Object> ids = database.createNativeQuery(DUE).getResultList();
    return ids.stream().map(Rows::number).toList();
  }

  /** Opens and renews the signals of a debate, and closes the open ones that are no more. */
  @Transactional
  @SuppressWarnings("unchecked")
  public void save(long debate, Map<Kind, List<Clump>> clumps) {
    List<Object> news =
        database
            .createNativeQuery(OPEN)
            .setParameter(1, json(clumps))
            .setParameter(2, debate)
            .setParameter(3, PEOPLE)
            .setParameter(4, GROWN)
            .getResultList();
    int gone = database.createNativeQuery(GONE).setParameter(1, debate).executeUpdate();
    database.createNativeQuery(LOOKED).setParameter(1, debate).executeUpdate();
    if (gone > 0 || news.contains(true)) feed.append("signal.moved", debate, debate);
  }

  private static String json(Map<Kind, List<Clump>> clumps) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    clumps.forEach((kind, found) -> found.forEach(clump -> all.add(json(kind, clump))));
    return all.build().toString();
  }

  private static JsonObjectBuilder json(Kind kind, Clump clump) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("contribution", clump.item())
            .add("kind", kind.code())
            .add("hits", clump.hits())
            .add("of_all", clump.of())
            .add("usual", clump.usual())
            .add("chance", clump.chance());
    if (kind == Kind.BURST)
      json.add("starts_at", Instant.EPOCH.plus(Duration.ofHours(clump.kind())).toString());
    return json;
  }
}
