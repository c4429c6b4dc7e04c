package org.cahiers.analysis.cluster;

import java.util.Locale;

/**
 * How lasting a group is, in a word, from its {@linkplain Stability stability}.
 *
 * <p>From .75 on Hennig (2007) calls a group stable, below .5 dissolved. Below .2 is our own bound:
 * on the six labelled sets of docs/algorithms/reading.md such topics have next to nothing in common
 * with any that people made, where those between .2 and .5 are one of several ways to cut.
 */
public enum Steadiness {
  STEADY,
  FAIR,
  BLURRED,
  SCATTERED,
  UNKNOWN;

  private static final double STEADY_FROM = .75;
  private static final double FAIR_FROM = .5;
  private static final double BLURRED_FROM = .2;

  /**
   * @param stability 0 to 1, below 0 where it was not measured
   */
  public static Steadiness of(double stability) {
    if (stability < 0) return UNKNOWN;
    if (stability >= STEADY_FROM) return STEADY;
    if (stability >= FAIR_FROM) return FAIR;
    return stability >= BLURRED_FROM ? BLURRED : SCATTERED;
  }

  /** In small letters, as keys of messages are. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
