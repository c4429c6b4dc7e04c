package org.cahiers.analysis.opinion;

/**
 * Whether the scores ask for k groups where one bell curve might do.
 *
 * @param groups k, 2 to 4
 * @param gain how many times (natural logarithm) likelier the scores are with k groups than with a
 *     continuum
 * @param excess gain above the mean gain in simulated conversations without groups, in their
 *     standard deviations
 * @param separation least distance of two group centres, in deviations of the groups; below 3 (3.5
 *     for more than two groups) they overlap so much that a long-tailed or flat continuum looks the
 *     same
 * @param smallest share of people in the smallest group, 0 to 1
 */
public record GroupEvidence(
    int groups, double gain, double excess, double separation, double smallest) {

  static final double ENOUGH_EXCESS = 4;
  static final double STRONG_EXCESS = 5;

  /**
   * For two groups; half a deviation more for each further one, as chance has more to choose from.
   */
  static final double ENOUGH_SEPARATION = 3;

  static final double MORE_SEPARATION = .5;
  static final double SMALLEST_GROUP = .05;

  /** Whether this many groups are clear. */
  public boolean isClear() {
    double apart = ENOUGH_SEPARATION + MORE_SEPARATION * (groups - 2);
    return excess >= ENOUGH_EXCESS && separation >= apart && smallest >= SMALLEST_GROUP;
  }

  /**
   * Whether the scores alone leave so little doubt that who is in which group may waver more. Never
   * for four groups: in two dimensions they are too near to chance.
   */
  boolean isStrong() {
    return isClear() && excess >= STRONG_EXCESS && groups < Evidence.MOST_GROUPS;
  }

  /**
   * Gain less what k centres gain on any crowd of {@value Evidence#PEOPLE} people (Schwarz 1978).
   */
  double fairGain() {
    return gain - 1.5 * groups * StrictMath.log(Evidence.PEOPLE);
  }
}
