package org.cahiers.platform.jobs;

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
import org.cahiers.platform.Rounds;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * The threads of this node that do jobs: two lanes for the queue, so that one long job does not
 * stop the mail; one thread for what repeats; one that looks after the lanes.
 */
@ApplicationScoped
class Workers {

  private static final int LANES = 2;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** While the server still deploys the application, its threads do not find the data source. */
  private static final Duration BEFORE_START = Duration.ofSeconds(3);

  @Resource private ManagedThreadFactory threads;
  @Inject private JobTable table;
  @Inject private MetricRegistry figures;
  @Inject @Any private Instance<Work> works;

  private final List<Runnable> stopping = new ArrayList<>();

  void start(@Observes @Priority(200) @Initialized(ApplicationScoped.class) Object start) {
    List<Work> all = works.stream().toList();
    Lanes lanes = new Lanes(table, all, threads, LANES, BEFORE_START);
    Repeats repeats = new Repeats(table, all, BEFORE_START);
    figures.gauge("cahiers_jobs_abandoned", lanes::abandoned);
    stopping.add(lanes::close);
    stopping.add(Rounds.start(threads, "watch jobs", PAUSE, lanes::watch)::close);
    stopping.add(Rounds.start(threads, "repeat", PAUSE, repeats::round)::close);
  }

  @PreDestroy
  void stop() {
    stopping.forEach(Runnable::run);
  }
}
