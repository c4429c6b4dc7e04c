package org.cahiers.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The queue of work. */
@ApplicationScoped
public class Jobs {

  /** What a page shows of a job. {@code progress} is a share, 0 to 1. */
  public record JobView(
      long id,
      String kind,
      String state,
      @Nullable String stage,
      double progress,
      @Nullable String problem) {
    public boolean ended() {
      return state.equals("done") || state.equals("dead");
    }
  }

  /**
   * How the queue stands.
   *
   * @param waiting jobs that could run now or later
   * @param dead jobs that were given up
   * @param secondsDue how long the one that is due longest has been due; 0 if none is
   */
  public record Backlog(String kind, long waiting, long dead, double secondsDue) {}

  @PersistenceContext private EntityManager database;

  /**
   * Enqueues work in the caller's transaction.
   *
   * @param uniqueKey while a job of this kind with this key waits or runs, nothing is added; null
   *     to always add
   * @param delay how long it waits at least
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enqueue(String kind, JsonObject payload, @Nullable String uniqueKey, Duration delay) {
    database
        .createNativeQuery(
            """
            insert into job (kind, payload, unique_key, run_at)
            values (?1, cast(?2 as jsonb), ?3, now() + ?4 * interval '1 millisecond')
            on conflict do nothing\
            """)
        .setParameter(1, kind)
        .setParameter(2, payload.toString())
        .setParameter(3, uniqueKey)
        .setParameter(4, delay.toMillis())
        .executeUpdate();
  }

  public void enqueue(String kind, JsonObject payload) {
    enqueue(kind, payload, null, Duration.ZERO);
  }

  /** The newest job of a kind with a key, waiting, running or ended. */
  @Transactional
  public Optional<JobView> newest(String kind, String uniqueKey) {
    return views("where kind = ?1 and unique_key = ?2 order by id desc limit 1", kind, uniqueKey)
        .stream()
        .findFirst();
  }

  /** Jobs that were given up, newest first. */
  @Transactional
  public List<JobView> dead(int most) {
    return views(
        "where state = ?1 order by id desc limit cast(?2 as int)", "dead", Integer.toString(most));
  }

  /** Jobs that wait or run, oldest first. */
  @Transactional
  public List<JobView> underWay(int most) {
    return views(
        "where state in ('waiting', ?1) order by id limit cast(?2 as int)",
        "running",
        Integer.toString(most));
  }

  /** The queue by kind, and only kinds with something waiting or dead. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Backlog> backlog() {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                select kind, count(*) filter (where state = 'waiting'), count(*) filter (where state = 'dead'),
                  coalesce(extract(epoch from now() - min(run_at) filter (where state = 'waiting' and run_at <= now())), 0)
                from job where state in ('waiting', 'dead') group by kind\
                """)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Backlog(
                    (String) r[0],
                    ((Number) r[1]).longValue(),
                    ((Number) r[2]).longValue(),
                    ((Number) r[3]).doubleValue()))
        .toList();
  }

  /** Gives a dead job another chance. */
  @Transactional
  public void runAgain(long id) {
    database
        .createNativeQuery(
            "update job set state = 'waiting', attempts = 0, run_at = now(), finished_at = null"
                + " where id = ?1 and state = 'dead'")
        .setParameter(1, id)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private List<JobView> views(String rest, String first, String second) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, kind, state, stage, coalesce(progress, 0), problem from job " + rest)
            .setParameter(1, first)
            .setParameter(2, second)
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new JobView(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    (String) r[2],
                    (String) r[3],
                    ((Number) r[4]).doubleValue(),
                    (String) r[5]))
        .toList();
  }
}
