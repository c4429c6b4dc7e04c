package org.cahiers.analysis.cluster;

import java.util.Arrays;

/** Small dense factorisations in double precision (matrices by rows, size × size). */
final class Factorisations {

  private Factorisations() {}

  /**
   * Makes the columns orthonormal (Cholesky QR): Q = B·R⁻¹ with RᵀR = BᵀB. A column that is a
   * combination of earlier ones becomes zero.
   */
  static Dense orthonormal(Dense b, Workers workers) {
    int k = b.columns();
    double[] gram = b.gram(workers);
    double[] inverse = invertedUpper(cholesky(gram, k), k);
    Dense single = new Dense(k, k);
    for (int i = 0; i < k; i++) {
      for (int j = i; j < k; j++) {
        single.row()[i][j] = (float) inverse[i * k + j];
      }
    }
    return b.times(single, workers);
  }

  /** Upper triangular R with RᵀR = a; a row of zeros where a is singular. */
  static double[] cholesky(double[] a, int k) {
    double[] r = new double[k * k];
    double largest = 0;
    for (int i = 0; i < k; i++) {
      largest = Math.max(largest, a[i * k + i]);
    }
    for (int i = 0; i < k; i++) {
      double[] row = Arrays.copyOfRange(a, i * k, (i + 1) * k);
      for (int p = 0; p < i; p++) {
        double factor = r[p * k + i];
        if (factor != 0) {
          for (int j = i; j < k; j++) {
            row[j] -= factor * r[p * k + j];
          }
        }
      }
      if (row[i] > 1e-7 * a[i * k + i] && row[i] > 1e-12 * largest) {
        double root = StrictMath.sqrt(row[i]);
        for (int j = i; j < k; j++) {
          r[i * k + j] = row[j] / root;
        }
      }
    }
    return r;
  }

  /** Inverse of an upper triangular matrix; columns of zero rows become zero. */
  static double[] invertedUpper(double[] r, int k) {
    double[] inverse = new double[k * k];
    for (int i = k - 1; i >= 0; i--) {
      double pivot = r[i * k + i];
      if (pivot == 0) {
        continue;
      }
      double[] row = new double[k];
      row[i] = 1;
      for (int p = i + 1; p < k; p++) {
        double factor = r[i * k + p];
        if (factor != 0) {
          for (int j = p; j < k; j++) {
            row[j] -= factor * inverse[p * k + j];
          }
        }
      }
      for (int j = i; j < k; j++) {
        inverse[i * k + j] = row[j] / pivot;
      }
    }
    return inverse;
  }
}
