package org.cahiers.analysis.cluster;

import java.util.List;

/**
 * A theme, topic or cluster.
 *
 * @param ref its lasting name
 * @param label what a person would write on the folder
 * @param named whether a person did
 * @param phrases key phrases, the most telling first
 * @param size contributions, copies included
 * @param distinct contributions without copies
 * @param representatives ids of contributions that together say most of what several say, the most
 *     telling first
 * @param stability mean best-match Jaccard under subsampling, 0 to 1; −1 if not measured (themes,
 *     campaigns, groups that only edits keep alive)
 * @param groups of the next level, largest first
 */
public record Group(
    GroupRef ref,
    String label,
    boolean named,
    List<String> phrases,
    int size,
    int distinct,
    List<String> representatives,
    double stability,
    List<Group> groups) {

  public Group {
    phrases = List.copyOf(phrases);
    representatives = List.copyOf(representatives);
    groups = List.copyOf(groups);
  }
}
