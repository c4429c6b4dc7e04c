package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.jobs.Jobs;

/** What must be done about topics although nobody asked. */
@ApplicationScoped
class Upkeep {

  /** Fewer contributions make no topics; of more than the most somebody should ask. */
  static final int LEAST = 30;

  static final int MOST = 50_000;

  @PersistenceContext private EntityManager database;
  @Inject private StartRun start;
  @Inject private TakeRun taking;
  @Inject private OpinionTable opinions;
  @Inject private Jobs jobs;

  /**
   * Contributions were written in a debate: what the events did not place is placed, and a debate
   * that has become large enough for topics gets its first run.
   *
   * @param written their numbers, replies among them; only these are looked at, since this is asked
   *     several times a second while people write
   */
  @Transactional
  public void afterWriting(long debate, Collection<Long> written) {
    Object[] r =
        (Object[])
            database
                .createNativeQuery(
                    """
                    select exists (select 1 from analysis_run where debate = ?1 and state in ('taken', 'running')),
                      exists (select 1 from analysis_run where debate = ?1 and state = 'taken') and exists (
                        select 1 from contribution c
                        where c.id = any (cast(string_to_array(?2, ',') as bigint[])) and c.parent is null and c.state = 'published'
                          and not exists (select 1 from contribution_topic x where x.contribution = c.id)),
                      (select coalesce(sum(contributions), 0) from debate_tally where debate = ?1)\
                    """)
                .setParameter(1, debate)
                .setParameter(2, Rows.joined(written))
                .getSingleResult();
    long contributions = Rows.number(r[2]);
    if ((Boolean) r[1]) taking.place(debate);
    else if (!(Boolean) r[0] && contributions >= LEAST && contributions <= MOST)
      start.start(new DebateId(debate), Cause.FIRST, null);
  }

  /**
   * Begins runs of the debates in which something was written, rewritten or taken away since their
   * last run began. Closed debates rest.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public void nightly() {
    List<Object[]> debates =
        database
            .createNativeQuery(
                """
                select d.id, r.asked_at is null
                from debate d
                left join lateral (
                  select asked_at from analysis_run where debate = d.id and state <> 'failed' order by id desc limit 1) r on true
                cross join lateral (
                  select count(*) filter (where c.state = 'published') as listed, max(greatest(c.published_at, c.withdrawn_at)) as changed
                  from contribution c where c.debate = d.id and c.parent is null) w
                where d.opens_at <= now() and now() < d.closes_at and w.listed between ?1 and ?2
                  and (r.asked_at is null or w.changed > r.asked_at or exists (
                    select 1 from contribution c join contribution_revision v on v.contribution = c.id
                    where c.debate = d.id and c.parent is null and v.written_at > r.asked_at))
                  and not exists (select 1 from analysis_run where debate = d.id and asked_at > now() - interval '12 hours')
                order by d.id\
                """)
            .setParameter(1, LEAST)
            .setParameter(2, MOST)
            .getResultList();
    for (Object[] r : debates)
      start.start(
          new DebateId(Rows.number(r[0])), (Boolean) r[1] ? Cause.FIRST : Cause.NIGHTLY, null);
  }

  /**
   * Has groups of opinion worked out again.
   *
   * @param anyChange whether one score more or less is reason enough
   */
  @Transactional
  public void opinions(boolean anyChange) {
    for (long debate : opinions.due(anyChange))
      jobs.enqueue(
          FindOpinions.KIND,
          Json.createObjectBuilder().add("debate", debate).build(),
          Long.toString(debate),
          Duration.ZERO);
  }
}
