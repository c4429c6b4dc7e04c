package org.cahiers.analysis.opinion;

import java.util.Arrays;
import org.cahiers.analysis.numeric.Elementary;

/**
 * A conversation without groups: the same cells are filled, each contribution keeps its shares of
 * scores, and opinion is one bell curve along each direction. A score v of contribution j by
 * someone at position θ has a probability in proportion to share(v) · exp(v · θ · loading / noise),
 * so that strong opinions saturate as real ones do.
 *
 * @param like the real scores
 * @param shares {@code shares[j][v − lowest]}: smoothed share of each score
 * @param noise variance of the scores of each contribution
 * @param lowest lowest score in use
 * @param loading {@code loading[c][j]}
 */
record Continuum(
    SparseScores like, double[][] shares, double[] noise, int lowest, double[][] loading) {

  private static final double SMOOTHING = .2;
  private static final double LEAST_NOISE = .02;
  private static final double STEEPEST = 10;
  private static final int HALVINGS = 3;
  private static final int FITTING_STEPS = 4;
  private static final double STEADY = .001;

  static Continuum of(SparseScores scores, Projection projection) {
    int lowest = 2;
    int highest = -2;
    for (byte v : scores.value()) {
      lowest = Math.min(lowest, v);
      highest = Math.max(highest, v);
    }
    int values = Math.max(1, highest - lowest + 1);
    double[][] shares = new double[scores.columns()][values];
    for (int e = 0; e < scores.value().length; e++) {
      shares[scores.column()[e]][scores.value()[e] - lowest]++;
    }
    int[] seen = scores.seen();
    double[] noise = new double[scores.columns()];
    for (int j = 0; j < noise.length; j++) {
      double mean = 0;
      double square = 0;
      for (int v = 0; v < values; v++) {
        shares[j][v] = (shares[j][v] + SMOOTHING) / (Math.max(1, seen[j]) + SMOOTHING * values);
        mean += shares[j][v] * (v + lowest);
        square += shares[j][v] * (v + lowest) * (v + lowest);
      }
      noise[j] = Math.max(square - mean * mean, LEAST_NOISE);
    }
    return new Continuum(scores, shares, noise, lowest, projection.axes());
  }

  int dimensions() {
    return loading.length;
  }

  /** Receives the probability of each score of contribution j at a position. */
  void chances(int j, double[] position, double[] chance) {
    double step = StrictMath.exp(lean(j, position));
    double tilt = 1;
    double sum = 0;
    for (int v = 0; v < chance.length; v++) {
      chance[v] = shares[j][v] * tilt;
      sum += chance[v];
      tilt *= step;
    }
    for (int v = 0; v < chance.length; v++) {
      chance[v] /= sum;
    }
  }

  /** Receives the logarithms of the same, for one logarithm and not one for each score. */
  void logChances(int j, double[] logShares, double[] position, double[] logChance) {
    double lean = lean(j, position);
    double step = lean > 0 ? 1 / Elementary.exp(-lean) : Elementary.exp(lean);
    double sum = 0;
    for (int v = logChance.length - 1; v >= 0; v--) {
      sum = sum * step + shares[j][v];
    }
    double all = Elementary.ln(sum);
    for (int v = 0; v < logChance.length; v++) {
      logChance[v] = logShares[v] + v * lean - all;
    }
  }

  /** By how much a score more is likelier at a position than among all, as a logarithm. */
  private double lean(int j, double[] position) {
    double lean = 0;
    for (int c = 0; c < position.length; c++) {
      lean += position[c] * loading[c][j];
    }
    return Math.max(-STEEPEST, Math.min(STEEPEST, lean / noise[j]));
  }

  int values() {
    return shares.length == 0 ? 1 : shares[0].length;
  }

  /** Draws a conversation whose opinions have this variance along each direction. */
  SparseScores draw(double[] variance, Dice dice) {
    byte[] drawn = new byte[like.value().length];
    double[] position = new double[dimensions()];
    double[] chance = new double[values()];
    for (int r = 0; r < like.rows(); r++) {
      for (int c = 0; c < position.length; c++) {
        position[c] = dice.gaussian() * Math.sqrt(variance[c]);
      }
      for (int e = like.start()[r]; e < like.start()[r + 1]; e++) {
        chances(like.column()[e], position, chance);
        double ticket = dice.uniform();
        int v = 0;
        while (v < chance.length - 1 && ticket >= chance[v]) {
          ticket -= chance[v++];
        }
        drawn[e] = (byte) (v + lowest);
      }
    }
    return like.with(drawn);
  }

  /** The variance along each direction at which drawn conversations spread as the real one does. */
  double[] fittedVariance(Projection projection, long seed) {
    double[] goal = spread(like, projection);
    double[] variance = Arrays.stream(goal).map(v -> Math.max(v, 1e-4)).toArray();
    for (int step = 0; step < FITTING_STEPS; step++) {
      SparseScores drawn = draw(variance, new Dice(seed, 500 + step));
      double[] found = spread(drawn, Projection.of(drawn, dimensions()));
      for (int c = 0; c < variance.length; c++) {
        double factor = c < found.length ? (goal[c] + STEADY) / (found[c] + STEADY) : 1;
        double step1 = StrictMath.pow(Math.max(.3, Math.min(3, factor)), .8);
        variance[c] = Math.max(variance[c] * step1, 1e-5);
      }
    }
    return variance;
  }

  /**
   * Variance of opinion along each direction without the noise of few scores: the covariance of the
   * positions by two random halves of each person's scores, at least 0.
   */
  static double[] spread(SparseScores scores, Projection projection) {
    int size = projection.dimensions();
    double[] total = new double[size];
    Dice dice = new Dice(1, 77);
    double[][] half = new double[2][size];
    int[] given = new int[2];
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (int r = 0; r < scores.rows(); r++) {
        Arrays.fill(half[0], 0);
        Arrays.fill(half[1], 0);
        Arrays.fill(given, 0);
        for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
          int side = dice.uniform() < .5 ? 0 : 1;
          int j = scores.column()[e];
          given[side]++;
          for (int c = 0; c < size; c++) {
            half[side][c] += (scores.value()[e] - projection.mean()[j]) * projection.axes()[c][j];
          }
        }
        double scale =
            given[0] * given[1] == 0
                ? 0
                : (double) scores.columns()
                    / given[0]
                    * scores.columns()
                    / given[1]
                    * scores.given(r);
        for (int c = 0; c < size; c++) {
          total[c] += half[0][c] * half[1][c] * scale;
        }
      }
    }
    double cells = Math.max(1.0, HALVINGS * (double) scores.value().length);
    return Arrays.stream(total).map(t -> Math.max(0, t / cells)).toArray();
  }
}
