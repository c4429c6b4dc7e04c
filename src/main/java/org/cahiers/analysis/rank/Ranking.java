package org.cahiers.analysis.rank;

import static org.cahiers.analysis.rank.Factor.computed;
import static org.cahiers.analysis.rank.Factor.given;

/**
 * The one published rank of a debate: {@code (1 − w)(q − 1)/4 + w·d}.
 *
 * <p>q is the {@link Quality} of the scores, d = ln(1 + R)/ln(1 + Rmax) says how widely the
 * contribution is debated, with R from {@link Participation}. The rank depends on nothing else, so
 * anyone can work it out again from the open data.
 *
 * @param parameters of the debate
 * @param prior shaped as all scores of the debate
 * @param mostPeopleReplying Rmax, the largest R of any contribution of the debate, at least 0
 */
public record Ranking(RankParameters parameters, Prior prior, double mostPeopleReplying) {

  /**
   * @throws IllegalArgumentException if Rmax is negative or not a number
   */
  public Ranking {
    requirePeople(mostPeopleReplying);
  }

  /**
   * The ranking of a debate.
   *
   * @param debate every score given in it
   * @param mostPeopleReplying Rmax, at least 0
   */
  public static Ranking of(RankParameters parameters, Histogram debate, double mostPeopleReplying) {
    return new Ranking(
        parameters, Prior.shapedAs(debate, parameters.priorStrength()), mostPeopleReplying);
  }

  /**
   * Rank of one contribution, 0 (last) to 1.
   *
   * @param scores its scores
   * @param peopleReplying its R, at least 0; above Rmax it counts as Rmax
   */
  public double rank(Histogram scores, double peopleReplying) {
    double w = parameters.debateWeight();
    return (1 - w) * (Quality.of(scores, prior).value() - 1) / 4 + w * debated(peopleReplying);
  }

  /**
   * d of one contribution, 0 to 1: 0 without replies, 1 for the most widely debated.
   *
   * @param peopleReplying its R, at least 0; above Rmax it counts as Rmax
   */
  public double debated(double peopleReplying) {
    double people = Math.min(requirePeople(peopleReplying), mostPeopleReplying);
    return people == 0 ? 0 : Math.log1p(people) / Math.log1p(mostPeopleReplying);
  }

  /** The rank with every number it was worked out from. The root has the value of {@link #rank}. */
  public Factor explain(Histogram scores, double peopleReplying) {
    Quality quality = Quality.of(scores, prior);
    Factor count = given(Quantity.SCORES, scores.count());
    Factor strength = given(Quantity.PRIOR_STRENGTH, prior.strength());
    Factor mean =
        computed(
            Quantity.MEAN,
            quality.mean(),
            "({score_sum} + {prior_strength} × {prior_mean}) / ({scores} + {prior_strength})",
            given(Quantity.SCORE_SUM, scores.sum()),
            strength,
            given(Quantity.PRIOR_MEAN, prior.mean()),
            count);
    Factor meanSquare =
        computed(
            Quantity.MEAN_SQUARE,
            (scores.sumOfSquares() + prior.strength() * prior.meanSquare())
                / (scores.count() + prior.strength()),
            "({square_sum} + {prior_strength} × {prior_mean_square}) / ({scores} +"
                + " {prior_strength})",
            given(Quantity.SQUARE_SUM, scores.sumOfSquares()),
            strength,
            given(Quantity.PRIOR_MEAN_SQUARE, prior.meanSquare()),
            count);
    Factor deviation =
        computed(
            Quantity.DEVIATION,
            quality.deviation(),
            "√(({mean_square} − {mean} × {mean}) / ({scores} + {prior_strength} + 1))",
            meanSquare,
            mean,
            count,
            strength);
    return computed(
        Quantity.RANK,
        rank(scores, peopleReplying),
        "(1 − {debate_weight}) × ({quality} − 1) / 4 + {debate_weight} × {debated}",
        given(Quantity.DEBATE_WEIGHT, parameters.debateWeight()),
        computed(
            Quantity.QUALITY, quality.value(), "max(1, {mean} − {deviation})", mean, deviation),
        explainDebated(peopleReplying));
  }

  private Factor explainDebated(double peopleReplying) {
    return computed(
        Quantity.DEBATED,
        debated(peopleReplying),
        mostPeopleReplying == 0 ? "" : "ln(1 + {people_replying}) / ln(1 + {most_people_replying})",
        given(Quantity.PEOPLE_REPLYING, Math.min(peopleReplying, mostPeopleReplying)),
        given(Quantity.MOST_PEOPLE_REPLYING, mostPeopleReplying));
  }

  private static double requirePeople(double people) {
    if (!(people >= 0) || people == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("people replying is " + people + ", must be at least 0");
    }
    return people;
  }
}
