package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * The rows of a matrix in blocks, each block by columns: a product with one vector then runs along
 * the block, however few vectors there are.
 *
 * @param rows number of rows
 * @param block {@code block[b][j][i]} is column j of row {@code b · 256 + i}
 */
record Columns(int rows, float[][][] block) {

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
    return new Columns(n, block);
  }

  /**
   * {@code product[i] = } row i of a block times a vector, for each row of the block; {@code
   * product} is as long as the block.
   */
  void times(int b, float[] vector, float[] product) {
    float[][] columns = block[b];
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
}
