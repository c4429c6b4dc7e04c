package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The few directions along which people differ most: principal components of the score matrix where
 * a missing score is the mean of its column.
 *
 * <p>A missing score is then 0 after centring, so the centred matrix has a value where there is a
 * score and nowhere else: it is never filled in, whatever the number of people. Locally optimal
 * block conjugate gradients with Rayleigh–Ritz (Knyazev 2001), from fixed starting vectors; the
 * sign of a direction is that of its largest loading.
 *
 * @param mean {@code mean[j]}: mean score of column j
 * @param axes {@code axes[c][j]}: loading of column j on direction c, each of length 1, strongest
 *     first
 * @param strength {@code strength[c]}: sum of squares along direction c
 * @param total sum of squares along all directions
 */
record Projection(double[] mean, double[][] axes, double[] strength, double total) {

  /** So many directions are sought together: those beyond the wanted make these settle sooner. */
  private static final int LANES = 4;

  private static final int ROUNDS = 150;

  /** Part of a direction's strength that may be left out of balance. */
  private static final double SETTLED = 1e-5;

  private static final int PART = 2048;

  /**
   * The first {@code wanted} directions, or as many as the matrix has.
   *
   * @param wanted at most {@value #LANES}
   */
  static Projection of(SparseScores scores, int wanted) {
    int size = Math.min(LANES, Math.min(scores.columns(), scores.rows()));
    Dice dice = new Dice(1, 0);
    double[][] start = new double[size][scores.columns()];
    for (double[] vector : start) {
      for (int j = 0; j < vector.length; j++) {
        vector[j] = dice.gaussian();
      }
    }
    return iterate(scores, Math.min(wanted, size), start);
  }

  private static Projection iterate(SparseScores scores, int wanted, double[][] start) {
    double[] mean = scores.means();
    double total = 0;
    for (int e = 0; e < scores.column().length; e++) {
      double centred = scores.value()[e] - mean[scores.column()[e]];
      total += centred * centred;
    }
    int size = start.length;
    double[] strength = new double[size];
    double[][] basis = start;
    Orthogonal.orthonormalise(basis, basis, 0);
    double[][] image = gram(scores, mean, basis);
    double[][] best = basis;
    for (int round = 0; round < ROUNDS; round++) {
      double[][] turn = Orthogonal.eigenvectors(Orthogonal.products(basis, image), strength);
      best = Orthogonal.combine(turn, basis);
      double[][] bestImage = Orthogonal.combine(turn, image);
      double[][] left = remainder(best, bestImage, strength);
      if (settled(left, strength, wanted)) {
        break;
      }
      double[][] step = new double[0][];
      double[][] stepImage = step;
      if (round > 0) { // what the last round added to the old best
        for (double[] row : turn) {
          Arrays.fill(row, 0, size, 0);
        }
        step = Orthogonal.combine(turn, basis);
        stepImage = Orthogonal.combine(turn, image);
      }
      basis = Orthogonal.join(best, step);
      image = Orthogonal.join(bestImage, stepImage);
      Orthogonal.orthonormalise(basis, image, size);
      int known = basis.length;
      basis = Orthogonal.join(basis, left);
      Orthogonal.orthonormalise(basis, basis, known);
      image =
          Orthogonal.join(
              image, gram(scores, mean, Arrays.copyOfRange(basis, known, basis.length)));
    }
    double[][] axes = Arrays.copyOf(best, wanted);
    for (double[] axis : axes) {
      Orthogonal.fixSign(axis);
    }
    return new Projection(mean, axes, Arrays.copyOf(strength, wanted), total);
  }

  /** What each image has beyond its vector's strength: nothing once the vector is a direction. */
  private static double[][] remainder(double[][] vectors, double[][] images, double[] strength) {
    double[][] left = new double[vectors.length][];
    for (int a = 0; a < vectors.length; a++) {
      left[a] = images[a].clone();
      Orthogonal.subtract(left[a], vectors[a], strength[a]);
    }
    return left;
  }

  private static boolean settled(double[][] left, double[] strength, int wanted) {
    for (int c = 0; c < wanted; c++) {
      if (Math.sqrt(Orthogonal.dot(left[c], left[c])) > SETTLED * strength[0]) {
        return false;
      }
    }
    return true;
  }

  /** XᵀXv for each v of the block, X the centred scores. */
  private static double[][] gram(SparseScores scores, double[] mean, double[][] block) {
    int columns = scores.columns();
    double[] in = new double[columns * LANES];
    for (int c = 0; c < block.length; c++) {
      for (int j = 0; j < columns; j++) {
        in[j * LANES + c] = block[c][j];
      }
    }
    // people in fixed parts, added in their order: the sums are the same on any number of threads
    double[] out = new double[in.length];
    IntStream.rangeClosed(0, (scores.rows() - 1) / PART)
        .parallel()
        .mapToObj(p -> gram(scores, mean, in, p * PART))
        .toList()
        .forEach(part -> Orthogonal.add(out, part));
    double[][] image = new double[block.length][columns];
    for (int c = 0; c < block.length; c++) {
      for (int j = 0; j < columns; j++) {
        image[c][j] = out[j * LANES + c];
      }
    }
    return image;
  }

  /** The same for the people of one part, {@code [j * LANES + c]}: four vectors at a time. */
  private static double[] gram(SparseScores scores, double[] mean, double[] in, int first) {
    double[] out = new double[in.length];
    for (int r = first; r < Math.min(first + PART, scores.rows()); r++) {
      double along0 = 0;
      double along1 = 0;
      double along2 = 0;
      double along3 = 0;
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        double centred = scores.value()[e] - mean[j];
        along0 += centred * in[j * LANES];
        along1 += centred * in[j * LANES + 1];
        along2 += centred * in[j * LANES + 2];
        along3 += centred * in[j * LANES + 3];
      }
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        double centred = scores.value()[e] - mean[j];
        out[j * LANES] += centred * along0;
        out[j * LANES + 1] += centred * along1;
        out[j * LANES + 2] += centred * along2;
        out[j * LANES + 3] += centred * along3;
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
