package org.cahiers.analysis.cluster;

import java.util.List;

/**
 * What a run found.
 *
 * @param themes the tree: themes, in each its topics, in each its clusters; largest first
 * @param placements one for each contribution, by id
 * @param topics number of topics found; may be fewer than asked for
 * @param copies contributions that are near-copies of another
 * @param lapsed groups of the earlier run that people had edited and that no group of this one
 *     continues
 */
public record ClusterResult(
    List<Group> themes, List<Placement> placements, int topics, int copies, List<GroupRef> lapsed) {

  public ClusterResult {
    themes = List.copyOf(themes);
    placements = List.copyOf(placements);
    lapsed = List.copyOf(lapsed);
  }
}
