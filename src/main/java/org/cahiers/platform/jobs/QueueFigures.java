package org.cahiers.platform.jobs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cahiers.platform.jobs.Jobs.Backlog;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The queue as {@code /metrics} tells it: all kinds, and mail on its own. */
@ApplicationScoped
class QueueFigures {

  private static final long FRESH_NANOS = 2_000_000_000L;

  @Inject private MetricRegistry figures;
  @Inject private Jobs jobs;

  private List<Backlog> backlog = List.of();
  private long readAt = System.nanoTime() - FRESH_NANOS;

  void start(@Observes @Priority(300) @Initialized(ApplicationScoped.class) Object start) {
    for (String kinds : List.of("all", "mail")) {
      Tag tag = new Tag("kinds", kinds);
      figures.gauge("cahiers_jobs_waiting", () -> of(kinds, Backlog::waiting), tag);
      figures.gauge("cahiers_jobs_dead", () -> of(kinds, Backlog::dead), tag);
      figures.gauge("cahiers_jobs_due_seconds", () -> longest(kinds), tag);
    }
  }

  private double of(String kinds, ToDoubleFunction<Backlog> figure) {
    return kinds(kinds).mapToDouble(figure).sum();
  }

  private double longest(String kinds) {
    return kinds(kinds).mapToDouble(Backlog::secondsDue).max().orElse(0);
  }

  private Stream<Backlog> kinds(String kinds) {
    return read().stream().filter(each -> kinds.equals("all") || each.kind().startsWith(kinds));
  }

  /** One question to the database for all gauges of a scrape. */
  private synchronized List<Backlog> read() {
    if (System.nanoTime() - readAt > FRESH_NANOS) {
      backlog = jobs.backlog();
      readAt = System.nanoTime();
    }
    return backlog;
  }
}
