package org.cahiers.analysis.rank;

import java.time.Duration;

/**
 * What a debate may set of its rank, published with it.
 *
 * @param debateWeight w, share of the rank that comes from being debated, 0 to 1; default .25. At 0
 *     only scores count
 * @param priorStrength how many scores the prior is worth, above 0; default 2. Higher holds back
 *     what has few scores
 * @param halfLife time after which a reply counts half, above zero; default 14 days. Shorter
 *     favours what is debated now
 */
public record RankParameters(double debateWeight, double priorStrength, Duration halfLife) {

  public static final RankParameters DEFAULT = new RankParameters(.25, 2, Duration.ofDays(14));

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RankParameters {
    if (!(debateWeight >= 0 && debateWeight <= 1)) {
      throw new IllegalArgumentException("debate weight is " + debateWeight + ", must be 0 to 1");
    }
    if (!(priorStrength > 0) || priorStrength == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "prior strength is " + priorStrength + ", must be above 0");
    }
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("half-life is " + halfLife + ", must be above zero");
    }
  }

  public RankParameters withDebateWeight(double weight) {
    return new RankParameters(weight, priorStrength, halfLife);
  }
}
