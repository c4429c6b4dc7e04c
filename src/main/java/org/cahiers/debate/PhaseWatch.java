package org.cahiers.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/**
 * Tells of phases that have begun: pages change by themselves, other rooms start what belongs to
 * the phase.
 */
@ApplicationScoped
class PhaseWatch implements Work {

  @Inject private TellPhase tell;

  @Override
  public String kind() {
    return "debate.phases";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run(RunningJob job) {
    tell.changes();
  }
}
