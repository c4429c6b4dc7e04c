package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.jobs.Pace;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Looks through one debate, resting longer than it works: nobody waits for it. */
@ApplicationScoped
class LookAtDebate implements Work {

  static final String KIND = "signal.look";

  private static final int REST = 2;

  @Inject private LookThrough look;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    long debate = job.payload().getJsonNumber("debate").longValue();
    look.at(debate, Pace.yielding(job, "looking", REST));
  }
}
