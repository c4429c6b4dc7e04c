package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.cahiers.platform.jobs.Pace;

/** Renews what ranks are measured against, and the ranks with it. */
@ApplicationScoped
class Bases {

  @Inject private BasisTable table;

  /** Of the debates whose basis is old for what has happened since. */
  void renewStale(Pace pace) {
    List<Long> stale = table.stale();
    for (long debate : stale) renew(debate, pace);
  }

  void renew(long debate, Pace pace) {
    Basis basis = table.renew(debate);
    for (long after = 0; ; ) {
      long began = System.nanoTime();
      after = table.rank(debate, basis, after);
      if (after == 0) return;
      pace.after(Duration.ofNanos(System.nanoTime() - began));
    }
  }
}
