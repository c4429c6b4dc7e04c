package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Small dense factorisations in double precision, one array for each row so that the inner loops
 * become vector instructions.
 */
final class Factorisations {

  private Factorisations() {}

  /**
   * Makes the columns orthonormal (Cholesky QR): Q = B·R⁻¹ with RᵀR = BᵀB. A column that is a
   * combination of earlier ones becomes zero.
   */
  static Dense orthonormal(Dense b, Workers workers) {
    int k = b.columns();
    double[][] inverse = invertedUpper(cholesky(b.gram(workers), k));
    Dense single = new Dense(k, k);
    for (int i = 0; i < k; i++) {
      for (int j = i; j < k; j++) {
        single.row()[i][j] = (float) inverse[i][j];
      }
    }
    return b.timesUpper(single, workers);
  }

  /**
   * Upper triangular R with RᵀR = a; a row of zeros where a is singular.
   *
   * @param a size × size by rows
   */
  static double[][] cholesky(double[] a, int size) {
    double[][] r = new double[size][size];
    double largest = 0;
    for (int i = 0; i < size; i++) {
      largest = Math.max(largest, a[i * size + i]);
    }
    double[] row = new double[size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(a, i * size, row, 0, size);
      for (int p = 0; p < i; p++) {
        if (r[p][i] != 0) {
          subtract(row, i, r[p][i], r[p]);
        }
      }
      if (row[i] > 1e-7 * a[i * size + i] && row[i] > 1e-12 * largest) {
        double root = StrictMath.sqrt(row[i]);
        for (int j = i; j < size; j++) {
          r[i][j] = row[j] / root;
        }
      }
    }
    return r;
  }

  /** Inverse of an upper triangular matrix; columns of zero rows become zero. */
  static double[][] invertedUpper(double[][] r) {
    int size = r.length;
    double[][] inverse = new double[size][size];
    double[] row = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      if (r[i][i] == 0) {
        continue;
      }
      Arrays.fill(row, 0);
      row[i] = 1;
      for (int p = i + 1; p < size; p++) {
        if (r[i][p] != 0) {
          subtract(row, p, r[i][p], inverse[p]);
        }
      }
      for (int j = i; j < size; j++) {
        inverse[i][j] = row[j] / r[i][i];
      }
    }
    return inverse;
  }

  /** {@code row −= factor·other} from a column on. */
  private static void subtract(double[] row, int from, double factor, double[] other) {
    for (int j = from; j < row.length; j++) {
      row[j] -= factor * other[j];
    }
  }
}
