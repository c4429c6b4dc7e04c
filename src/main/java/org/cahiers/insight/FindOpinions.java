package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cahiers.analysis.opinion.OpinionGroups;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Works out the groups of opinion of a debate anew, its topics staying as they are. */
@ApplicationScoped
class FindOpinions implements Work {

  static final String KIND = "insight.opinions";

  @Inject private RunReader reader;
  @Inject private OpinionTable opinions;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration patience() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(RunningJob job) {
    long debate = job.payload().getJsonNumber("debate").longValue();
    var parameters = RunAnalysis.opinionParameters(RunAnalysis.parameters().seed());
    opinions.store(debate, OpinionGroups.find(reader.scoresOf(debate), parameters));
  }
}
