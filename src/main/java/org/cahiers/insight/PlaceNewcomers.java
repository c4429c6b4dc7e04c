package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cahiers.analysis.cluster.Assignment;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Places all contributions of a debate that have no place: after an import, or while a run ran. */
@ApplicationScoped
class PlaceNewcomers implements Work {

  static final String KIND = "insight.place";

  @Inject private TopicModels models;
  @Inject private Placing placing;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(RunningJob job) {
    long debate = job.payload().getJsonNumber("debate").longValue();
    Optional<Long> run = models.run(debate);
    if (run.isEmpty()) return;
    Assignment model = models.of(run.get());
    while (placing.placeSome(debate, run.get(), model) > 0) job.progress("labels", 0);
  }
}
