package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cahiers.platform.jobs.Pace;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Once a day: proves what is kept equal to a recount. */
@ApplicationScoped
class RecountStandings implements Work {

  @Inject private Recount recount;

  @Override
  public String kind() {
    return "recount-standings";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public void run(RunningJob job) {
    recount.all(Pace.yielding(job, Recount.STAGE, Recount.REST));
  }
}
