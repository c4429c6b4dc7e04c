package org.cahiers.synthesis;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of rows as the driver hands them over, and lists as parameters. */
final class Rows {

  private Rows() {}

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  static @Nullable Long numberOrNull(@Nullable Object value) {
    return value == null ? null : number(value);
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
      case Timestamp moment -> moment.toInstant();
      case Instant moment -> moment;
      default -> throw new IllegalArgumentException("not a moment: " + value.getClass());
    };
  }

  static @Nullable Instant instantOrNull(@Nullable Object value) {
    return value == null ? null : instant(value);
  }

  /** For {@code cast(string_to_array(?, ',') as bigint[])}. */
  static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
