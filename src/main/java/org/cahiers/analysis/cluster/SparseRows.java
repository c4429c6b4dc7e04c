package org.cahiers.analysis.cluster;

/**
 * A sparse matrix by rows.
 *
 * @param columns number of columns
 * @param start row r occupies {@code start[r] … start[r+1]-1} of the other arrays; length rows + 1
 * @param column ascending inside a row, in [0, columns)
 * @param value of the same length
 */
record SparseRows(int columns, int[] start, int[] column, float[] value) {

  private static final int BLOCK = 256;

  int rows() {
    return start.length - 1;
  }

  /** The same numbers by columns. */
  SparseRows transposed() {
    int[] first = new int[columns + 1];
    for (int c : column) {
      first[c + 1]++;
    }
    for (int c = 0; c < columns; c++) {
      first[c + 1] += first[c];
    }
    int[] next = first.clone();
    int[] rowOf = new int[column.length];
    float[] turned = new float[column.length];
    for (int r = 0; r < rows(); r++) {
      for (int i = start[r]; i < start[r + 1]; i++) {
        int at = next[column[i]]++;
        rowOf[at] = r;
        turned[at] = value[i];
      }
    }
    return new SparseRows(rows(), first, rowOf, turned);
  }

  /**
   * The rows of this and of another side by side, so scaled that the product of two rows is {@code
   * share} times that of this plus {@code otherShare} times that of the other.
   */
  SparseRows beside(SparseRows other, double share, double otherShare) {
    float scale = (float) StrictMath.sqrt(share);
    float otherScale = (float) StrictMath.sqrt(otherShare);
    int[] first = new int[rows() + 1];
    int[] columnOf = new int[column.length + other.column.length];
    float[] scaled = new float[columnOf.length];
    int at = 0;
    for (int r = 0; r < rows(); r++) {
      for (int i = start[r]; i < start[r + 1]; i++) {
        columnOf[at] = column[i];
        scaled[at++] = scale * value[i];
      }
      for (int i = other.start[r]; i < other.start[r + 1]; i++) {
        columnOf[at] = columns + other.column[i];
        scaled[at++] = otherScale * other.value[i];
      }
      first[r + 1] = at;
    }
    return new SparseRows(columns + other.columns, first, columnOf, scaled);
  }

  /** This times a dense matrix of {@code width} columns. */
  Dense times(Dense right, Workers workers) {
    Dense product = new Dense(rows(), right.columns());
    float[][] of = right.row();
    workers.blocks(
        rows(),
        BLOCK,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            float[] out = product.row()[r];
            int i = start[r];
            for (; i + 3 < start[r + 1]; i += 4) {
              Dense.add4(
                  out,
                  0,
                  value[i],
                  of[column[i]],
                  value[i + 1],
                  of[column[i + 1]],
                  value[i + 2],
                  of[column[i + 2]],
                  value[i + 3],
                  of[column[i + 3]]);
            }
            for (; i < start[r + 1]; i++) {
              Dense.add(out, 0, value[i], of[column[i]]);
            }
          }
        });
    return product;
  }
}
