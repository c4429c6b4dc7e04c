package org.cahiers.analysis.rank;

/**
 * How many of n draws are hits where the probability of a hit is itself drawn once for all n: Beta
 * distributed with a mean p and a correlation ρ between two draws of the same n. ρ = 0 is the
 * binomial distribution; ρ near 1 makes all draws alike.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam 1948</a>
 */
final class BetaBinomial {

  /** A term so much smaller than what was summed up before it changes nothing any more. */
  private static final double NOTHING = 1e-17;

  private BetaBinomial() {}

  /**
   * The probability of {@code hits} or more.
   *
   * @param draws at least {@code hits}
   * @param mean p, in (0, 1)
   * @param correlation ρ, in [0, 1)
   * @return 0 to 1; 1 for no hits
   */
  static double atLeast(int hits, int draws, double mean, double correlation) {
    if (hits <= 0) return 1;
    return hits > draws * mean
        ? upper(hits, draws, mean, correlation)
        : 1 - upper(draws - hits + 1, draws, 1 - mean, correlation);
  }

  /** The tail above the mean, from its largest term on. */
  private static double upper(int hits, int draws, double mean, double correlation) {
    double hit = mean * (1 - correlation);
    double miss = (1 - mean) * (1 - correlation);
    double log = 0;
    for (int j = 0; j < hits; j++)
      log += Math.log((draws - j) / (j + 1.0) * (hit + j * correlation));
    for (int j = 0; j < draws - hits; j++) log += Math.log(miss + j * correlation);
    for (int j = 0; j < draws; j++) log -= Math.log(1 - correlation + j * correlation);
    double sum = 0;
    double term = 1;
    for (int k = hits; k <= draws && term > NOTHING * sum; k++) {
      sum += term;
      term *= (draws - k) / (k + 1.0) * (hit + k * correlation);
      term /= miss + (draws - k - 1) * correlation;
    }
    return Math.min(1, Math.exp(log) * sum);
  }
}
