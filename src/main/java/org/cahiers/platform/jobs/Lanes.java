package org.cahiers.platform.jobs;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.cahiers.platform.Rounds;
import org.cahiers.platform.jobs.JobTable.Claimed;
import org.jspecify.annotations.Nullable;

/**
 * Threads that take jobs from the queue, one at a time each.
 *
 * <p>A job that throws, an error too, is tried again later. One that shows no sign of progress for
 * longer than its work has {@linkplain Work#patience() patience} is given up here: its thread is
 * interrupted and left to itself, another takes its place, and the job is tried again. Until then
 * its lease is renewed, so that no other node does the same meanwhile. One whose node died with it
 * each time ends as dead after its last attempt, instead of killing node after node.
 */
final class Lanes implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Lanes.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final int DEEPEST = 5;

  /** That a node ends under a job may be chance, so often. */
  private static final int DEATHS = 2;

  /** Other nodes wait longer than this one: it gives a job up by itself unless it has died. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Until the kind of a claimed job has said its own. */
  private static final Duration FIRST_LEASE = Duration.ofMinutes(5);

  private final JobTable table;
  private final Map<String, Work> works;
  private final ThreadFactory threads;
  private final AtomicReferenceArray<Lane> lanes;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final long startAt;

  /**
   * @param works those that repeat are left out
   */
  Lanes(JobTable table, List<Work> works, ThreadFactory threads, int count, Duration beforeStart) {
    this.table = table;
    this.works =
        works.stream()
            .filter(work -> work.every() == null)
            .collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    this.threads = threads;
    this.startAt = System.nanoTime() + beforeStart.toNanos();
    this.lanes = new AtomicReferenceArray<>(count);
    for (int i = 0; i < count; i++) lanes.set(i, new Lane());
  }

  /** Jobs that did not end in time, since the start of this node. */
  int abandoned() {
    return abandoned.get();
  }

  /** Renews leases and gives up what shows no progress; to be called every second or so. */
  void watch() {
    for (int i = 0; i < lanes.length(); i++) {
      Lane lane = lanes.get(i);
      Task late = lane.task;
      if (late == null) continue;
      if (!late.overdue()) {
        late.renew();
        continue;
      }
      lanes.set(i, new Lane());
      lane.close();
      abandoned.incrementAndGet();
      LOG.warning(() -> late.name() + " did not end in time: left to itself");
      late.giveUp(late.last(), "no sign of progress for " + late.work.patience());
    }
  }

  @Override
  public void close() {
    for (int i = 0; i < lanes.length(); i++) lanes.get(i).close();
  }

  /**
   * What it says, and what lies under it: that a disk is full is often said at the bottom, or
   * beside the cause.
   */
  private static String problem(Throwable thrown) {
    StringJoiner said = new StringJoiner("; ");
    Throwable next = thrown;
    for (int depth = 0; next != null && depth < DEEPEST; depth++) {
      said.add(next.toString());
      Throwable[] beside = next.getSuppressed();
      next = next.getCause() != null || beside.length == 0 ? next.getCause() : beside[0];
    }
    return said.toString();
  }

  private final class Lane {
    private final Rounds rounds = Rounds.start(threads, "jobs", PAUSE, this::drain);
    private volatile boolean closed;
    private volatile @Nullable Task task;

    /** Takes nothing more; what it has in hand is interrupted. */
    void close() {
      closed = true;
      rounds.close();
    }

    private void drain() {
      if (System.nanoTime() - startAt < 0) return;
      while (!closed) {
        Optional<Claimed> claimed = table.claim(works.keySet(), FIRST_LEASE.plus(GRACE));
        if (claimed.isEmpty()) return;
        Task next = new Task(claimed.get(), works.get(claimed.get().kind()));
        task = next;
        try {
          next.run();
        } finally {
          task = null;
        }
      }
    }
  }

  private final class Task implements RunningJob {
    private final Claimed job;
    private final Work work;
    private volatile long until = System.nanoTime() + FIRST_LEASE.toNanos();
    private volatile long leased = until;

    Task(Claimed job, Work work) {
      this.job = job;
      this.work = work;
    }

    void run() {
      if (job.attempts() > work.attempts() + DEATHS) {
        giveUp(true, "its node ended with it, again and again");
        return;
      }
      try {
        progress("started", 0);
        work.run(this);
        table.done(job);
      } catch (Throwable e) {
        // An error too: it must not end the thread that does all other jobs.
        Thread.interrupted(); // what follows must reach the database
        LOG.log(Level.WARNING, e, this::name);
        table.failed(job, last(), problem(e));
      }
    }

    /** For what could not say itself that it failed. */
    void giveUp(boolean forGood, String problem) {
      table.failed(job, forGood, problem);
      if (forGood) work.givenUp(job.payload(), problem);
    }

    boolean overdue() {
      return System.nanoTime() - until > 0;
    }

    boolean last() {
      return job.attempts() >= work.attempts();
    }

    String name() {
      return "job " + job.id() + " " + job.kind() + ", attempt " + job.attempts();
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
      if (!table.progress(job, stage, share, claim()))
        throw new IllegalStateException(name() + " has been taken up by somebody else");
      leased = System.nanoTime() + work.lease().toNanos();
      until = System.nanoTime() + work.patience().toNanos();
    }

    /** As others see it: never shorter than this node's own lease, renewed or not. */
    private Duration claim() {
      return work.lease().plus(GRACE);
    }

    /** Once half of the lease is over. */
    void renew() {
      if (leased - System.nanoTime() > work.lease().toNanos() / 2) return;
      if (table.renew(job, claim())) leased = System.nanoTime() + work.lease().toNanos();
    }
  }
}
