package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.jobs.Jobs;

/** Runs of a debate: asked for, looked at, taken or discarded by moderators. */
@ApplicationScoped
public class Runs {

  /** What came of a wish about a run. */
  public enum Outcome {
    DONE,
    /** One is under way already. */
    UNDER_WAY,
    /** Somebody has taken or discarded it, or a later one took its place. */
    SETTLED,
    /** Topics were edited since it read them: it would undo that. */
    STALE
  }

  private static final String VIEW =
      """
      select r.id, r.debate, r.cause, r.state, a.pseudonym, r.asked_at, r.finished_at, r.settled_at, r.contributions, r.copies,
        r.themes, r.topics, r.clusters, r.unclustered, cast(r.difference as text),
        r.edits_seen <> (select count(*) + count(undone_at) from topic_edit e where e.debate = r.debate),
        r.receipt ->> 'output', r.problem
      from analysis_run r left join person a on a.id = r.asked_by
      """;

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private StartRun start;
  @Inject private RunTable table;
  @Inject private TakeRun taking;
  @Inject private Jobs jobs;
  @Inject private Audit audit;

  /** A moderator wants a debate analysed. */
  @Transactional
  public Outcome ask(DebateId debate) {
    AccountId moderator = caller.require(Role.MODERATOR);
    Optional<Long> run = start.start(debate, Cause.DEMAND, moderator);
    run.ifPresent(id -> audit.record(moderator.value(), "topics.run", debate.value(), Map.of()));
    return run.isPresent() ? Outcome.DONE : Outcome.UNDER_WAY;
  }

  /** A moderator puts what a run found in force. */
  @Transactional
  public Outcome take(long run) {
    return takeFor(caller.require(Role.MODERATOR), run);
  }

  Outcome takeFor(AccountId moderator, long run) {
    Optional<RunView> view = lock(run);
    if (view.isEmpty() || !view.get().proposed()) return Outcome.SETTLED;
    if (view.get().stale()) return Outcome.STALE;
    long debate = view.get().debate().value();
    taking.put(run, debate, moderator.value());
    audit.record(moderator.value(), "topics.run-taken", debate, Map.of("run", Long.toString(run)));
    return Outcome.DONE;
  }

  /** A moderator leaves the topics as they are. */
  @Transactional
  public Outcome discard(long run) {
    AccountId moderator = caller.require(Role.MODERATOR);
    Optional<RunView> view = lock(run);
    if (view.isEmpty() || !view.get().proposed()) return Outcome.SETTLED;
    long debate = view.get().debate().value();
    table.discard(debate, moderator.value());
    taking.tell(debate, run);
    audit.record(
        moderator.value(), "topics.run-discarded", debate, Map.of("run", Long.toString(run)));
    return Outcome.DONE;
  }

  private Optional<RunView> lock(long run) {
    database
        .createNativeQuery("select id from analysis_run where id = ?1 for update")
        .setParameter(1, run)
        .getResultList();
    return find(run);
  }

  @Transactional
  public Optional<RunView> find(long run) {
    return views(database.createNativeQuery(VIEW + "where r.id = ?1").setParameter(1, run)).stream()
        .findFirst();
  }

  /** The newest runs of a debate first. */
  @Transactional
  public List<RunView> of(DebateId debate, int most) {
    return views(
        database
            .createNativeQuery(VIEW + "where r.debate = ?1 order by r.id desc limit ?2")
            .setParameter(1, debate.value())
            .setParameter(2, most));
  }

  /** The run that is in force. */
  @Transactional
  public Optional<RunView> inForce(DebateId debate) {
    return views(
            database
                .createNativeQuery(
                    VIEW
                        + "where r.debate = ?1 and r.state = 'taken' order by r.settled_at desc,"
                        + " r.id desc limit 1")
                .setParameter(1, debate.value()))
        .stream()
        .findFirst();
  }

  /** How far the run that is under way has come; empty if none is. */
  @Transactional
  public Optional<Jobs.JobView> progress(DebateId debate) {
    return jobs.newest(AnalyseDebate.KIND, Long.toString(debate.value()))
        .filter(job -> !job.ended());
  }

  @SuppressWarnings("unchecked")
  private static List<RunView> views(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(Runs::view).toList();
  }

  private static RunView view(Object[] r) {
    JsonObject difference = r[14] == null ? null : OpinionJson.object((String) r[14]);
    return new RunView(
        Rows.number(r[0]),
        new DebateId(Rows.number(r[1])),
        Cause.valueOf(r[2].toString().toUpperCase(Locale.ROOT)),
        (String) r[3],
        (String) r[4],
        Rows.instant(r[5]),
        r[6] == null ? null : Rows.instant(r[6]),
        r[7] == null ? null : Rows.instant(r[7]),
        Rows.integer(r[8]),
        Rows.integer(r[9]),
        Rows.integer(r[10]),
        Rows.integer(r[11]),
        Rows.integer(r[12]),
        Rows.integer(r[13]),
        difference == null ? null : RunJson.difference(difference),
        difference == null
            ? List.of()
            : difference.getJsonArray("lapsed").getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .toList(),
        (Boolean) r[15],
        (String) r[16],
        (String) r[17]);
  }
}
