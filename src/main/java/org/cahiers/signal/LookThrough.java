package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.debate.DebateId;
import org.cahiers.signal.ScorerTable.Scorer;

/**
 * Looks through all scores of a debate for signals: reads them some contributions at a time, which
 * locks nothing, and writes what it found at once.
 */
@ApplicationScoped
public class LookThrough {

  @Inject private ScorerTable scorers;
  @Inject private SignalTable table;

  /** A whole debate, as fast as it goes. */
  public void at(DebateId debate) {
    at(debate.value(), 0, () -> {});
  }

  /**
   * @param rest for each second of work, so many of rest
   * @param step done after each reading
   */
  void at(long debate, int rest, Runnable step) {
    Gathering gathering = new Gathering();
    for (long after = 0; ; ) {
      long began = System.nanoTime();
      List<Scorer> next = scorers.next(debate, after);
      if (next.isEmpty()) break;
      gathering.add(next);
      after = next.getLast().contribution();
      step.run();
      LockSupport.parkNanos(
          Duration.ofNanos(System.nanoTime() - began).multipliedBy(rest).toNanos());
    }
    table.save(debate, gathering.clumps());
  }
}
