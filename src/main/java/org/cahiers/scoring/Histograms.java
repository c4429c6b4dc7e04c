package org.cahiers.scoring;

import org.cahiers.analysis.rank.Histogram;
import org.cahiers.platform.Rows;

/** Histograms of scores as rows keep them. */
final class Histograms {

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
