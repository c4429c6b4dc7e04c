package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** Puts what a run found in force, in the caller's transaction. */
@ApplicationScoped
class TakeRun {

  private static final String GROUPS =
      """
      insert into topic (debate, level, number, parent, label, named, phrases, size, distinct_size, stability, representatives)
      select r.debate, g ->> 'level', cast(g ->> 'number' as int), p.id, g ->> 'label', cast(g ->> 'named' as boolean),
        array(select jsonb_array_elements_text(g -> 'phrases')), 0, cast(g ->> 'distinct' as int),
        cast(g ->> 'stability' as real), array(select cast(jsonb_array_elements_text(g -> 'representatives') as bigint))
      from analysis_run r cross join lateral jsonb_array_elements(r.tree) g
      left join topic p on p.debate = r.debate and p.level = ?3 and p.number = cast(g ->> 'parent' as int)
      where r.id = ?1 and g ->> 'level' = ?2
      on conflict (debate, level, number) do update set parent = excluded.parent, label = excluded.label, named = excluded.named,
        phrases = excluded.phrases, distinct_size = excluded.distinct_size, stability = excluded.stability,
        representatives = excluded.representatives, gone_at = null, merged_into = null\
      """;

  private static final String GONE =
      """
      update topic t set gone_at = now(), size = 0, distinct_size = 0
      where t.debate = ?2 and t.gone_at is null and not exists (
        select 1 from analysis_run r cross join lateral jsonb_array_elements(r.tree) g
        where r.id = ?1 and g ->> 'level' = t.level and cast(g ->> 'number' as int) = t.number)\
      """;

  private static final String PLACES =
      """
      insert into contribution_topic (contribution, debate, revision, theme, topic, cluster, strength, copy_of, placed_by)
      select p.contribution, c.debate, p.revision, th.id, t.id, cl.id, p.strength, p.copy_of,
        case when m.contribution is null then 'run' else 'person' end
      from run_placement p join contribution c on c.id = p.contribution and c.state = 'published'
      left join topic th on th.debate = c.debate and th.level = 'theme' and th.number = p.theme
      left join topic t on t.debate = c.debate and t.level = 'topic' and t.number = p.topic
      left join topic cl on cl.debate = c.debate and cl.level = 'cluster' and cl.number = p.cluster
      left join (
        select distinct cast(jsonb_array_elements_text(detail -> 'members') as bigint) as contribution from topic_edit
        where debate = ?2 and kind = 'move' and undone_at is null) m on m.contribution = p.contribution
      where p.run = ?1\
      """;

  @PersistenceContext private EntityManager database;
  @Inject private TopicTable topics;
  @Inject private ChangeFeed feed;
  @Inject private Jobs jobs;
  @Inject private Event<TopicsTaken> taken;

  /**
   * @param account who took it, null for a first run
   */
  void put(long run, long debate, @Nullable Long account) {
    topics.lock(debate);
    groups(run, Level.THEME, Level.THEME);
    groups(run, Level.TOPIC, Level.THEME);
    groups(run, Level.CLUSTER, Level.TOPIC);
    query(GONE, run, debate).executeUpdate();
    database
        .createNativeQuery("delete from contribution_topic where debate = ?1")
        .setParameter(1, debate)
        .executeUpdate();
    query(PLACES, run, debate).executeUpdate();
    topics.recount(debate);
    query(
            "update analysis_run set state = 'taken', settled_at = now(), settled_by = cast(?3 as"
                + " bigint) where id = ?1 and debate = ?2",
            run,
            debate)
        .setParameter(3, account == null ? null : account.toString())
        .executeUpdate();
    place(debate);
    taken.fire(new TopicsTaken(new DebateId(debate), run));
    feed.append("topics.changed", debate, debate);
  }

  /** Has what came while the run ran placed as well, once this transaction has ended. */
  void place(long debate) {
    jobs.enqueue(
        PlaceNewcomers.KIND,
        Json.createObjectBuilder().add("debate", debate).build(),
        Long.toString(debate),
        Duration.ZERO);
  }

  /** Tells that a run has ended without changing what is in force. */
  void tell(long debate, long run) {
    feed.append("topics.proposed", run, debate);
  }

  private void groups(long run, Level level, Level above) {
    database
        .createNativeQuery(GROUPS)
        .setParameter(1, run)
        .setParameter(2, Topics.stored(level))
        .setParameter(3, level == Level.THEME ? "none" : Topics.stored(above))
        .executeUpdate();
  }

  private Query query(String sql, long run, long debate) {
    return database.createNativeQuery(sql).setParameter(1, run).setParameter(2, debate);
  }
}
