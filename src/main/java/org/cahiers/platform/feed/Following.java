package org.cahiers.platform.feed;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cahiers.platform.Rounds;
import org.cahiers.platform.feed.Change.Position;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Calls this node's followers, each at its own pace; a failing one neither stops nor delays the
 * others for long.
 */
@ApplicationScoped
class Following {

  private static final Logger LOG = Logger.getLogger(Following.class.getName());
  private static final int BATCH = 1_000;

  /** While the server still deploys the application, its threads do not find the data source. */
  private static final Duration BEFORE_START = Duration.ofSeconds(3);

  @Resource private ManagedThreadFactory threads;
  @Inject private ChangeFeed feed;
  @Inject private MetricRegistry figures;
  @Inject @Any private Instance<Follower> followers;

  private final List<Rounds> running = new ArrayList<>();

  void start(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object start) {
    for (Follower follower : followers) {
      Reader reader = new Reader(follower);
      figures.gauge(
          "cahiers_feed_lag_seconds", reader::secondsBehind, new Tag("follower", reader.name()));
      running.add(Rounds.start(threads, "follow " + reader.name(), follower.pause(), reader));
    }
  }

  @PreDestroy
  void stop() {
    running.forEach(Rounds::close);
  }

  private final class Reader implements Runnable {
    private final Follower follower;
    private Position position = Position.START;
    private boolean started;
    private long retryAt = System.nanoTime() + BEFORE_START.toNanos();
    private volatile long upToDateAt = System.nanoTime();

    Reader(Follower follower) {
      this.follower = follower;
    }

    @Override
    public void run() {
      if (System.nanoTime() - retryAt < 0) return;
      try {
        if (!started) {
          position = follower.start();
          started = true;
        }
        List<Change> changes;
        do {
          changes = feed.after(position, BATCH);
          if (!changes.isEmpty()) {
            follower.follow(changes);
            position = changes.getLast().position();
          }
        } while (changes.size() == BATCH);
        upToDateAt = System.nanoTime();
      } catch (Throwable e) {
        // Log, wait, take the same changes once more.
        LOG.log(Level.WARNING, e, () -> "following the change feed: " + name());
        retryAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
      }
    }

    /** Time since everything that had happened was taken in. */
    double secondsBehind() {
      return (System.nanoTime() - upToDateAt) / 1e9;
    }

    /** Of the follower's class, not of the proxy in front of it. */
    String name() {
      return follower.getClass().getSimpleName().replaceFirst("\\$.*", "");
    }
  }
}
