package org.cahiers.scoring;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which contributions of a debate are listed.
 *
 * @param origin {@code online}, {@code meeting} or {@code import}; null for all
 * @param language two-letter code, null for all
 * @param among numbers of contributions, as a room above has chosen them; null for all
 */
public record Filter(
    @Nullable String origin, @Nullable String language, @Nullable List<Long> among) {

  public static final Filter NONE = new Filter(null, null);

  public Filter(@Nullable String origin, @Nullable String language) {
    this(origin, language, null);
  }

  /** Condition on a column of numbers, with the list as parameter 7; empty if all are listed. */
  String chosen() {
    return among == null
        ? ""
        : " and contribution = any (cast(string_to_array(?7, ',') as bigint[]))";
  }

  /** Value of parameter 7. */
  String list() {
    return among == null
        ? ""
        : among.stream().map(Object::toString).collect(Collectors.joining(","));
  }
}
