package org.cahiers.analysis.opinion;

import java.util.List;

/**
 * Opinion groups of a debate and what sets them apart.
 *
 * <p>{@link #people} always has a group, the best cut there is: pages show it only where the answer
 * is {@link OpinionAnswer.ClearGroups}.
 *
 * @param answer what may be said
 * @param participants number of people who scored anything
 * @param people those with enough scores to be placed, by name
 * @param sizes number of people in each group, largest first
 * @param silhouette of the groups, −1 to 1
 * @param stability mean agreement (adjusted Rand index) with the groups of resampled people, 1 for
 *     the same groups
 * @param what speaks for groups and against a continuum
 * @param representative for each group, what sets it apart, strongest first
 * @param consensus what every group supports, strongest first
 * @param divisive what splits all people most, strongest first
 */
public record OpinionReport(
    OpinionAnswer answer,
    int participants,
    List<Person> people,
    List<Integer> sizes,
    double silhouette,
    double stability,
    Evidence evidence,
    List<List<Representative>> representative,
    List<Shared> consensus,
    List<Shared> divisive) {

  /**
   * @param group 0 is the largest
   * @param x place along the direction people differ most in, in points of score
   * @param y place along the next one
   */
  public record Person(String participant, int group, double x, double y) {}

  /**
   * A contribution a group supports, or opposes, more than the others do.
   *
   * @param support true if the group supports it, false if it opposes it
   * @param inside share of the group's scores that do so, smoothed, 0 to 1
   * @param outside the same share among everyone else
   * @param deviations how far the two shares are apart (two-proportion z)
   * @param scores number of scores in the group
   */
  public record Representative(
      String contribution,
      boolean support,
      double inside,
      double outside,
      double deviations,
      int scores) {}

  /**
   * @param value consensus: product of the groups' smoothed shares of support; divisive: 4 × share
   *     for × share against; 0 to 1
   * @param scores number of scores
   */
  public record Shared(String contribution, double value, int scores) {}
}
