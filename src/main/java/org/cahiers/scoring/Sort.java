package org.cahiers.scoring;

import java.util.Optional;

/** The orders of a list of contributions. */
public enum Sort {
  /** By lot, with better chances for what needs scores. */
  TO_SCORE,
  /** By rank, best first. */
  RANKED,
  /** By the people replying, each worth less with time. */
  DEBATED,
  /** Newest first. */
  RECENT,
  /** By how much it splits those who scored it; only what has at least {@link #LEAST_SCORES}. */
  DIVISIVE;

  /** Fewer scores than these say nothing about a division. */
  public static final int LEAST_SCORES = 5;

  /** As in addresses: {@code to-score}, {@code ranked}, … */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static Optional<Sort> of(String code) {
    for (Sort sort : values()) if (sort.code().equals(code)) return Optional.of(sort);
    return Optional.empty();
  }
}
