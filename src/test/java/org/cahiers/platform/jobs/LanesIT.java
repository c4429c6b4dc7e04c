package org.cahiers.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.cahiers.platform.Settings;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Jobs that throw, hang, come late or die with their node, on a real queue. */
class LanesIT {

  private static final ThreadFactory THREADS = Thread::new;
  private static HandWired wired;
  private static JobTable table;
  private static Jobs jobs;

  private final AtomicInteger runs = new AtomicInteger();

  @BeforeAll
  static void wire() {
    JobTable bare = new JobTable();
    jobs = new Jobs();
    wired = new HandWired("lanes", List.of(bare, jobs, new OneNode()));
    table = new InTransactions(bare);
  }

  @AfterAll
  static void close() {
    wired.close();
  }

  @BeforeEach
  void enqueue() {
    wired.run(() -> jobs.enqueue("trial", Json.createObjectBuilder().add("n", 7).build()));
  }

  @AfterEach
  void empty() {
    wired.sql("delete from job");
  }

  @Test
  void anErrorOfAJobEndsNeitherTheThreadNorTheJob() throws Exception {
    try (Lanes lanes = lanes(new Trial(8, job -> failFirst()))) {
      until(() -> state().equals("waiting") && problem().contains("StackOverflowError"));
      wired.sql("update job set run_at = now()");
      until(() -> state().equals("done"));
      assertEquals(2, runs.get());
    }
  }

  private void failFirst() {
    if (runs.incrementAndGet() == 1) throw new StackOverflowError("first");
  }

  @Test
  void aReasonThatIsSaidBesideTheCauseReachesTheOperator() throws Exception {
    var failure = new IllegalStateException("cannot save");
    failure.addSuppressed(new IOException("No space left on device"));
    Trial full =
        new Trial(
            8,
            job -> {
              throw failure;
            });
    try (Lanes lanes = lanes(full)) {
      until(() -> state().equals("waiting") && problem().contains("No space left on device"));
      assertTrue(problem().contains("cannot save"), problem());
    }
  }

  @Test
  void aJobThatHangsIsLeftToItselfAndTriedAgainByAnotherThread() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Trial trial = new Trial(8, job -> hangFirst(release), Duration.ofMillis(300));
    try (Lanes lanes = lanes(trial)) {
      until(() -> runs.get() == 1);
      until(
          () -> {
            lanes.watch();
            return lanes.abandoned() == 1;
          });
      assertEquals("waiting", state());
      assertTrue(problem().contains("no sign of progress"), problem());
      wired.sql("update job set run_at = now()");
      until(() -> state().equals("done"));
      assertEquals(2, runs.get());
      release.countDown(); // the one that hung comes back, and changes nothing
      Thread.sleep(300);
      assertEquals("done", state());
    }
  }

  @Test
  void workWithAStageLongerThanItsLeaseIsNotDoneTwice() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    Trial trial =
        new Trial(8, job -> hangFirst(release), Duration.ofSeconds(1), Duration.ofHours(1));
    try (Lanes one = lanes(trial);
        Lanes other = lanes(trial)) {
      until(() -> runs.get() == 1);
      for (int renewal = 0; renewal < 3; renewal++) {
        String before = claimedUntil();
        until(
            () -> {
              one.watch();
              other.watch();
              return !claimedUntil().equals(before);
            });
        assertTrue(
            claimedUntil().compareTo(before) > 0,
            "a renewal must not bring the end of the claim nearer");
      }
      release.countDown();
      until(() -> state().equals("done") || state().equals("waiting"));
      assertEquals(1, runs.get());
      assertEquals(0, one.abandoned() + other.abandoned());
      assertEquals(1, wired.number("select attempts from job"));
    }
  }

  /** Deaf to interrupts, as a call into something native may be. */
  private void hangFirst(CountDownLatch release) {
    if (runs.incrementAndGet() > 1) return;
    while (true) {
      try {
        release.await();
        throw new IllegalStateException("late");
      } catch (InterruptedException deaf) {
        // goes on waiting
      }
    }
  }

  @Test
  void aJobWhoseNodeDiedIsTakenUpByAnotherNodeOnce() throws Exception {
    JobTable.Claimed dead = table.claim(List.of("trial"), Duration.ofMillis(1)).orElseThrow();
    Thread.sleep(50);
    Work work = new Trial(1, job -> runs.incrementAndGet());
    try (Lanes one = lanes(work);
        Lanes other = lanes(work)) {
      until(() -> state().equals("done"));
      Thread.sleep(1_200); // time enough for a second run
      assertEquals(1, runs.get());
    }
    table.failed(dead, true, "the dead one speaks");
    assertEquals("done", state(), "whoever lost the job changes nothing any more");
    assertEquals(false, table.progress(dead, "late", 0.5, Duration.ofMinutes(1)));
  }

  @Test
  void aJobThatEndsItsNodeEachTimeIsGivenUp() throws Exception {
    for (int death = 0; death < 5; death++) {
      table.claim(List.of("trial"), Duration.ofMillis(1)).orElseThrow();
      Thread.sleep(20);
    }
    Trial trial = new Trial(2, job -> runs.incrementAndGet());
    try (Lanes lanes = lanes(trial)) {
      until(() -> state().equals("dead") && trial.givenUp == 7);
      assertEquals(0, runs.get());
    }
  }

  private static Lanes lanes(Work work) {
    return new Lanes(table, List.of(work), THREADS, 2, Duration.ZERO);
  }

  private static String state() {
    return text("select state from job");
  }

  private static String claimedUntil() {
    return text("select to_char(claimed_until at time zone 'UTC', 'YYYYMMDDHH24MISSUS') from job");
  }

  private static String problem() {
    return text("select coalesce(problem, '') from job");
  }

  private static String text(String query) {
    return String.valueOf(wired.rows(query).getFirst());
  }

  private static void until(Callable<Boolean> sooner) throws Exception {
    for (int tries = 0; tries < 1_200; tries++) {
      if (sooner.call()) return;
      Thread.sleep(50);
    }
    throw new AssertionError("never came: job is " + state() + ", " + problem());
  }

  private static final class OneNode extends Settings {
    @Override
    public String node() {
      return "node-of-test";
    }
  }

  private interface Doing {
    void with(RunningJob job);
  }

  private static final class Trial implements Work {
    private final int attempts;
    private final Doing doing;
    private final Duration lease;
    private final Duration patience;
    private volatile int givenUp;

    Trial(int attempts, Doing doing) {
      this(attempts, doing, Duration.ofMinutes(1));
    }

    Trial(int attempts, Doing doing, Duration lease) {
      this(attempts, doing, lease, lease);
    }

    Trial(int attempts, Doing doing, Duration lease, Duration patience) {
      this.attempts = attempts;
      this.doing = doing;
      this.lease = lease;
      this.patience = patience;
    }

    @Override
    public String kind() {
      return "trial";
    }

    @Override
    public int attempts() {
      return attempts;
    }

    @Override
    public Duration lease() {
      return lease;
    }

    @Override
    public Duration patience() {
      return patience;
    }

    @Override
    public void run(RunningJob job) {
      doing.with(job);
    }

    @Override
    public void givenUp(JsonObject payload, String problem) {
      givenUp = payload.getInt("n");
    }
  }

  /** Each call in a transaction of its own, as the server's interceptor has it. */
  private static final class InTransactions extends JobTable {
    private final JobTable bare;

    InTransactions(JobTable bare) {
      this.bare = bare;
    }

    @Override
    public Optional<Claimed> claim(Collection<String> kinds, Duration lease) {
      return wired.in(() -> bare.claim(kinds, lease));
    }

    @Override
    public boolean progress(Claimed job, String stage, double share, Duration lease) {
      return wired.in(() -> bare.progress(job, stage, share, lease));
    }

    @Override
    public boolean renew(Claimed job, Duration lease) {
      return wired.in(() -> bare.renew(job, lease));
    }

    @Override
    public void done(Claimed job) {
      wired.run(() -> bare.done(job));
    }

    @Override
    public void failed(Claimed job, boolean giveUp, String problem) {
      wired.run(() -> bare.failed(job, giveUp, problem));
    }
  }
}
