package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Every quarter of an hour: has opinions worked out again where many scores have come in. */
@ApplicationScoped
class FollowScores implements Work {

  @Inject private Upkeep upkeep;

  @Override
  public String kind() {
    return "insight.follow-scores";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void run(RunningJob job) {
    upkeep.opinions(false);
  }
}
