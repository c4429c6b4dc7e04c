package org.cahiers.scoring;

import java.time.Instant;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.analysis.rank.Prior;
import org.cahiers.analysis.rank.RankParameters;
import org.cahiers.analysis.rank.Ranking;
import org.cahiers.analysis.rank.RotatingLottery;
import org.cahiers.analysis.rank.ScoringLottery;

/**
 * What the ranks of a debate are measured against, as of a moment. Public: with it and the open
 * data anyone can compute a rank again.
 *
 * @param version grows with each renewal
 * @param scores of all listed contributions of the debate
 * @param mostPeopleReplying Rmax
 * @param debateWeight w
 */
public record Basis(
    int version, Instant asOf, Histogram scores, double mostPeopleReplying, double debateWeight) {

  /** Weights of replies are stored relative to this moment; it must never change. */
  static final Instant LANDMARK = Instant.parse("2020-01-01T00:00:00Z");

  public RankParameters parameters() {
    return RankParameters.DEFAULT.withDebateWeight(debateWeight);
  }

  public Prior prior() {
    return Prior.shapedAs(scores, parameters().priorStrength());
  }

  public Ranking ranking() {
    return new Ranking(parameters(), prior(), mostPeopleReplying);
  }

  /**
   * R of a contribution at the moment of the basis. A reply made after it counts a little over one:
   * 1.002 an hour later.
   */
  double peopleReplying(double replyMass) {
    return replyMass * Math.pow(2, -halvings(asOf));
  }

  /** Half-lives from the landmark to a moment. */
  static double halvings(Instant moment) {
    return (double) (moment.toEpochMilli() - LANDMARK.toEpochMilli())
        / RankParameters.DEFAULT.halfLife().toMillis();
  }

  /** All that a standing derives from its counts. */
  Derived derive(Histogram histogram, double replyMass, Instant publishedAt) {
    Ranking ranking = ranking();
    double people = peopleReplying(replyMass);
    double weight =
        new ScoringLottery(ranking.prior())
            .weight(histogram, java.time.Duration.between(publishedAt, asOf));
    return new Derived(
        people,
        org.cahiers.analysis.rank.Quality.of(histogram, ranking.prior()).value(),
        ranking.debated(people),
        ranking.rank(histogram, people),
        histogram.divisiveness(),
        RotatingLottery.need(weight));
  }

  /** Columns of {@code standing} that follow from its counts and the basis. */
  record Derived(
      double peopleReplying,
      double quality,
      double debated,
      double rank,
      double divisive,
      int need) {}
}
