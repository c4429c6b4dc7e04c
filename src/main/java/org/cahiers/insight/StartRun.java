package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebatePhaseChanged;
import org.cahiers.debate.Phase;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;

/** Has a debate analysed: the job is enqueued in the caller's transaction. */
@ApplicationScoped
public class StartRun {

  @Inject private RunTable runs;
  @Inject private Jobs jobs;
  @Inject private ChangeFeed feed;

  /**
   * Begins a run unless one is under way.
   *
   * @param account who asked; null for the house
   * @return the number of the run; empty if one is under way
   */
  @Transactional
  public Optional<Long> start(DebateId debate, Cause cause, @Nullable AccountId account) {
    String key = Long.toString(debate.value());
    if (jobs.newest(AnalyseDebate.KIND, key).filter(job -> !job.ended()).isEmpty())
      runs.abandon(debate.value());
    Optional<Long> run =
        runs.begin(debate.value(), cause, account == null ? null : account.value());
    run.ifPresent(
        number -> {
          jobs.enqueue(
              AnalyseDebate.KIND,
              Json.createObjectBuilder().add("debate", debate.value()).add("run", number).build(),
              key,
              Duration.ZERO);
          feed.append("topics.run-started", number, debate.value());
        });
    return run;
  }

  /** When the synthesis begins, its topics are made of all that was written. */
  void phaseChanged(@Observes DebatePhaseChanged news) {
    if (news.phase() == Phase.SYNTHESIS) start(news.debate(), Cause.PHASE, null);
  }
}
