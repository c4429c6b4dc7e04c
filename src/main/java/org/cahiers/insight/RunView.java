package org.cahiers.insight;

import java.time.Instant;
import java.util.List;
import org.cahiers.debate.DebateId;
import org.cahiers.insight.plan.PlanDifference;
import org.jspecify.annotations.Nullable;

/**
 * A run of the analysis.
 *
 * @param state running, proposed, taken, discarded, failed
 * @param askedBy pseudonym of the moderator who asked; null for the house
 * @param unclustered contributions it left without a cluster on purpose
 * @param difference from what was in force when it ended; null while it runs
 * @param lapsed numbers of edits that it could not keep
 * @param stale whether somebody has edited topics since it read them
 * @param output hash of all it gave; null while it runs
 */
public record RunView(
    long number,
    DebateId debate,
    Cause cause,
    String state,
    @Nullable String askedBy,
    Instant askedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant settledAt,
    int contributions,
    int copies,
    int themes,
    int topics,
    int clusters,
    int unclustered,
    @Nullable PlanDifference difference,
    List<Long> lapsed,
    boolean stale,
    @Nullable String output,
    @Nullable String problem) {

  public boolean running() {
    return state.equals("running");
  }

  public boolean proposed() {
    return state.equals("proposed");
  }
}
