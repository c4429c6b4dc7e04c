package org.cahiers.analysis.opinion;

import java.util.Arrays;
import org.cahiers.analysis.numeric.Elementary;

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
 * @param first first position of any account for each person
 * @param end one after the last of these
 * @param scale sum of the logarithms of these scales
 */
record PositionGrid(
    double[] x, double[] y, double[][] likelihood, int[] first, int[] end, double scale) {

  private static final int SIDE = 21;
  private static final double REACH = 3.2;

  /** Beside a person's likeliest position, one so unlikely is of no account. */
  private static final double UNLIKELY = 1e-12;

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
    int[] first = new int[scores.rows()];
    int[] end = new int[scores.rows()];
    double scale = 0;
    for (int r = 0; r < scores.rows(); r++) {
      double[] own = likelihood[r];
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        Orthogonal.add(
            own,
            logChance[scores.column()[e] * model.values() + scores.value()[e] - model.lowest()]);
      }
      double best = Arrays.stream(own).max().orElse(0);
      scale += best;
      first[r] = size;
      for (int g = 0; g < size; g++) {
        own[g] = Elementary.exp(own[g] - best);
        if (own[g] > UNLIKELY) {
          first[r] = Math.min(first[r], g);
          end[r] = g + 1;
        }
      }
    }
    return new PositionGrid(x, y, likelihood, first, end, scale);
  }

  private static double[][] logChances(Continuum model, double[] variance, double[] x, double[] y) {
    double[][] log = new double[model.noise().length * model.values()][x.length];
    double[] unit = Arrays.stream(variance).map(Math::sqrt).toArray();
    double[] position = new double[model.dimensions()];
    double[] own = new double[model.values()];
    for (int j = 0; j < model.noise().length; j++) {
      double[] shares = Arrays.stream(model.shares()[j]).map(Elementary::ln).toArray();
      for (int g = 0; g < x.length; g++) {
        for (int c = 0; c < position.length; c++) {
          position[c] = (c == 0 ? x[g] : y[g]) * unit[c];
        }
        model.logChances(j, shares, position, own);
        for (int v = 0; v < own.length; v++) {
          log[j * own.length + v][g] = own[v];
        }
      }
    }
    return log;
  }

  int people() {
    return likelihood.length;
  }

  /** Mean position of each person under a standard bell curve, {@code [2 * r]} and the next. */
  double[] expected() {
    double[] prior = bell(0, 0, 1, 0, 1);
    double[] points = new double[2 * people()];
    for (int r = 0; r < people(); r++) {
      double total = 0;
      for (int g = first[r]; g < end[r]; g++) {
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

  /**
   * Where people of a crowd stand, given their scores: the half of expectation–maximisation that
   * all crowds share (Dempster, Laird & Rubin 1977).
   *
   * @param density share of the crowd at each position
   * @param mass receives for each position how many people stand there
   * @return log-likelihood of all scores
   */
  double expect(double[] density, double[] mass) {
    Arrays.fill(mass, 0);
    double log = scale;
    for (int r = 0; r < people(); r++) {
      double total = product(likelihood[r], density, first[r], end[r]);
      log += Elementary.ln(total);
      double share = 1 / total;
      for (int g = first[r]; g < end[r]; g++) {
        mass[g] += likelihood[r][g] * share;
      }
    }
    for (int g = 0; g < mass.length; g++) {
      mass[g] *= density[g];
    }
    return log;
  }

  /** Sum of products in four strands: one addition would have to wait for the one before. */
  private static double product(double[] a, double[] b, int from, int to) {
    double one = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    int g = from;
    for (; g + 3 < to; g += 4) {
      one += a[g] * b[g];
      two += a[g + 1] * b[g + 1];
      three += a[g + 2] * b[g + 2];
      four += a[g + 3] * b[g + 3];
    }
    for (; g < to; g++) {
      one += a[g] * b[g];
    }
    return one + two + (three + four);
  }

  /** Share of a bell curve at each position; a trace everywhere, so that nobody is impossible. */
  double[] bell(double cx, double cy, double xx, double xy, double yy) {
    double[] density = distances(cx, cy, xx, xy, yy);
    double total = 0;
    for (int g = 0; g < density.length; g++) {
      density[g] = Elementary.exp(-.5 * density[g]) + 1e-12;
      total += density[g];
    }
    for (int g = 0; g < density.length; g++) {
      density[g] /= total;
    }
    return density;
  }

  /** Squared distance of each position from a centre, in deviations of a shape (Mahalanobis). */
  double[] distances(double cx, double cy, double xx, double xy, double yy) {
    double[] square = new double[x.length];
    for (int g = 0; g < square.length; g++) {
      square[g] = distance(x[g] - cx, y[g] - cy, xx, xy, yy);
    }
    return square;
  }

  /** The same of a step from one place to another. */
  static double distance(double dx, double dy, double xx, double xy, double yy) {
    double determinant = Math.max(1e-6, xx * yy - xy * xy);
    return (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
  }
}
