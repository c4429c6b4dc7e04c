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
 * @param idea whether a cluster is an idea that texts restate; by cluster
 * @param space smoothed space of the first texts (all, or the sample); null if there are too few
 *     terms
 */
record Hierarchy(
    int[] topic, int[] cluster, double[] strength, boolean[] idea, @Nullable SmoothedSpace space) {

  int topics() {
    return Partitions.count(topic);
  }

  int clusters() {
    return Partitions.count(cluster);
  }

  static Hierarchy of(Kindred kindred, ClusterParameters p, Workers workers, Progress progress) {
    Texts texts = kindred.texts();
    int n = texts.size();
    Texts sample = texts.first(kindred.first());
    progress.at(Progress.Stage.NEIGHBOURS, .15);
    SmoothedSpace space = SmoothedSpace.of(sample.stems(), p, workers);
    if (space == null) {
      int[] none = new int[n];
      Arrays.fill(none, -1);
      return new Hierarchy(none, none.clone(), new double[n], new boolean[0], null);
    }
    progress.at(Progress.Stage.TOPICS, .3);
    FlatTopics flat = FlatTopics.of(sample, space, p.topics(), p, workers);
    if (p.exactly() && p.topics().isPresent()) {
      flat = flat.filledUp(space.points(), p.topics().getAsInt(), p, workers);
    }
    FlatTopics all = kindred.voted(flat).extended(texts.stems(), p, workers).bySize();
    progress.at(Progress.Stage.CLUSTERS, .55);
    return divided(texts, all, space, p, workers);
  }

  private static Hierarchy divided(
      Texts texts, FlatTopics all, SmoothedSpace space, ClusterParameters p, Workers workers) {
    int[] topic = all.topic().clone();
    double[] strength = all.strength().clone();
    for (int d = 0; d < topic.length; d++) {
      if (strength[d] == 0) {
        topic[d] = -1;
      }
    }
    int topics = all.count();
    int[][] members = Partitions.members(topic, topics);
    ProposalLevel.Clusters[] inner = new ProposalLevel.Clusters[topics];
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
          inner[t] = ProposalLevel.of(texts.pick(members[t]), p, Workers.single());
        });
    int[] cluster = new int[topic.length];
    Arrays.fill(cluster, -1);
    int next = 0;
    boolean[] idea = new boolean[0];
    for (int t = 0; t < topics; t++) {
      for (int i = 0; i < members[t].length; i++) {
        cluster[members[t][i]] = next + inner[t].flat().topic()[i];
        strength[members[t][i]] *= inner[t].flat().strength()[i];
      }
      int count = inner[t].idea().length;
      idea = Arrays.copyOf(idea, next + count);
      System.arraycopy(inner[t].idea(), 0, idea, next, count);
      next += count;
    }
    return new Hierarchy(topic, cluster, strength, idea, space);
  }
}
