package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.jobs.Pace;
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
    at(debate.value(), step -> {});
  }

  void at(long debate, Pace pace) {
    Gathering gathering = new Gathering();
    for (long after = 0; ; ) {
      long began = System.nanoTime();
      List<Scorer> next = scorers.next(debate, after);
      if (next.isEmpty()) break;
      gathering.add(next);
      after = next.getLast().contribution();
      pace.after(Duration.ofNanos(System.nanoTime() - began));
    }
    table.save(debate, gathering.clumps());
  }
}
