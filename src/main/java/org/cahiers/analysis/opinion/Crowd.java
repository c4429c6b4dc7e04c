package org.cahiers.analysis.opinion;

import java.util.Arrays;

/**
 * A crowd of k bell curves of one common shape.
 *
 * @param logLikelihood of all scores
 * @param weight share of people of each
 * @param x centre of each
 * @param y centre of each
 * @param xx variance, with {@code xy} and {@code yy} the shape all have in common
 */
record Crowd(
    double logLikelihood,
    double[] weight,
    double[] x,
    double[] y,
    double xx,
    double xy,
    double yy) {

  /** A gain of less is none: evidence counts from several units on. */
  static final double SETTLED = .01;

  static final int ROUNDS = 40;
  static final int LEAST_ROUNDS = 3;

  /**
   * From so many groups on their shape is round: two centres leave the shape across them free,
   * three fix it.
   */
  private static final int FEW = 3;

  private static final int STARTS = 8;
  private static final double LEAST_VARIANCE = .02;

  /** The likeliest crowd of k bell curves, by expectation–maximisation. */
  static Crowd fit(PositionGrid grid, int k, long seed) {
    KMeans start = KMeans.of(grid.expected(), 2, k, STARTS, new Dice(seed, k));
    int size = start.size();
    double first = Math.max(.1, start.inertia() / grid.people() / 2);
    double[] weight = new double[size];
    double[] cx = new double[size];
    double[] cy = new double[size];
    for (int q = 0; q < size; q++) {
      weight[q] = 1.0 / size;
      cx[q] = start.centres()[2 * q];
      cy[q] = start.centres()[2 * q + 1];
    }
    Crowd crowd = new Crowd(Double.NEGATIVE_INFINITY, weight, cx, cy, first, 0, first);
    double[] mass = new double[grid.x().length];
    for (int round = 0; round < ROUNDS; round++) {
      Crowd better = crowd.improved(grid, mass);
      if (better.logLikelihood - crowd.logLikelihood < SETTLED && round > LEAST_ROUNDS) {
        return better;
      }
      crowd = better;
    }
    return crowd;
  }

  /** Least distance of two centres in deviations of the common shape; 0 for one bell curve. */
  double separation() {
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < weight.length; a++) {
      for (int b = 0; b < a; b++) {
        double square = PositionGrid.distance(x[a] - x[b], y[a] - y[b], xx, xy, yy);
        least = Math.min(least, Math.sqrt(square));
      }
    }
    return weight.length < 2 ? 0 : least;
  }

  /** Share of people in the smallest. */
  double smallest() {
    return Arrays.stream(weight).min().orElse(0);
  }

  private Crowd improved(PositionGrid grid, double[] mass) {
    int k = weight.length;
    double[][] bells = new double[k][];
    double[] density = new double[mass.length];
    for (int q = 0; q < k; q++) {
      bells[q] = grid.bell(x[q], y[q], xx, xy, yy);
      for (int g = 0; g < density.length; g++) {
        density[g] += weight[q] * bells[q][g];
      }
    }
    double log = grid.expect(density, mass);
    double[] share = new double[k];
    double[] cx = new double[k];
    double[] cy = new double[k];
    double sumXx = 0;
    double sumXy = 0;
    double sumYy = 0;
    for (int q = 0; q < k; q++) {
      double own = 0;
      for (int g = 0; g < mass.length; g++) {
        double p = mass[g] * weight[q] * bells[q][g] / density[g];
        own += p;
        cx[q] += p * grid.x()[g];
        cy[q] += p * grid.y()[g];
        sumXx += p * grid.x()[g] * grid.x()[g];
        sumXy += p * grid.x()[g] * grid.y()[g];
        sumYy += p * grid.y()[g] * grid.y()[g];
      }
      cx[q] /= Math.max(own, 1e-9);
      cy[q] /= Math.max(own, 1e-9);
      sumXx -= own * cx[q] * cx[q];
      sumXy -= own * cx[q] * cy[q];
      sumYy -= own * cy[q] * cy[q];
      share[q] = Math.max(own / grid.people(), 1e-3);
    }
    double n = grid.people();
    if (k >= FEW) {
      double round = Math.max(2 * LEAST_VARIANCE, (sumXx + sumYy) / (2 * n));
      return new Crowd(log, share, cx, cy, round, 0, round);
    }
    return new Crowd(
        log,
        share,
        cx,
        cy,
        Math.max(LEAST_VARIANCE, sumXx / n) + LEAST_VARIANCE,
        sumXy / n,
        Math.max(LEAST_VARIANCE, sumYy / n) + LEAST_VARIANCE);
  }
}
