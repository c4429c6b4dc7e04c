package org.cahiers.analysis.opinion;

import java.util.Arrays;

/**
 * Who gave what to what, row by row (compressed sparse rows): the scores of row r are at {@code
 * start[r]} to {@code start[r + 1] − 1} of {@code column} and {@code value}, columns rising. Ten
 * million scores take 50 MB.
 *
 * @param columns number of columns
 * @param start length rows + 1
 * @param column column of each score
 * @param value score of each, −2 to 2; 0 is a score too (neither for nor against)
 */
record SparseScores(int columns, int[] start, int[] column, byte[] value) {

  int rows() {
    return start.length - 1;
  }

  int given(int row) {
    return start[row + 1] - start[row];
  }

  /** These rows in this order; a row may come twice. */
  SparseScores rows(int[] chosen) {
    int[] from = new int[chosen.length + 1];
    for (int i = 0; i < chosen.length; i++) {
      from[i + 1] = from[i] + given(chosen[i]);
    }
    int[] newColumn = new int[from[chosen.length]];
    byte[] newValue = new byte[newColumn.length];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(column, start[chosen[i]], newColumn, from[i], given(chosen[i]));
      System.arraycopy(value, start[chosen[i]], newValue, from[i], given(chosen[i]));
    }
    return new SparseScores(columns, from, newColumn, newValue);
  }

  /** Without the columns that fewer than {@code least} rows have a score in. */
  SparseScores dense(int least) {
    int[] seen = seen();
    int[] name = new int[columns];
    int kept = 0;
    for (int j = 0; j < columns; j++) {
      name[j] = seen[j] >= least ? kept++ : -1;
    }
    int[] from = new int[start.length];
    int[] newColumn = new int[column.length];
    byte[] newValue = new byte[column.length];
    int at = 0;
    for (int r = 0; r < rows(); r++) {
      for (int e = start[r]; e < start[r + 1]; e++) {
        if (name[column[e]] >= 0) {
          newColumn[at] = name[column[e]];
          newValue[at++] = value[e];
        }
      }
      from[r + 1] = at;
    }
    return new SparseScores(kept, from, Arrays.copyOf(newColumn, at), Arrays.copyOf(newValue, at));
  }

  /** The same cells with other values. */
  SparseScores with(byte[] values) {
    return new SparseScores(columns, start, column, values);
  }

  /** Number of scores in each column. */
  int[] seen() {
    int[] seen = new int[columns];
    for (int j : column) {
      seen[j]++;
    }
    return seen;
  }

  /** Mean score of each column, 0 where there is none. */
  double[] means() {
    long[] sum = new long[columns];
    for (int e = 0; e < column.length; e++) {
      sum[column[e]] += value[e];
    }
    int[] seen = seen();
    double[] mean = new double[columns];
    for (int j = 0; j < columns; j++) {
      mean[j] = seen[j] == 0 ? 0 : (double) sum[j] / seen[j];
    }
    return mean;
  }
}
