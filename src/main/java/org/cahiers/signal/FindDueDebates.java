package org.cahiers.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/** Every ten minutes: has the debates looked through in which enough was scored since. */
@ApplicationScoped
class FindDueDebates implements Work {

  @Inject private SignalTable table;
  @Inject private Jobs jobs;

  @Override
  public String kind() {
    return "signal.due";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  @Transactional
  public void run(RunningJob job) {
    for (long debate : table.due())
      jobs.enqueue(
          LookAtDebate.KIND,
          Json.createObjectBuilder().add("debate", debate).build(),
          Long.toString(debate),
          Duration.ZERO);
  }
}
