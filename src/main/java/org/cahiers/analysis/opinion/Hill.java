package org.cahiers.analysis.opinion;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A crowd without groups: one centre, and the fewer people the farther from it, in whatever way. A
 * bell curve is one such crowd and a flat one, where every opinion between two ends is held by as
 * many, another; two groups with a gap between them are none.
 *
 * @param logLikelihood of all scores
 * @param density share of people at each position of the grid
 */
record Hill(double logLikelihood, double[] density) {

  private static final double TRACE = 1e-15;

  /**
   * The likeliest that thins out along the ellipses of a bell curve, by expectation–maximisation
   * with a density that decreases outwards (Grenander 1956).
   */
  static Hill fit(PositionGrid grid, Crowd bell) {
    double[] distance = grid.distances(bell.x()[0], bell.y()[0], bell.xx(), bell.xy(), bell.yy());
    int[] outwards =
        IntStream.range(0, distance.length)
            .boxed()
            .sorted(Comparator.comparingDouble(g -> distance[g]))
            .mapToInt(g -> g)
            .toArray();
    double[] density = grid.bell(bell.x()[0], bell.y()[0], bell.xx(), bell.xy(), bell.yy());
    double[] mass = new double[density.length];
    double before = Double.NEGATIVE_INFINITY;
    for (int round = 0; ; round++) {
      double log = grid.expect(density, mass);
      boolean settled = log - before < Crowd.SETTLED && round > Crowd.LEAST_ROUNDS;
      if (settled || round == Crowd.ROUNDS) {
        return new Hill(log, density);
      }
      before = log;
      density = decreasing(mass, outwards);
      for (int g = 0; g < density.length; g++) {
        density[g] = density[g] / grid.people() + TRACE;
      }
    }
  }

  /**
   * The nearest values (least squares) that never grow along an order: neighbours that do share
   * their mean (pool adjacent violators, Ayer et al. 1955).
   */
  static double[] decreasing(double[] values, int[] order) {
    double[] sum = new double[order.length];
    int[] count = new int[order.length];
    int pools = 0;
    for (int place : order) {
      sum[pools] = values[place];
      count[pools++] = 1;
      while (pools > 1 && sum[pools - 2] * count[pools - 1] < sum[pools - 1] * count[pools - 2]) {
        pools--;
        sum[pools - 1] += sum[pools];
        count[pools - 1] += count[pools];
      }
    }
    double[] result = new double[values.length];
    int done = 0;
    for (int p = 0; p < pools; p++) {
      for (int i = 0; i < count[p]; i++) {
        result[order[done++]] = sum[p] / count[p];
      }
    }
    return result;
  }
}
