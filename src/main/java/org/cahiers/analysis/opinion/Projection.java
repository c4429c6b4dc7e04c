package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The few directions along which people differ most: principal components of the score matrix where
 * a missing score is the mean of its column.
 *
 * <p>A missing score is then 0 after centring, so the centred matrix has a value where there is a
 * score and nowhere else: it is never filled in, whatever the number of people. Block power
 * iteration with Rayleigh–Ritz (Halko, Martinsson & Tropp 2011), from fixed starting vectors; the
 * sign of a direction is that of its largest loading.
 *
 * @param mean {@code mean[j]}: mean score of column j
 * @param axes {@code axes[c][j]}: loading of column j on direction c, each of length 1, strongest
 *     first
 * @param strength {@code strength[c]}: sum of squares along direction c
 * @param total sum of squares along all directions
 */
record Projection(double[] mean, double[][] axes, double[] strength, double total) {

  private static final int SPARE = 6;
  private static final int ROUNDS = 150;
  private static final double SETTLED = 1e-6;
  private static final int PART = 2048;

  /** The first {@code wanted} directions, or as many as the matrix has. */
  static Projection of(SparseScores scores, int wanted) {
    int size = Math.min(wanted + SPARE, Math.min(scores.columns(), scores.rows()));
    Dice dice = new Dice(1, 0);
    double[][] start = new double[size][scores.columns()];
    for (double[] vector : start) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = dice.gaussian();
      }
    }
    return iterate(scores, wanted, start);
  }

  private static Projection iterate(SparseScores scores, int wanted, double[][] block) {
    double[] mean = scores.means();
    double total = 0;
    for (int e = 0; e < scores.column().length; e++) {
      double centred = scores.value()[e] - mean[scores.column()[e]];
      total += centred * centred;
    }
    Orthogonal.orthonormalise(block);
    double[] strength = new double[block.length];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] image = gram(scores, mean, block);
      double[][] small = new double[block.length][block.length];
      for (int a = 0; a < block.length; a++) {
        for (int b = 0; b < block.length; b++) {
          small[a][b] = Orthogonal.dot(block[a], image[b]);
        }
      }
      double[][] turn = Orthogonal.eigenvectors(small, strength);
      double[][] before = Orthogonal.combine(turn, block);
      block = Orthogonal.combine(turn, image);
      Orthogonal.orthonormalise(block);
      if (settled(before, block, Math.min(wanted, block.length))) {
        break;
      }
    }
    double[][] axes = Arrays.copyOf(block, Math.min(wanted, block.length));
    for (double[] axis : axes) {
      Orthogonal.fixSign(axis);
    }
    return new Projection(mean, axes, Arrays.copyOf(strength, axes.length), total);
  }

  private static boolean settled(double[][] before, double[][] after, int count) {
    for (int c = 0; c < count; c++) {
      if (1 - Math.abs(Orthogonal.dot(before[c], after[c])) > SETTLED) {
        return false;
      }
    }
    return true;
  }

  /** XᵀXv for each v of the block, X the centred scores. */
  private static double[][] gram(SparseScores scores, double[] mean, double[][] block) {
    int size = block.length;
    double[] in = new double[scores.columns() * size];
    for (int j = 0; j < scores.columns(); j++) {
      for (int c = 0; c < size; c++) {
        in[j * size + c] = block[c][j];
      }
    }
    // people in fixed parts, added in their order: the sums are the same on any number of threads
    double[] out = new double[in.length];
    IntStream.rangeClosed(0, (scores.rows() - 1) / PART)
        .parallel()
        .mapToObj(p -> gram(scores, mean, in, size, p * PART))
        .toList()
        .forEach(part -> Orthogonal.add(out, part));
    double[][] image = new double[size][scores.columns()];
    for (int j = 0; j < scores.columns(); j++) {
      for (int c = 0; c < size; c++) {
        image[c][j] = out[j * size + c];
      }
    }
    return image;
  }

  /** The same for the people of one part, {@code [j * size + c]}. */
  private static double[] gram(
      SparseScores scores, double[] mean, double[] in, int size, int first) {
    double[] out = new double[in.length];
    double[] along = new double[size];
    for (int r = first; r < Math.min(first + PART, scores.rows()); r++) {
      Arrays.fill(along, 0);
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        double centred = scores.value()[e] - mean[j];
        for (int c = 0; c < size; c++) {
          along[c] += centred * in[j * size + c];
        }
      }
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        double centred = scores.value()[e] - mean[j];
        for (int c = 0; c < size; c++) {
          out[j * size + c] += centred * along[c];
        }
      }
    }
    return out;
  }

  int dimensions() {
    return axes.length;
  }

  /**
   * Where each person stands, {@code point[r * dimensions() + c]}: by the scores given only, scaled
   * by √(columns/scores given) so that few scores do not mean the centre.
   */
  double[] place(SparseScores scores) {
    int size = dimensions();
    double[] points = new double[scores.rows() * size];
    for (int r = 0; r < scores.rows(); r++) {
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        double centred = scores.value()[e] - mean[j];
        for (int c = 0; c < size; c++) {
          points[r * size + c] += centred * axes[c][j];
        }
      }
      double scale = Math.sqrt((double) scores.columns() / Math.max(1, scores.given(r)));
      for (int c = 0; c < size; c++) {
        points[r * size + c] *= scale;
      }
    }
    return points;
  }
}
