package org.cahiers.analysis.draft;

import java.util.List;

/**
 * How many people stand behind a draft.
 *
 * @param contributions in the cluster
 * @param voices people who sent them, copies of a campaign counted
 * @param support favourable votes on them, counted elsewhere
 * @param repliesFor replies marked for
 * @param repliesAgainst replies marked against
 * @param replies all of them
 * @param cited contributions that a sentence of the draft comes from
 * @param echoed further contributions that say nearly the same as one of its sentences
 * @param groups {@code groups[g]}: contributions by members of opinion group g; empty without
 *     groups
 */
public record DraftFigures(
    int contributions,
    int voices,
    double support,
    int repliesFor,
    int repliesAgainst,
    int replies,
    int cited,
    int echoed,
    List<Integer> groups) {

  public DraftFigures {
    groups = List.copyOf(groups);
  }

  /** Share of the contributions that are cited or echoed, 0 to 1. */
  public double coverage() {
    return (double) (cited + echoed) / contributions;
  }
}
