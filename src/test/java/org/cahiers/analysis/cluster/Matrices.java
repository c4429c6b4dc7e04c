package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Made-up matrices, and the plain way to compute with them. */
final class Matrices {

  private Matrices() {}

  /** Numbers in [−1, 1). */
  static Dense random(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Dense dense = new Dense(rows, columns);
    for (float[] row : dense.row()) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (2 * random.nextDouble() - 1);
      }
    }
    return dense;
  }

  /** Positive entries where chance leaves one, rows of length 1 or empty. */
  static SparseRows sparse(int rows, int columns, double filled, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] dense = new double[rows][columns];
    for (double[] row : dense) {
      double square = 0;
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble() < filled ? .1 + random.nextDouble() : 0;
        square += row[j] * row[j];
      }
      for (int j = 0; j < columns && square > 0; j++) {
        row[j] /= Math.sqrt(square);
      }
    }
    return sparse(dense);
  }

  /**
   * Rows of three kinds, each of which prefers a third of the columns; what stands there is drawn.
   */
  static double[][] ofThreeKinds(
      int rows, int columns, long seed, ToDoubleFunction<SplittableRandom> drawn) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] dense = new double[rows][columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        double chance = c % 3 == r % 3 ? .5 : .15;
        dense[r][c] = random.nextDouble() < chance ? drawn.applyAsDouble(random) : 0;
      }
    }
    return dense;
  }

  /** What is not 0. */
  static SparseRows sparse(double[][] dense) {
    int[] start = new int[dense.length + 1];
    int[] column = new int[dense.length * dense[0].length];
    float[] value = new float[column.length];
    int at = 0;
    for (int r = 0; r < dense.length; r++) {
      for (int c = 0; c < dense[r].length; c++) {
        if (dense[r][c] != 0) {
          column[at] = c;
          value[at++] = (float) dense[r][c];
        }
      }
      start[r + 1] = at;
    }
    return new SparseRows(
        dense[0].length, start, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
  }

  static double[][] dense(SparseRows rows) {
    double[][] dense = new double[rows.rows()][rows.columns()];
    for (int r = 0; r < dense.length; r++) {
      for (int i = rows.start()[r]; i < rows.start()[r + 1]; i++) {
        dense[r][rows.column()[i]] += rows.value()[i];
      }
    }
    return dense;
  }

  static double[][] dense(Dense matrix) {
    double[][] dense = new double[matrix.rows()][matrix.columns()];
    for (int r = 0; r < dense.length; r++) {
      for (int c = 0; c < dense[r].length; c++) {
        dense[r][c] = matrix.row()[r][c];
      }
    }
    return dense;
  }

  static double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int x = 0; x < right.length; x++) {
          product[i][j] += left[i][x] * right[x][j];
        }
      }
    }
    return product;
  }

  static double[][] transposed(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  /** Largest difference between two matrices; NaN if one is NaN somewhere or of another shape. */
  static double distance(double[][] one, double[][] other) {
    if (one.length != other.length || one[0].length != other[0].length) {
      return Double.NaN;
    }
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        largest = Math.max(largest, Math.abs(one[i][j] - other[i][j]));
      }
    }
    return largest;
  }
}
