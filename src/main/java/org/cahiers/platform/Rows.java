package org.cahiers.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of rows as the driver hands them over, and lists as parameters. */
public final class Rows {

  /** Between the entries of an array that a query hands over as one text. */
  public static final String SEPARATOR = "\u001f";

  private Rows() {}

  public static long number(Object value) {
    return ((Number) value).longValue();
  }

  public static @Nullable Long numberOrNull(@Nullable Object value) {
    return value == null ? null : number(value);
  }

  public static int integer(Object value) {
    return ((Number) value).intValue();
  }

  public static double decimal(Object value) {
    return ((Number) value).doubleValue();
  }

  /** A moment, in whichever form the query made of it. */
  public static Instant instant(Object value) {
    return switch (value) {
      case OffsetDateTime moment -> moment.toInstant();
      case Timestamp moment -> moment.toInstant();
      case Instant moment -> moment;
      default -> throw new IllegalArgumentException("not a moment: " + value.getClass());
    };
  }

  public static @Nullable Instant instantOrNull(@Nullable Object value) {
    return value == null ? null : instant(value);
  }

  public static List<String> texts(@Nullable Object joined) {
    return joined == null || joined.toString().isEmpty()
        ? List.of()
        : List.of(joined.toString().split(SEPARATOR));
  }

  public static List<Long> numbers(@Nullable Object joined) {
    return joined == null || joined.toString().isEmpty()
        ? List.of()
        : Arrays.stream(joined.toString().split(",")).map(Long::valueOf).toList();
  }

  /** For {@code cast(string_to_array(?, ',') as bigint[])}. */
  public static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
