package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.OptionalInt;

/** Scores of a test's own, cell by cell. */
final class Cells {

  /** What a person gave to a statement, if anything. */
  interface Score {
    OptionalInt of(int person, int statement);
  }

  private Cells() {}

  /** Asks for the cells person by person. */
  static SparseScores of(int people, int statements, Score score) {
    int[] start = new int[people + 1];
    int[] column = new int[people * statements];
    byte[] value = new byte[column.length];
    int at = 0;
    for (int i = 0; i < people; i++) {
      for (int j = 0; j < statements; j++) {
        OptionalInt given = score.of(i, j);
        if (given.isPresent()) {
          column[at] = j;
          value[at++] = (byte) given.getAsInt();
        }
      }
      start[i + 1] = at;
    }
    return new SparseScores(statements, start, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
  }
}
