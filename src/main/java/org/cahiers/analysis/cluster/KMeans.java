package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * k-means: greedy k-means++ (Arthur and Vassilvitskii 2007, best of 2 + ln k candidates at each
 * step), then Lloyd.
 *
 * <p>Of more than {@value #SEEDED_ON} points the first so many are used to find the best start;
 * callers order texts by a hash, so these are a random sample.
 */
final class KMeans {

  private static final int SEEDED_ON = 4000;
  private static final int MOST_ITERATIONS = 100;
  private static final int MOST_REFINEMENTS = 15;

  /**
   * Moves of less than one point in so many end the iterations: what follows moves points again
   * anyway.
   */
  private static final int STILL = 100;

  private final Cloud points;
  private final Workers workers;

  /** Points by rows, by columns, and their squared lengths. */
  private record Cloud(Dense rows, Columns columns, double[] square) {

    static Cloud of(Dense rows, Workers workers) {
      return new Cloud(rows, Columns.of(rows, workers), squares(rows));
    }

    int size() {
      return square.length;
    }
  }

  /**
   * @param points one in each row
   */
  KMeans(Dense points, Workers workers) {
    this.points = Cloud.of(points, workers);
    this.workers = workers;
  }

  /**
   * @param k clusters wanted, at least 1
   * @param restarts starts tried; the one with the least inertia is kept
   * @return cluster of each point, numbered in the order of first use without gaps; at most k
   */
  int[] run(int k, int restarts, long seed) {
    int n = points.size();
    int sampled = Math.min(n, Math.max(SEEDED_ON, 10 * k));
    Cloud sample =
        sampled == n
            ? points
            : Cloud.of(
                new Dense(points.rows.columns(), Arrays.copyOf(points.rows.row(), sampled)),
                workers);
    Dense[] centres = new Dense[restarts];
    double[] inertia = new double[restarts];
    Workers inner = restarts > 1 ? Workers.single() : workers;
    workers.each(
        restarts,
        r -> {
          centres[r] = seeded(sample, k, new Generator(seed, r), inner);
          inertia[r] = lloyd(sample, centres[r], new int[sampled], MOST_ITERATIONS, inner);
        });
    int best = 0;
    for (int r = 1; r < restarts; r++) {
      if (inertia[r] < inertia[best] - 1e-6) {
        best = r;
      }
    }
    int[] cluster = new int[n];
    lloyd(points, centres[best], cluster, sampled == n ? 1 : MOST_REFINEMENTS, workers);
    return Partitions.compact(cluster);
  }

  private static Dense seeded(Cloud points, int k, Generator random, Workers workers) {
    int n = points.size();
    int d = points.rows.columns();
    int tries = 2 + (int) StrictMath.log(k);
    Dense centres = new Dense(Math.min(k, n), d);
    double[] nearest = new double[n];
    Arrays.fill(nearest, Double.MAX_VALUE);
    int first = random.nextInt(n);
    centres.row()[0] = points.rows.row()[first].clone();
    closer(points, new int[] {first}, nearest, new double[][] {nearest}, workers);
    for (int c = 1; c < centres.rows(); c++) {
      double total = 0;
      for (double x : nearest) {
        total += x;
      }
      if (total <= 1e-9) {
        return centres.rows(Partitions.range(c));
      }
      int[] candidates = new int[tries];
      for (int t = 0; t < tries; t++) {
        candidates[t] = drawn(nearest, random.nextDouble() * total);
      }
      double[][] with = new double[tries][n];
      closer(points, candidates, nearest, with, workers);
      int winner = 0;
      double least = Double.MAX_VALUE;
      for (int t = 0; t < tries; t++) {
        double left = 0;
        for (double x : with[t]) {
          left += x;
        }
        if (left < least) {
          least = left;
          winner = t;
        }
      }
      nearest = with[winner];
      centres.row()[c] = points.rows.row()[candidates[winner]].clone();
    }
    return centres;
  }

  private static int drawn(double[] weights, double at) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      if (at < sum) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /**
   * {@code with[t][i]}: squared distance of point i to the nearest centre if candidate t became
   * one.
   */
  private static void closer(
      Cloud points, int[] candidates, double[] nearest, double[][] with, Workers workers) {
    float[][] vectors = points.rows.rows(candidates).row();
    workers.blocks(
        points.size(),
        Columns.BLOCK,
        (from, to) ->
            points.columns.times(
                from / Columns.BLOCK,
                vectors,
                (t, product) -> {
                  double square = points.square[candidates[t]];
                  for (int i = from; i < to; i++) {
                    double distance = points.square[i] + square - 2 * product[i - from];
                    with[t][i] = Math.min(nearest[i], Math.max(0, distance));
                  }
                }));
  }

  /** Moves the centres until nothing changes; fills {@code cluster} and returns the inertia. */
  private static double lloyd(
      Cloud points, Dense centres, int[] cluster, int iterations, Workers workers) {
    int n = points.size();
    double[] distance = new double[n];
    int[] before = new int[n];
    Arrays.fill(before, -1);
    for (int iteration = 0; iteration < iterations; iteration++) {
      assign(points, centres, cluster, distance, workers);
      if (changed(before, cluster) <= n / STILL) {
        break;
      }
      System.arraycopy(cluster, 0, before, 0, n);
      if (iteration + 1 < iterations) {
        centre(points.rows, centres, cluster, workers);
      }
    }
    double inertia = 0;
    for (double x : distance) {
      inertia += x;
    }
    return inertia;
  }

  private static int changed(int[] before, int[] now) {
    int changed = 0;
    for (int i = 0; i < now.length; i++) {
      if (before[i] != now[i]) {
        changed++;
      }
    }
    return changed;
  }

  private static void assign(
      Cloud points, Dense centres, int[] cluster, double[] distance, Workers workers) {
    double[] square = squares(centres);
    workers.blocks(
        points.size(),
        Columns.BLOCK,
        (from, to) -> {
          double[] least = new double[to - from];
          Arrays.fill(least, Double.MAX_VALUE);
          points.columns.times(
              from / Columns.BLOCK,
              centres.row(),
              (c, product) -> {
                for (int i = 0; i < product.length; i++) {
                  double x = square[c] - 2 * product[i];
                  if (x < least[i]) {
                    least[i] = x;
                    cluster[from + i] = c;
                  }
                }
              });
          for (int i = from; i < to; i++) {
            distance[i] = Math.max(0, least[i - from] + points.square[i]);
          }
        });
  }

  private static void centre(Dense points, Dense centres, int[] cluster, Workers workers) {
    int[][] members = Partitions.members(cluster, centres.rows());
    int d = points.columns();
    workers.each(
        members.length,
        c -> {
          if (members[c].length > 0) {
            float[] sum = new float[d];
            for (int i : members[c]) {
              Dense.add(sum, 0, 1, points.row()[i]);
            }
            for (int j = 0; j < d; j++) {
              centres.row()[c][j] = sum[j] / members[c].length;
            }
          }
        });
  }

  private static double[] squares(Dense rows) {
    double[] result = new double[rows.rows()];
    for (int r = 0; r < result.length; r++) {
      result[r] = rows.square(r);
    }
    return result;
  }
}
