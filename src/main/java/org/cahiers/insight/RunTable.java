package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.insight.plan.Plan;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Rows of runs. */
@ApplicationScoped
class RunTable {

  @PersistenceContext private EntityManager database;
  @Inject private TakeRun taking;
  @Inject private OpinionTable opinions;

  /**
   * Begins a run.
   *
   * @param account who asked, null for the house
   * @return its number; empty if one is running
   */
  @SuppressWarnings("unchecked")
  Optional<Long> begin(long debate, Cause cause, @Nullable Long account) {
    List<Object> ids =
        database
            .createNativeQuery(
                """
                insert into analysis_run (debate, cause, asked_by) values (?1, ?2, cast(?3 as bigint))
                on conflict do nothing returning id\
                """)
            .setParameter(1, debate)
            .setParameter(2, cause.stored())
            .setParameter(3, account == null ? null : account.toString())
            .getResultList();
    return ids.stream().findFirst().map(Rows::number);
  }

  /** A run whose job was given up will not end by itself. */
  void abandon(long debate) {
    database
        .createNativeQuery(
            "update analysis_run set state = 'failed', problem = 'its job was given up',"
                + " finished_at = now() where debate = ?1 and state = 'running'")
        .setParameter(1, debate)
        .executeUpdate();
  }

  /** Whether a run is still to be done: a job may come twice. */
  @Transactional
  public boolean running(long run) {
    return !database
        .createNativeQuery("select 1 from analysis_run where id = ?1 and state = 'running'")
        .setParameter(1, run)
        .getResultList()
        .isEmpty();
  }

  @Transactional
  public void failed(long run, String problem) {
    database
        .createNativeQuery(
            "update analysis_run set state = 'failed', problem = ?2, finished_at = now() where id ="
                + " ?1 and state = 'running'")
        .setParameter(1, run)
        .setParameter(2, problem)
        .executeUpdate();
  }

  /**
   * Stores what a run found. The first one of a debate is taken at once; one that would change
   * nothing is put aside; any other is proposed in place of what was proposed before. What another
   * node has finished meanwhile stays as it is.
   */
  @Transactional
  public void finish(long run, long debate, RunResult result) {
    if (database
        .createNativeQuery(
            "select id from analysis_run where id = ?1 and state = 'running' for update")
        .setParameter(1, run)
        .getResultList()
        .isEmpty()) return;
    boolean first = result.input().before().groups().isEmpty() && !anyTopic(debate);
    boolean nothing = !first && result.difference().isNothing();
    discard(debate, null);
    store(run, result, nothing ? "discarded" : "proposed");
    if (!nothing) placements(run, result);
    opinions.store(debate, result.opinions());
    if (first) taking.put(run, debate, null);
    else taking.tell(debate, run);
  }

  /** Whether topics are in force by now: another run may have been taken meanwhile. */
  private boolean anyTopic(long debate) {
    return !database
        .createNativeQuery("select 1 from topic where debate = ?1 and gone_at is null limit 1")
        .setParameter(1, debate)
        .getResultList()
        .isEmpty();
  }

  /** Puts aside what is proposed. */
  void discard(long debate, @Nullable Long account) {
    database
        .createNativeQuery(
            """
            with aside as (
              update analysis_run set state = 'discarded', settled_at = now(), settled_by = cast(?2 as bigint)
              where debate = ?1 and state = 'proposed' returning id)
            delete from run_placement where run in (select id from aside)\
            """)
        .setParameter(1, debate)
        .setParameter(2, account == null ? null : account.toString())
        .executeUpdate();
  }

  private void store(long run, RunResult result, String state) {
    Plan plan = result.plan();
    long unclustered = plan.placements().stream().filter(each -> each.cluster() == 0).count();
    database
        .createNativeQuery(
            """
            update analysis_run set state = ?2, finished_at = now(),
              settled_at = case when ?2 = 'discarded' then now() end, edits_seen = ?3,
              contributions = ?4, copies = ?5, themes = ?6, topics = ?7, clusters = ?8, unclustered = ?9,
              parameters = cast(?10 as jsonb), receipt = cast(?11 as jsonb), tree = cast(?12 as jsonb), difference = cast(?13 as jsonb)
            where id = ?1\
            """)
        .setParameter(1, run)
        .setParameter(2, state)
        .setParameter(3, result.input().editsSeen())
        .setParameter(4, plan.placements().size())
        .setParameter(5, result.copies())
        .setParameter(6, plan.count(Level.THEME))
        .setParameter(7, plan.count(Level.TOPIC))
        .setParameter(8, plan.count(Level.CLUSTER))
        .setParameter(9, unclustered)
        .setParameter(10, RunJson.map(RunAnalysis.settings(result.parameters())).build().toString())
        .setParameter(11, RunJson.receipt(result.receipt()).toString())
        .setParameter(12, RunJson.groups(plan).build().toString())
        .setParameter(13, RunJson.difference(result.difference(), result.lapsed()).toString())
        .executeUpdate();
  }

  private void placements(long run, RunResult result) {
    database
        .createNativeQuery(
            """
            insert into run_placement (run, contribution, revision, theme, topic, cluster, strength, copy_of)
            select ?1, cast(p ->> 0 as bigint), cast(p ->> 1 as int), cast(p ->> 2 as int), cast(p ->> 3 as int),
              cast(p ->> 4 as int), cast(p ->> 5 as real), cast(p ->> 6 as bigint)
            from jsonb_array_elements(cast(?2 as jsonb)) p\
            """)
        .setParameter(1, run)
        .setParameter(2, RunJson.placements(result.input(), result.plan()).build().toString())
        .executeUpdate();
  }
}
