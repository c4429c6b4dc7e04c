package org.cahiers.analysis.cluster;

/**
 * Where a run put one contribution.
 *
 * @param id of the contribution
 * @param theme 0 if it has no topic
 * @param topic 0 if it has no word that any other text has
 * @param cluster 0 if it is left unclustered on purpose: unsure, or too few of its kind
 * @param strength how sure its place is, 0 to 1; .5 = as near to another
 * @param copyOf id of the contribution it is a near-copy of, its own if of none
 */
public record Placement(
    String id, int theme, int topic, int cluster, double strength, String copyOf) {

  public boolean isCopy() {
    return !copyOf.equals(id);
  }
}
