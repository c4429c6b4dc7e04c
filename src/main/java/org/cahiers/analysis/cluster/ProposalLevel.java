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
   * Clusters of one topic.
   *
   * @param flat cluster of each text, from 0 without gaps; strength is the product over the levels
   * @param idea whether a cluster is an idea that several restate, for which two texts are enough;
   *     by cluster
   */
  record Clusters(FlatTopics flat, boolean[] idea) {}

  static Clusters of(Texts texts, ClusterParameters p, Workers workers) {
    return divided(texts, 0, true, p, workers);
  }

  private static Clusters divided(
      Texts texts, int depth, boolean tryIdeas, ClusterParameters p, Workers workers) {
    int n = texts.size();
    double[] sure = new double[n];
    Arrays.fill(sure, 1);
    boolean mayHoldIdeas = tryIdeas && n <= Ideas.MOST_TEXTS;
    if (mayHoldIdeas) {
      int[] ideas = Ideas.of(texts, workers);
      if (ideas != null) {
        boolean[] all = new boolean[Partitions.count(ideas)];
        Arrays.fill(all, true);
        return new Clusters(new FlatTopics(ideas, sure), all);
      }
    }
    Clusters whole = new Clusters(new FlatTopics(new int[n], sure), new boolean[1]);
    if (n <= p.get(Setting.SPLIT_ABOVE) || depth >= p.get(Setting.SPLIT_DEPTH)) {
      return whole;
    }
    FlatTopics found = FlatTopics.inside(texts.first(SAMPLE), p, workers);
    if (found == null || found.count() < 2) {
      return whole;
    }
    FlatTopics parts = found.extended(texts.stems(), p, workers);
    int[] cluster = new int[n];
    double[] strength = parts.strength().clone();
    boolean[] idea = new boolean[0];
    for (int[] members : Partitions.members(parts.topic(), parts.count())) {
      Clusters inner =
          divided(texts.pick(members), depth + 1, tryIdeas && !mayHoldIdeas, p, workers);
      int next = idea.length;
      for (int i = 0; i < members.length; i++) {
        cluster[members[i]] = next + inner.flat.topic()[i];
        strength[members[i]] *= inner.flat.strength()[i];
      }
      idea = Arrays.copyOf(idea, next + inner.idea.length);
      System.arraycopy(inner.idea, 0, idea, next, inner.idea.length);
    }
    return new Clusters(new FlatTopics(cluster, strength), idea);
  }
}
