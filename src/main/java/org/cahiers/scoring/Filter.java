package org.cahiers.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Which contributions of a debate are listed.
 *
 * @param origin {@code online}, {@code meeting} or {@code import}; null for all
 * @param language two-letter code, null for all
 */
public record Filter(@Nullable String origin, @Nullable String language) {
  public static final Filter NONE = new Filter(null, null);
}
