package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Clusters the size of a proposal: the same analysis again inside a topic, with its own vocabulary,
 * until small.
 */
final class ProposalLevel {

  /** Of a larger topic a sample is divided and the rest placed. */
  private static final int SAMPLE = 5000;

  private ProposalLevel() {}

  /**
   * @param texts of one topic
   * @return cluster of each text, from 0 without gaps; strength is the product over the levels
   */
  static FlatTopics of(int[][] texts, ClusterParameters p, Workers workers) {
    return divided(texts, 0, p, workers);
  }

  private static FlatTopics divided(
      int[][] texts, int depth, ClusterParameters p, Workers workers) {
    int n = texts.length;
    double[] sure = new double[n];
    Arrays.fill(sure, 1);
    FlatTopics whole = new FlatTopics(new int[n], sure);
    if (n <= p.get(Setting.SPLIT_ABOVE) || depth >= p.get(Setting.SPLIT_DEPTH)) {
      return whole;
    }
    FlatTopics found =
        FlatTopics.inside(n > SAMPLE ? Arrays.copyOf(texts, SAMPLE) : texts, p, workers);
    if (found == null || found.count() < 2) {
      return whole;
    }
    FlatTopics parts = found.extended(texts, p, workers);
    int[] cluster = new int[n];
    double[] strength = parts.strength().clone();
    int next = 0;
    for (int[] members : Partitions.members(parts.topic(), parts.count())) {
      FlatTopics inner = divided(Partitions.pick(texts, members), depth + 1, p, workers);
      for (int i = 0; i < members.length; i++) {
        cluster[members[i]] = next + inner.topic()[i];
        strength[members[i]] *= inner.strength()[i];
      }
      next += inner.count();
    }
    return new FlatTopics(cluster, strength);
  }
}
