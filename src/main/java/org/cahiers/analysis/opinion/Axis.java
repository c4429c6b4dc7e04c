package org.cahiers.analysis.opinion;

import java.util.stream.IntStream;

/**
 * Whether people differ along one line.
 *
 * @param reliability correlation of two halves of the scores on the first direction, stepped up to
 *     all scores (Spearman–Brown), 0 to 1
 * @param ratio variance of opinion on the first direction over that on the second
 * @param beyondChance whether the first is more than independent judgements give
 */
record Axis(double reliability, double ratio, boolean beyondChance) {

  private static final int DRAWS = 10;
  private static final int DEVIATIONS = 3;
  private static final int PEOPLE = 2000;

  static Axis of(SparseScores all, long seed) {
    SparseScores scores = all.rows(IntStream.range(0, Math.min(PEOPLE, all.rows())).toArray());
    Projection projection = Projection.of(scores, 2);
    double[] spread = Continuum.spread(scores, projection);
    Continuum model = Continuum.of(scores, projection);
    double[] none = new double[projection.dimensions()];
    double[] sum = new double[none.length];
    double square = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      SparseScores drawn = model.draw(none, new Dice(seed, 3000 + draw));
      double[] chance = Continuum.spread(drawn, Projection.of(drawn, none.length));
      for (int c = 0; c < chance.length; c++) {
        sum[c] += chance[c] / DRAWS;
      }
      square += chance[0] * chance[0] / DRAWS;
    }
    double deviation = Math.sqrt(Math.max(0, square - sum[0] * sum[0]));
    double first = Math.max(0, spread[0] - sum[0]);
    double second = spread.length < 2 ? 0 : Math.max(0, spread[1] - sum[1]);
    double placed = variance(projection, scores);
    return new Axis(
        placed == 0 ? 0 : Math.min(1, first / placed),
        first / Math.max(second, 1e-9),
        first > DEVIATIONS * deviation && first > 0);
  }

  /**
   * Variance of the positions on the first direction, weighted by scores given as the spread is.
   */
  private static double variance(Projection projection, SparseScores scores) {
    double total = 0;
    for (int r = 0; r < scores.rows(); r++) {
      double own = 0;
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        own += (scores.value()[e] - projection.mean()[j]) * projection.axes()[0][j];
      }
      int given = Math.max(1, scores.given(r));
      own *= (double) scores.columns() / given;
      total += own * own * scores.given(r);
    }
    return total / Math.max(1, scores.value().length);
  }
}
