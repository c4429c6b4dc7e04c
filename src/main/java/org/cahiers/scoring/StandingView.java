package org.cahiers.scoring;

import org.cahiers.analysis.rank.Histogram;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;

/**
 * Where a contribution stands.
 *
 * @param replies published replies at any depth
 * @param repliers distinct people among them, without the author
 * @param peopleReplying R: these people, each worth less with time
 * @param quality q, 1 to 5
 * @param debated d, 0 to 1
 * @param rank 0 to 1
 * @param divisive 0 to 1
 */
public record StandingView(
    ContributionId contribution,
    DebateId debate,
    boolean listed,
    Histogram histogram,
    int replies,
    int repliers,
    double peopleReplying,
    double quality,
    double debated,
    double rank,
    double divisive) {

  public long scores() {
    return histogram.count();
  }
}
