package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Requests and the time they took, by address pattern and class of status: counters, from which a
 * monitoring system computes rates and means. Patterns, never addresses: no text of people gets in.
 */
@ApplicationScoped
class RequestFigures {

  private record Key(String route, int status) {}

  private record Pair(Counter requests, Counter microseconds) {}

  @Inject private MetricRegistry figures;

  private final Map<Key, Pair> counters = new ConcurrentHashMap<>();

  void count(String route, int status, long nanos) {
    Pair pair = counters.computeIfAbsent(new Key(route, status / 100), this::register);
    pair.requests.inc();
    pair.microseconds.inc(nanos / 1_000);
  }

  private Pair register(Key key) {
    Tag[] tags = {new Tag("route", key.route), new Tag("status", key.status + "xx")};
    return new Pair(
        figures.counter("cahiers_requests", tags),
        figures.counter("cahiers_request_microseconds", tags));
  }
}
