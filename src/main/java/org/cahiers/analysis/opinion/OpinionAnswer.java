package org.cahiers.analysis.opinion;

/**
 * What can be said of a debate's opinions: one of three things, each with its reason. Any cloud of
 * points can be cut into groups, so saying "groups" needs evidence, and saying nothing is an
 * answer.
 */
public sealed interface OpinionAnswer {

  /**
   * People fall into groups.
   *
   * @param groups how many
   * @param sign by what they are told from a continuum
   */
  record ClearGroups(int groups, Sign sign) implements OpinionAnswer {}

  /** By what groups are told from a continuum; the figures are in {@link Evidence}. */
  enum Sign {
    /** The scores are likelier from separate groups than from one bell curve. */
    GAP,
    /** People stand closer together in groups than they would without. */
    COMPACT
  }

  /**
   * People differ along one line, without a gap in it: more or less of one thing.
   *
   * @param reliability how well two halves of a person's scores agree on the place on that line, 0
   *     to 1
   * @param ratio variance of opinion along this line over that along the next one, at least {@value
   *     OpinionGroups#ONE_AXIS}
   */
  record OneAxis(double reliability, double ratio) implements OpinionAnswer {}

  /** Neither. */
  record NothingClear(Reason reason) implements OpinionAnswer {}

  /** Why nothing is clear. */
  enum Reason {
    /** Fewer than 8 people with enough scores, or fewer than 2 contributions. */
    TOO_FEW,
    /** The scores look like those of people who judge each contribution on its own. */
    LIKE_CHANCE,
    /** People differ along several lines, none of which dominates. */
    SEVERAL_AXES,
    /** There might be groups, but other people of the same debate would have given others. */
    NOT_STABLE
  }
}
