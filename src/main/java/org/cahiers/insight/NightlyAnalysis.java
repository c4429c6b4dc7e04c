package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.cahiers.platform.web.Words;

/** Between two and five in the morning: analyses the debates that have changed. */
@ApplicationScoped
class NightlyAnalysis implements Work {

  private static final int FROM = 2;
  private static final int TO = 5;

  @Inject private Upkeep upkeep;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return "insight.nightly";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(20);
  }

  @Override
  public void run(RunningJob job) {
    int hour = clock.instant().atZone(Words.ZONE).getHour();
    if (hour >= FROM && hour < TO) night();
  }

  private void night() {
    upkeep.nightly();
    upkeep.opinions(true);
  }
}
