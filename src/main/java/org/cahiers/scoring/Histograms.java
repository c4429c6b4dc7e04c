package org.cahiers.scoring;

import org.cahiers.analysis.rank.Histogram;
import org.cahiers.platform.Rows;

/** Histograms of scores as rows keep them. */
final class Histograms {

  /** The five counts of rows of {@code score}, as {@code s1} to {@code s5}. */
  static final String COUNTS =
      """
      count(*) filter (where value = 1) as s1, count(*) filter (where value = 2) as s2,
        count(*) filter (where value = 3) as s3, count(*) filter (where value = 4) as s4,
        count(*) filter (where value = 5) as s5\
      """;

  private Histograms() {}

  /** Five counts, of scores 1 to 5, from a column on. */
  static Histogram read(Object[] row, int from) {
    return new Histogram(
        Rows.integer(row[from]),
        Rows.integer(row[from + 1]),
        Rows.integer(row[from + 2]),
        Rows.integer(row[from + 3]),
        Rows.integer(row[from + 4]));
  }
}
