package org.cahiers.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.cahiers.analysis.rank.Histogram;

/** Values of rows as the driver hands them over. */
final class Rows {

  private Rows() {}

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  static int integer(Object value) {
    return ((Number) value).intValue();
  }

  static double decimal(Object value) {
    return ((Number) value).doubleValue();
  }

  static Instant instant(Object value) {
    return switch (value) {
      case OffsetDateTime moment -> moment.toInstant();
      case java.sql.Timestamp moment -> moment.toInstant();
      case Instant moment -> moment;
      default -> throw new IllegalArgumentException("not a moment: " + value.getClass());
    };
  }

  /** Five counts from a column on. */
  static Histogram histogram(Object[] row, int from) {
    return new Histogram(
        integer(row[from]),
        integer(row[from + 1]),
        integer(row[from + 2]),
        integer(row[from + 3]),
        integer(row[from + 4]));
  }
}
