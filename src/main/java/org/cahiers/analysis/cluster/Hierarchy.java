package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Topics and clusters of a set of different texts.
 *
 * @param topic of each text, largest topic first; −1 for a text without known words
 * @param cluster of each text, numbered over all topics; −1 exactly where topic is
 * @param strength how sure the text is of its cluster, 0 to 1
 * @param space smoothed space of the first texts (all, or the sample); null if there are too few
 *     terms
 */
record Hierarchy(int[] topic, int[] cluster, double[] strength, @Nullable Dense space) {

  int topics() {
    return Partitions.count(topic);
  }

  int clusters() {
    return Partitions.count(cluster);
  }

  static Hierarchy of(int[][] texts, ClusterParameters p, Workers workers, Progress progress) {
    int n = texts.length;
    int sampled = Math.min(n, p.whole(Setting.SAMPLE));
    int[][] sample = sampled == n ? texts : Arrays.copyOf(texts, sampled);
    progress.at(Progress.Stage.NEIGHBOURS, .15);
    Dense space = SmoothedSpace.of(sample, p, workers);
    if (space == null) {
      int[] none = new int[n];
      Arrays.fill(none, -1);
      return new Hierarchy(none, none.clone(), new double[n], null);
    }
    progress.at(Progress.Stage.TOPICS, .3);
    FlatTopics flat = FlatTopics.of(sample, space, p.topics(), p, workers);
    if (p.exactly() && p.topics().isPresent()) {
      flat = flat.filledUp(space, p.topics().getAsInt(), p, workers);
    }
    FlatTopics all = flat.extended(texts, p, workers).bySize();
    progress.at(Progress.Stage.CLUSTERS, .55);
    return divided(texts, all, space, p, workers);
  }

  private static Hierarchy divided(
      int[][] texts, FlatTopics all, Dense space, ClusterParameters p, Workers workers) {
    int[] topic = all.topic().clone();
    double[] strength = all.strength().clone();
    for (int d = 0; d < topic.length; d++) {
      if (strength[d] == 0) {
        topic[d] = -1;
      }
    }
    int topics = all.count();
    int[][] members = Partitions.members(topic, topics);
    FlatTopics[] inner = new FlatTopics[topics];
    int[] largestFirst =
        IntStream.range(0, topics)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer t) -> -members[t].length).thenComparing(t -> t))
            .mapToInt(t -> t)
            .toArray();
    workers.each(
        topics,
        i -> {
          int t = largestFirst[i];
          inner[t] =
              ProposalLevel.of(Partitions.pick(texts, members[t]), p, Workers.single()).bySize();
        });
    int[] cluster = new int[topic.length];
    Arrays.fill(cluster, -1);
    int next = 0;
    for (int t = 0; t < topics; t++) {
      for (int i = 0; i < members[t].length; i++) {
        cluster[members[t][i]] = next + inner[t].topic()[i];
        strength[members[t][i]] *= inner[t].strength()[i];
      }
      next += inner[t].count();
    }
    return new Hierarchy(topic, cluster, strength, space);
  }
}
