package org.cahiers.insight.plan;

import java.util.List;
import org.cahiers.analysis.cluster.GroupRef;

/**
 * A group as a run would have it.
 *
 * @param parent number of the group one level up, 0 for a theme
 * @param named whether a person gave the label
 * @param size contributions, copies included
 * @param distinct contributions without copies
 * @param representatives ids of contributions, the most telling first
 * @param stability 0 to 1, −1 if it was not measured
 */
public record PlannedGroup(
    GroupRef ref,
    int parent,
    String label,
    boolean named,
    List<String> phrases,
    int size,
    int distinct,
    List<String> representatives,
    double stability) {

  public PlannedGroup {
    phrases = List.copyOf(phrases);
    representatives = List.copyOf(representatives);
  }

  PlannedGroup holding(int newParent, int newSize, int newDistinct, List<String> chosen) {
    return new PlannedGroup(
        ref, newParent, label, named, phrases, newSize, newDistinct, chosen, stability);
  }
}
