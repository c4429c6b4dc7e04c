package org.cahiers.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cahiers.platform.Settings;

/** Claims and notes of the workers, each in a transaction of its own. */
@ApplicationScoped
class JobTable {

  record Claimed(long id, String kind, JsonObject payload, int attempts) {}

  /**
   * Attempts are counted at each claim: who was late finds another number and changes nothing any
   * more.
   */
  private static final String OF_CLAIM = " where id = ?1 and attempts = ?2 and state = 'running'";

  @PersistenceContext private EntityManager database;
  @Inject private Settings settings;

  /** Takes the job that is due longest, or one whose owner let its lease run out. */
  @Transactional
  @SuppressWarnings("unchecked")
  public Optional<Claimed> claim(Collection<String> kinds, Duration lease) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                """
                update job set state = 'running', attempts = attempts + 1, claimed_by = ?1,
                  claimed_until = now() + ?2 * interval '1 millisecond'
                where id = (
                  select id from job
                  where kind = any (string_to_array(?3, ','))
                    and ((state = 'waiting' and run_at <= now()) or (state = 'running' and claimed_until < now()))
                  order by run_at
                  for update skip locked
                  limit 1)
                returning id, kind, cast(payload as text), attempts\
                """)
            .setParameter(1, settings.node())
            .setParameter(2, lease.toMillis())
            .setParameter(3, String.join(",", kinds))
            .getResultList();
    return rows.stream()
        .map(
            r ->
                new Claimed(
                    ((Number) r[0]).longValue(),
                    (String) r[1],
                    json((String) r[2]),
                    ((Number) r[3]).intValue()))
        .findFirst();
  }

  /**
   * Renews a claim.
   *
   * @return false if the job is no longer this claim's: its lease ran out and somebody else took it
   */
  @Transactional
  public boolean progress(Claimed job, String stage, double share, Duration lease) {
    return database
            .createNativeQuery(
                "update job set stage = ?3, progress = ?4, claimed_until = now() + ?5 * interval '1"
                    + " millisecond'"
                    + OF_CLAIM)
            .setParameter(1, job.id())
            .setParameter(2, job.attempts())
            .setParameter(3, stage)
            .setParameter(4, Math.clamp(share, 0, 1))
            .setParameter(5, lease.toMillis())
            .executeUpdate()
        == 1;
  }

  /**
   * Renews a claim that has nothing to tell.
   *
   * @return false if the job is no longer this claim's
   */
  @Transactional
  public boolean renew(Claimed job, Duration lease) {
    return database
            .createNativeQuery(
                "update job set claimed_until = now() + ?3 * interval '1 millisecond'" + OF_CLAIM)
            .setParameter(1, job.id())
            .setParameter(2, job.attempts())
            .setParameter(3, lease.toMillis())
            .executeUpdate()
        == 1;
  }

  @Transactional
  public void done(Claimed job) {
    database
        .createNativeQuery(
            "update job set state = 'done', progress = 1, problem = null, finished_at = now()"
                + OF_CLAIM)
        .setParameter(1, job.id())
        .setParameter(2, job.attempts())
        .executeUpdate();
  }

  /** Puts a failed job back with a pause of 10 s, 20 s, 40 s, … at most an hour, or gives it up. */
  @Transactional
  public void failed(Claimed job, boolean giveUp, String problem) {
    long pause = Math.min(3_600, 10L << Math.min(job.attempts() - 1, 12));
    database
        .createNativeQuery(
            (giveUp
                    ? "update job set state = 'dead', problem = ?3, finished_at = now()"
                    : "update job set state = 'waiting', problem = ?3, run_at = now() + ?4 *"
                        + " interval '1 second'")
                + OF_CLAIM
                + " and ?4 = ?4")
        .setParameter(1, job.id())
        .setParameter(2, job.attempts())
        .setParameter(3, problem)
        .setParameter(4, pause)
        .executeUpdate();
  }

  /**
   * Whether this node may do a repeated work now: the first to write the next due time wins. Asked
   * several times a second, so whoever is not due must not even lock the row.
   */
  @Transactional
  public boolean takeTurn(String kind, Duration every) {
    return database
            .createNativeQuery(
                """
                insert into setting (name, value) select 'turn.' || ?1, cast(now() as text)
                where not exists (
                  select 1 from setting where name = 'turn.' || ?1 and changed_at >= now() - ?2 * interval '1 millisecond')
                on conflict (name) do update set value = cast(now() as text), changed_at = now()
                where setting.changed_at < now() - ?2 * interval '1 millisecond'\
                """)
            .setParameter(1, kind)
            .setParameter(2, every.toMillis())
            .executeUpdate()
        == 1;
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
