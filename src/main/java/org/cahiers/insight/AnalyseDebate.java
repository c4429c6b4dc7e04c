package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Analyses one debate: reads in one transaction, thinks in none, stores in another. */
@ApplicationScoped
class AnalyseDebate implements Work {

  static final String KIND = "insight.analyse";

  @Inject private RunReader reader;
  @Inject private RunTable runs;

  @Override
  public String kind() {
    return KIND;
  }

  /** What fails once fails again: the run says why, and a moderator or the night starts another. */
  @Override
  public int attempts() {
    return 1;
  }

  /** Short, so that a node that died delays the topics of a debate by minutes only. */
  @Override
  public Duration lease() {
    return Duration.ofMinutes(5);
  }

  /**
   * Of a large debate one stage alone can take longer than the lease, on a machine that is busy.
   */
  @Override
  public Duration patience() {
    return Duration.ofHours(2);
  }

  @Override
  public void run(RunningJob job) {
    long debate = job.payload().getJsonNumber("debate").longValue();
    long run = job.payload().getJsonNumber("run").longValue();
    if (!runs.running(run)) return;
    try {
      RunInput input = reader.read(debate);
      RunResult result =
          RunAnalysis.of(
              input,
              RunAnalysis.parameters(),
              (stage, share) -> job.progress(stage.name().toLowerCase(Locale.ROOT), share));
      runs.finish(run, debate, result);
    } catch (RuntimeException e) {
      runs.failed(run, String.valueOf(e));
      throw e;
    }
  }

  @Override
  public void givenUp(JsonObject payload, String problem) {
    runs.failed(payload.getJsonNumber("run").longValue(), problem);
  }
}
