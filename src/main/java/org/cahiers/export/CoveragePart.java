package org.cahiers.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What became of every contribution of a debate.
 *
 * @param measure what the weight of a contribution is
 * @param shares one per fate that is told
 * @param reasons why contributions were not taken up, most frequent first
 */
public record CoveragePart(Measure measure, List<Share> shares, List<Reason> reasons) {

  /** What a contribution weighs. */
  public enum Measure {
    /** The sum of its scores, each brought to between 0 and 1. */
    SUPPORT,
    /** Its rank in the debate. */
    RANK
  }

  /** What became of a contribution. The first that holds is said. */
  public enum Fate {
    /** A sentence of it stands in a proposal, or a proposal's sentence is adapted from it. */
    CITED,
    /** It says nearly the same as a cited sentence and is named beside it. */
    ECHOED,
    /** The rule put it into the minority annex. */
    MINORITY_ANNEX,
    /** It is in a group that has a proposal, without being cited. */
    GROUPED,
    /** It was hidden by a moderator. */
    MODERATED,
    /** None of these. */
    NOT_TAKEN_UP
  }

  /**
   * @param contributions how many have this fate
   * @param weight share of all weight they have, 0 to 1
   */
  public record Share(Fate fate, int contributions, double weight) {}

  /**
   * @param text why they were not taken up
   * @param contributions how many
   */
  public record Reason(String text, int contributions) {}

  /**
   * @throws IllegalArgumentException if a fate is told twice
   */
  public CoveragePart {
    shares = List.copyOf(shares);
    reasons = List.copyOf(reasons);
    Set<Fate> told = EnumSet.noneOf(Fate.class);
    for (Share share : shares) {
      if (!told.add(share.fate()))
        throw new IllegalArgumentException(share.fate() + " is told twice");
    }
  }

  /** Weighed by support. */
  public CoveragePart(List<Share> shares, List<Reason> reasons) {
    this(Measure.SUPPORT, shares, reasons);
  }

  /** How many contributions there are. */
  public int contributions() {
    return shares.stream().mapToInt(Share::contributions).sum();
  }
}
