package org.cahiers.analysis.rank;

/**
 * What is believed of a contribution before anyone scored it: that it will be scored as the others
 * of its debate are. A Dirichlet distribution over the five scores; mean and mean square are all
 * that quality needs of it.
 *
 * @param strength how many scores the belief is worth, above 0
 * @param mean expected score, 1 to 5
 * @param meanSquare expected squared score, at least {@code mean²}, at most 25
 */
public record Prior(double strength, double mean, double meanSquare) {

  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Prior {
    if (!(strength > 0) || strength == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("strength is " + strength + ", must be above 0");
    }
    if (!(mean >= Histogram.LOWEST && mean <= Histogram.HIGHEST)) {
      throw new IllegalArgumentException("mean is " + mean + ", must be 1 to 5");
    }
    if (!(meanSquare >= mean * mean - ROUNDING && meanSquare <= 25 + ROUNDING)) {
      throw new IllegalArgumentException("mean square is " + meanSquare + ", must be mean² to 25");
    }
  }

  /**
   * The belief shaped as all scores of the debate. Each score counts once more than it was given
   * (Laplace's rule), so that a young debate says little: without scores, all five are equally
   * likely.
   *
   * @param debate every score given in the debate
   * @param strength how many scores the belief is worth, above 0
   */
  public static Prior shapedAs(Histogram debate, double strength) {
    double total = debate.count() + 5.0;
    return new Prior(strength, (debate.sum() + 15) / total, (debate.sumOfSquares() + 55) / total);
  }
}
