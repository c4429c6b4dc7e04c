package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cahiers.platform.jobs.Pace;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Once a minute: renews bases that have become old. */
@ApplicationScoped
class RenewBases implements Work {

  @Inject private Bases bases;

  @Override
  public String kind() {
    return "renew-bases";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run(RunningJob job) {
    bases.renewStale(Pace.yielding(job, Recount.STAGE, Recount.REST));
  }
}
