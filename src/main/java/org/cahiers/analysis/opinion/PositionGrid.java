package org.cahiers.analysis.opinion;

import java.util.Arrays;

/**
 * How likely each person's scores are from each of a grid of positions, and how well a crowd of a
 * given shape explains them.
 *
 * <p>Few scores leave a person's position open; comparing shapes of the crowd through the
 * likelihood of the scores takes that into account, while comparing clouds of estimated points
 * mistakes the noise for shape.
 *
 * @param x first coordinate of each grid position, in standard deviations of opinion
 * @param y second coordinate, all 0 where there is only one direction
 * @param likelihood {@code likelihood[r][g]}, scaled to at most 1 for each person
 * @param scale sum of the logarithms of these scales
 */
record PositionGrid(double[] x, double[] y, double[][] likelihood, double scale) {

  private static final int SIDE = 21;
  private static final double REACH = 3.2;

  /**
   * From so many groups on their shape is round: two centres leave the shape across them free,
   * three fix it.
   */
  private static final int FEW = 3;

  private static final double LEAST_VARIANCE = .02;
  private static final int ROUNDS = 40;
  private static final int LEAST_ROUNDS = 3;

  /** A gain of less is none: evidence counts from several units on. */
  private static final double SETTLED = .01;

  /**
   * @param scores of the people
   * @param model how a position becomes a score
   * @param variance of opinion along each direction, the unit of the grid
   */
  static PositionGrid of(SparseScores scores, Continuum model, double[] variance) {
    boolean flat = model.dimensions() < 2;
    int size = flat ? SIDE : SIDE * SIDE;
    double[] x = new double[size];
    double[] y = new double[size];
    for (int g = 0; g < size; g++) {
      x[g] = (2.0 * (g % SIDE) / (SIDE - 1) - 1) * REACH;
      y[g] = flat ? 0 : (2.0 * (g / SIDE) / (SIDE - 1) - 1) * REACH;
    }
    double[][] logChance = logChances(model, variance, x, y);
    double[][] likelihood = new double[scores.rows()][size];
    double scale = 0;
    for (int r = 0; r < scores.rows(); r++) {
      double[] log = likelihood[r];
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        double[] term =
            logChance[scores.column()[e] * model.values() + scores.value()[e] - model.lowest()];
        for (int g = 0; g < size; g++) {
          log[g] += term[g];
        }
      }
      double best = Arrays.stream(log).max().orElse(0);
      scale += best;
      for (int g = 0; g < size; g++) {
        log[g] = StrictMath.exp(log[g] - best);
      }
    }
    return new PositionGrid(x, y, likelihood, scale);
  }

  private static double[][] logChances(Continuum model, double[] variance, double[] x, double[] y) {
    double[][] log = new double[model.noise().length * model.values()][x.length];
    double[] position = new double[model.dimensions()];
    double[] own = new double[model.values()];
    for (int j = 0; j < model.noise().length; j++) {
      double[] shares = Arrays.stream(model.shares()[j]).map(StrictMath::log).toArray();
      for (int g = 0; g < x.length; g++) {
        for (int c = 0; c < position.length; c++) {
          position[c] = (c == 0 ? x[g] : y[g]) * Math.sqrt(variance[c]);
        }
        model.logChances(j, shares, position, own);
        for (int v = 0; v < own.length; v++) {
          log[j * own.length + v][g] = own[v];
        }
      }
    }
    return log;
  }

  /**
   * A crowd of k bell curves of one common shape; one is the continuum.
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

    /** Least distance of two centres in deviations of the common shape; 0 for one bell curve. */
    double separation() {
      double determinant = Math.max(1e-6, xx * yy - xy * xy);
      double least = Double.POSITIVE_INFINITY;
      for (int a = 0; a < weight.length; a++) {
        for (int b = 0; b < a; b++) {
          double dx = x[a] - x[b];
          double dy = y[a] - y[b];
          double square = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
          least = Math.min(least, Math.sqrt(square));
        }
      }
      return weight.length < 2 ? 0 : least;
    }

    /** Share of people in the smallest. */
    double smallest() {
      return Arrays.stream(weight).min().orElse(0);
    }
  }

  /**
   * The likeliest crowd of k bell curves, by expectation–maximisation (Dempster, Laird & Rubin
   * 1977).
   */
  Crowd fit(int k, long seed) {
    double[] people = new double[likelihood.length];
    Arrays.fill(people, 1);
    KMeans start = KMeans.of(expected(), 2, people, k, 8, new Dice(seed, k));
    int size = start.size();
    double first = Math.max(.1, start.inertia() / people.length / 2);
    double[] weight = new double[size];
    double[] cx = new double[size];
    double[] cy = new double[size];
    for (int q = 0; q < size; q++) {
      weight[q] = 1.0 / size;
      cx[q] = start.centres()[2 * q];
      cy[q] = start.centres()[2 * q + 1];
    }
    Crowd crowd = new Crowd(Double.NEGATIVE_INFINITY, weight, cx, cy, first, 0, first);
    for (int round = 0; round < ROUNDS; round++) {
      Crowd better = improved(crowd);
      if (better.logLikelihood - crowd.logLikelihood < SETTLED && round > LEAST_ROUNDS) {
        return better;
      }
      crowd = better;
    }
    return crowd;
  }

  /** Mean position of each person under a standard bell curve. */
  private double[] expected() {
    double[] prior = bell(0, 0, 1, 0, 1);
    double[] points = new double[2 * likelihood.length];
    for (int r = 0; r < likelihood.length; r++) {
      double total = 0;
      for (int g = 0; g < x.length; g++) {
        double p = likelihood[r][g] * prior[g];
        total += p;
        points[2 * r] += p * x[g];
        points[2 * r + 1] += p * y[g];
      }
      points[2 * r] /= total;
      points[2 * r + 1] /= total;
    }
    return points;
  }

  private Crowd improved(Crowd crowd) {
    int k = crowd.weight.length;
    double[][] bells = new double[k][];
    double[] density = new double[x.length];
    for (int q = 0; q < k; q++) {
      bells[q] = bell(crowd.x[q], crowd.y[q], crowd.xx, crowd.xy, crowd.yy);
      for (int g = 0; g < x.length; g++) {
        density[g] += crowd.weight[q] * bells[q][g];
      }
    }
    double log = scale;
    double[] pull = new double[x.length];
    for (double[] person : likelihood) {
      double total = product(person, density);
      log += StrictMath.log(total);
      double share = 1 / total;
      for (int g = 0; g < pull.length; g++) {
        pull[g] += person[g] * share;
      }
    }
    double[] weight = new double[k];
    double[] cx = new double[k];
    double[] cy = new double[k];
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int q = 0; q < k; q++) {
      double mass = 0;
      for (int g = 0; g < x.length; g++) {
        double p = crowd.weight[q] * bells[q][g] * pull[g];
        mass += p;
        cx[q] += p * x[g];
        cy[q] += p * y[g];
        xx += p * x[g] * x[g];
        xy += p * x[g] * y[g];
        yy += p * y[g] * y[g];
      }
      cx[q] /= Math.max(mass, 1e-9);
      cy[q] /= Math.max(mass, 1e-9);
      xx -= mass * cx[q] * cx[q];
      xy -= mass * cx[q] * cy[q];
      yy -= mass * cy[q] * cy[q];
      weight[q] = Math.max(mass / likelihood.length, 1e-3);
    }
    double n = likelihood.length;
    if (k >= FEW) {
      double round = Math.max(2 * LEAST_VARIANCE, (xx + yy) / (2 * n));
      return new Crowd(log, weight, cx, cy, round, 0, round);
    }
    return new Crowd(
        log,
        weight,
        cx,
        cy,
        Math.max(LEAST_VARIANCE, xx / n) + LEAST_VARIANCE,
        xy / n,
        Math.max(LEAST_VARIANCE, yy / n) + LEAST_VARIANCE);
  }

  /** Sum of products in four strands: one addition would have to wait for the one before. */
  private static double product(double[] a, double[] b) {
    double one = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    int g = 0;
    for (; g + 3 < a.length; g += 4) {
      one += a[g] * b[g];
      two += a[g + 1] * b[g + 1];
      three += a[g + 2] * b[g + 2];
      four += a[g + 3] * b[g + 3];
    }
    for (; g < a.length; g++) {
      one += a[g] * b[g];
    }
    return one + two + (three + four);
  }

  private double[] bell(double cx, double cy, double xx, double xy, double yy) {
    double determinant = Math.max(1e-6, xx * yy - xy * xy);
    double[] density = new double[x.length];
    double total = 0;
    for (int g = 0; g < x.length; g++) {
      double dx = x[g] - cx;
      double dy = y[g] - cy;
      double square = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
      density[g] = StrictMath.exp(-.5 * square) + 1e-12;
      total += density[g];
    }
    for (int g = 0; g < x.length; g++) {
      density[g] /= total;
    }
    return density;
  }
}
