package org.cahiers.platform.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cahiers.platform.jobs.JobTable.Claimed;

/**
 * The threads of this node that do jobs: two for the queue, so that one long job does not stop the
 * mail, one for what repeats.
 */
@ApplicationScoped
class Workers {

  private static final Logger LOG = Logger.getLogger(Workers.class.getName());

  @Resource private ManagedScheduledExecutorService threads;
  @Inject private JobTable table;
  @Inject @Any private Instance<Work> works;

  private final List<ScheduledFuture<?>> running = new ArrayList<>();
  private Map<String, Work> queued = Map.of();

  void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
    queued =
        works.stream()
            .filter(work -> work.every() == null)
            .collect(Collectors.toMap(Work::kind, Function.identity()));
    for (int i = 0; i < 2; i++)
      running.add(threads.scheduleWithFixedDelay(this::drain, 3_000, 500, TimeUnit.MILLISECONDS));
    running.add(threads.scheduleWithFixedDelay(this::takeTurns, 3, 1, TimeUnit.SECONDS));
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.cancel(true));
  }

  private void drain() {
    try {
      while (!queued.isEmpty()) {
        Optional<Claimed> claimed = table.claim(queued.keySet(), java.time.Duration.ofMinutes(5));
        if (claimed.isEmpty()) return;
        run(claimed.get());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the queue of jobs cannot be read", e);
    }
  }

  private void run(Claimed job) {
    Work work = queued.get(job.kind());
    try {
      work.run(new Reporting(job, work));
      table.done(job.id());
    } catch (Throwable e) {
      // An error too: it must not end the thread that does all other jobs.
      LOG.log(
          Level.WARNING,
          e,
          () -> "job " + job.id() + " " + job.kind() + ", attempt " + job.attempts());
      table.failed(job.id(), job.attempts(), job.attempts() >= work.attempts(), String.valueOf(e));
    }
  }

  private void takeTurns() {
    for (Work work : works) {
      var every = work.every();
      if (every == null) continue;
      try {
        if (table.takeTurn(work.kind(), every)) work.run(new Repeating(work));
      } catch (Throwable e) {
        // It is tried again at its next turn; what is thrown would end the schedule for good.
        LOG.log(Level.WARNING, e, () -> "repeated work " + work.kind());
      }
    }
  }

  private final class Reporting implements RunningJob {
    private final Claimed job;
    private final Work work;

    Reporting(Claimed job, Work work) {
      this.job = job;
      this.work = work;
      table.progress(job.id(), "started", 0, work.lease());
    }

    @Override
    public long id() {
      return job.id();
    }

    @Override
    public JsonObject payload() {
      return job.payload();
    }

    @Override
    public void progress(String stage, double share) {
      table.progress(job.id(), stage, share, work.lease());
    }
  }

  private record Repeating(Work work) implements RunningJob {
    @Override
    public long id() {
      return 0;
    }

    @Override
    public JsonObject payload() {
      return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public void progress(String stage, double share) {}
  }
}
