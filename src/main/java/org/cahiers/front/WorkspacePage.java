package org.cahiers.front;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.cahiers.identity.Caller;
import org.cahiers.platform.Backlogs;
import org.cahiers.platform.Waiting;
import org.jspecify.annotations.Nullable;

/** {@code /workspace}: what waits for the caller, in all the roles they hold. */
@Named
@RequestScoped
public class WorkspacePage {

  /**
   * A line of the list.
   *
   * @param key of the sentence with the number
   * @param since when the oldest began to wait; null if nothing does
   */
  public record Line(String key, String address, long count, @Nullable Instant since) {}

  @Inject private Caller caller;
  @Inject private Backlogs backlogs;
  @Inject @Any private Instance<Waiting> sockets;

  private List<Line> lines = List.of();

  @PostConstruct
  void load() {
    lines =
        sockets.stream()
            .filter(waiting -> caller.is(waiting.role()))
            .map(this::line)
            .sorted(Comparator.comparing(Line::address).thenComparing(Line::key))
            .toList();
  }

  private Line line(Waiting waiting) {
    Backlogs.Backlog backlog = backlogs.of(waiting);
    return new Line(waiting.key(), waiting.address(), backlog.count(), backlog.since());
  }

  public List<Line> getLines() {
    return lines;
  }
}
