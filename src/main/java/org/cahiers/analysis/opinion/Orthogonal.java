package org.cahiers.analysis.opinion;

import java.util.Arrays;

/** Small dense linear algebra in a fixed order of sums. */
final class Orthogonal {

  private static final int SWEEPS = 60;

  /** Rotations at least square what is left: from here on there is nothing left to see. */
  private static final double NEGLIGIBLE = 1e-10;

  private Orthogonal() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static void add(double[] to, double[] vector) {
    for (int j = 0; j < to.length; j++) {
      to[j] += vector[j];
    }
  }

  /** Row a of the result is Σ weights[a][b]·vectors[b]. */
  static double[][] combine(double[][] weights, double[][] vectors) {
    double[][] result = new double[weights.length][vectors[0].length];
    for (int a = 0; a < weights.length; a++) {
      for (int b = 0; b < vectors.length; b++) {
        for (int j = 0; j < vectors[b].length; j++) {
          result[a][j] += weights[a][b] * vectors[b][j];
        }
      }
    }
    return result;
  }

  /** {@code products[a][b]}: inner product of vector a of the one and b of the other. */
  static double[][] products(double[][] left, double[][] right) {
    double[][] products = new double[left.length][right.length];
    for (int a = 0; a < left.length; a++) {
      for (int b = 0; b < right.length; b++) {
        products[a][b] = dot(left[a], right[b]);
      }
    }
    return products;
  }

  /** The vectors of the one, then of the other. */
  static double[][] join(double[][] first, double[][] second) {
    double[][] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /**
   * Gram–Schmidt, twice for accuracy; a vector that depends on the earlier ones becomes 0.
   *
   * @param images of the vectors under a linear map, changed with them; or the vectors themselves
   * @param from vectors before it are orthonormal already
   */
  static void orthonormalise(double[][] vectors, double[][] images, int from) {
    for (int a = from; a < vectors.length; a++) {
      double before = Math.sqrt(dot(vectors[a], vectors[a]));
      for (int pass = 0; pass < 2; pass++) {
        for (int b = 0; b < a; b++) {
          double share = dot(vectors[a], vectors[b]);
          subtract(vectors[a], vectors[b], share);
          if (images != vectors) {
            subtract(images[a], images[b], share);
          }
        }
      }
      double length = Math.sqrt(dot(vectors[a], vectors[a]));
      double scale = length > 1e-12 * before && length > 0 ? 1 / length : 0;
      multiply(vectors[a], scale);
      if (images != vectors) {
        multiply(images[a], scale);
      }
    }
  }

  private static void multiply(double[] vector, double times) {
    for (int j = 0; j < vector.length; j++) {
      vector[j] *= times;
    }
  }

  static void subtract(double[] from, double[] vector, double times) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= times * vector[j];
    }
  }

  /** Makes the loading of largest size positive, the first of these where sizes are equal. */
  static void fixSign(double[] axis) {
    int largest = 0;
    for (int j = 1; j < axis.length; j++) {
      if (Math.abs(axis[j]) > Math.abs(axis[largest])) {
        largest = j;
      }
    }
    if (axis.length > 0 && axis[largest] < 0) {
      for (int j = 0; j < axis.length; j++) {
        axis[j] = -axis[j];
      }
    }
  }

  /**
   * Eigenvectors of the largest eigenvalues of a small symmetric matrix as rows, largest first, by
   * Jacobi's rotations.
   *
   * @param matrix changed
   * @param values receives the eigenvalues; as many are found as it has places for
   */
  static double[][] eigenvectors(double[][] matrix, double[] values) {
    int n = matrix.length;
    double[][] vectors = new double[n][n];
    for (int a = 0; a < n; a++) {
      vectors[a][a] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double on = 0;
      double off = 0;
      for (int a = 0; a < n; a++) {
        on += Math.abs(matrix[a][a]);
        for (int b = a + 1; b < n; b++) {
          off += Math.abs(matrix[a][b]);
          rotate(matrix, vectors, a, b);
        }
      }
      if (off <= NEGLIGIBLE * on) {
        break;
      }
    }
    for (int a = 0; a < values.length; a++) {
      int best = a;
      for (int b = a + 1; b < n; b++) {
        if (matrix[b][b] > matrix[best][best]) {
          best = b;
        }
      }
      double[] vector = vectors[best];
      vectors[best] = vectors[a];
      vectors[a] = vector;
      values[a] = matrix[best][best];
      matrix[best][best] = matrix[a][a];
      matrix[a][a] = values[a];
    }
    return Arrays.copyOf(vectors, values.length);
  }

  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(t * t + 1);
    double sine = t * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double kp = matrix[k][p];
      double kq = matrix[k][q];
      matrix[k][p] = cosine * kp - sine * kq;
      matrix[k][q] = sine * kp + cosine * kq;
    }
    for (int k = 0; k < matrix.length; k++) {
      double pk = matrix[p][k];
      double qk = matrix[q][k];
      matrix[p][k] = cosine * pk - sine * qk;
      matrix[q][k] = sine * pk + cosine * qk;
      double vp = vectors[p][k];
      double vq = vectors[q][k];
      vectors[p][k] = cosine * vp - sine * vq;
      vectors[q][k] = sine * vp + cosine * vq;
    }
  }
}
