package org.cahiers.analysis.rank;

/**
 * What the scores of one contribution say of it, and how sure that is.
 *
 * <p>With a {@link Prior} of strength s, the expected score θ has a posterior of mean and deviation
 * in closed form; quality is the mean less one deviation, and at least 1. So one 5 does not beat
 * forty, and a contribution nobody scored starts below the middle of its debate. Three laws, proved
 * in docs/algorithms/rank.md and tested: raising any score never lowers quality, one more 5 never
 * lowers it, one more 1 never raises it.
 *
 * @param mean posterior mean of the expected score, 1 to 5
 * @param deviation posterior standard deviation of the expected score, at least 0
 */
public record Quality(double mean, double deviation) {

  /** Quality of a contribution with these scores. */
  public static Quality of(Histogram scores, Prior prior) {
    double total = scores.count() + prior.strength();
    double mean = (scores.sum() + prior.strength() * prior.mean()) / total;
    double meanSquare = (scores.sumOfSquares() + prior.strength() * prior.meanSquare()) / total;
    return new Quality(mean, Math.sqrt(Math.max(0, meanSquare - mean * mean) / (total + 1)));
  }

  /** Mean less one deviation, 1 to 5. */
  public double value() {
    return Math.max(Histogram.LOWEST, mean - deviation);
  }
}
