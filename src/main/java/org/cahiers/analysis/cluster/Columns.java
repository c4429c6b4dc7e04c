package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * The rows of a matrix in blocks, each block by columns: a product with one vector then runs along
 * the block, however few vectors there are.
 *
 * @param block {@code block[b][j][i]} is column j of row {@code b · 256 + i}
 */
record Columns(float[][][] block) {

  static final int BLOCK = 256;

  static Columns of(Dense points, Workers workers) {
    int n = points.rows();
    float[][][] block = new float[(n + BLOCK - 1) / BLOCK][][];
    workers.each(
        block.length,
        b -> {
          int from = b * BLOCK;
          int count = Math.min(n, from + BLOCK) - from;
          float[][] turned = new float[points.columns()][count];
          for (int i = 0; i < count; i++) {
            float[] row = points.row()[from + i];
            for (int j = 0; j < row.length; j++) {
              turned[j][i] = row[j];
            }
          }
          block[b] = turned;
        });
    return new Columns(block);
  }

  /** Receives the products of the rows of a block with one of several vectors. */
  interface Products {

    /**
     * @param product as long as the block; used again for a later vector
     */
    void of(int vector, float[] product);
  }

  /**
   * The rows of a block times each of these vectors, in their order. Two at a time: reading the
   * block is what takes the time.
   */
  void times(int b, float[][] vectors, Products receiver) {
    float[][] columns = block[b];
    float[] one = new float[columns.length == 0 ? 0 : columns[0].length];
    float[] other = new float[one.length];
    int v = 0;
    for (; v + 1 < vectors.length; v += 2) {
      times(columns, vectors[v], vectors[v + 1], one, other);
      receiver.of(v, one);
      receiver.of(v + 1, other);
    }
    if (v < vectors.length) {
      times(columns, vectors[v], one);
      receiver.of(v, one);
    }
  }

  private static void times(float[][] columns, float[] vector, float[] product) {
    Arrays.fill(product, 0);
    int j = 0;
    for (; j + 3 < columns.length; j += 4) {
      Dense.add4(
          product,
          0,
          vector[j],
          columns[j],
          vector[j + 1],
          columns[j + 1],
          vector[j + 2],
          columns[j + 2],
          vector[j + 3],
          columns[j + 3]);
    }
    for (; j < columns.length; j++) {
      Dense.add(product, 0, vector[j], columns[j]);
    }
  }

  /** The same sums in the same order for two vectors. */
  private static void times(
      float[][] columns, float[] a, float[] b, float[] productA, float[] productB) {
    Arrays.fill(productA, 0);
    Arrays.fill(productB, 0);
    int j = 0;
    for (; j + 3 < columns.length; j += 4) {
      add4(productA, a, productB, b, columns, j);
    }
    for (; j < columns.length; j++) {
      Dense.add(productA, 0, a[j], columns[j]);
      Dense.add(productB, 0, b[j], columns[j]);
    }
  }

  private static void add4(
      float[] outA, float[] a, float[] outB, float[] b, float[][] columns, int j) {
    float[] x = columns[j];
    float[] y = columns[j + 1];
    float[] z = columns[j + 2];
    float[] u = columns[j + 3];
    float ax = a[j];
    float ay = a[j + 1];
    float az = a[j + 2];
    float au = a[j + 3];
    float bx = b[j];
    float by = b[j + 1];
    float bz = b[j + 2];
    float bu = b[j + 3];
    for (int i = 0; i < outA.length; i++) {
      outA[i] += ax * x[i] + ay * y[i] + az * z[i] + au * u[i];
      outB[i] += bx * x[i] + by * y[i] + bz * z[i] + bu * u[i];
    }
  }
}
