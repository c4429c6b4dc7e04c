package org.cahiers.analysis.opinion;

/**
 * Whether the scores ask for k groups where a crowd with one centre might do.
 *
 * @param groups k, 2 to 4
 * @param gain how many times (natural logarithm) likelier the scores are with k groups than with a
 *     crowd that thins out from one centre
 * @param excess gain above the mean gain in simulated conversations without groups, in their
 *     standard deviations
 * @param separation least distance of two group centres, in deviations of the groups; below 3 (3.5
 *     for three groups, 4 for four) they overlap so much that a continuum looks the same
 * @param smallest share of people in the smallest group, 0 to 1
 */
public record GroupEvidence(
    int groups, double gain, double excess, double separation, double smallest) {

  static final double ENOUGH_EXCESS = 4;
  static final double STRONG_EXCESS = 5;

  /** Of groups with a wide gap between them. */
  static final double EXCESS_OF_WIDE = 2;

  /**
   * For two groups; half a deviation more for each further one, as chance has more to choose from.
   */
  static final double ENOUGH_SEPARATION = 3;

  static final double MORE_SEPARATION = .5;

  /** What a wide gap has beyond that. */
  static final double WIDE = .5;

  static final double SMALLEST_GROUP = .05;

  /** Whether this many groups are clear. */
  public boolean isClear() {
    double enough = isWide() ? EXCESS_OF_WIDE : ENOUGH_EXCESS;
    return excess >= enough && separation >= apart() && smallest >= SMALLEST_GROUP;
  }

  /**
   * Whether the scores alone leave so little doubt that who is in which group may waver more. Never
   * for four groups: in two dimensions they are too near to chance.
   */
  boolean isStrong() {
    return isClear() && (excess >= STRONG_EXCESS || isWide()) && groups < Evidence.MOST_GROUPS;
  }

  private boolean isWide() {
    return separation >= apart() + WIDE;
  }

  private double apart() {
    return ENOUGH_SEPARATION + MORE_SEPARATION * (groups - 2);
  }

  /**
   * Gain less what k centres gain on any crowd of {@value Evidence#PEOPLE} people (Schwarz 1978).
   */
  double fairGain() {
    return gain - 1.5 * groups * StrictMath.log(Evidence.PEOPLE);
  }
}
