package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@link Stability} inside topics: a fifth of the texts of a topic is left out and the topic is
 * divided again, into as many clusters, from another seed.
 *
 * <p>To stay affordable the space of the whole run is used again and of a large topic only the
 * first texts, a random sample, are divided.
 */
final class ClusterStability {

  private static final int MOST_OF_TOPIC = 400;
  private static final int MOST_RUNS = 3;

  private final Texts texts;
  private final Hierarchy hierarchy;
  private final ClusterParameters p;
  private final double[] result;

  private ClusterStability(Texts texts, Hierarchy hierarchy, ClusterParameters p) {
    this.texts = texts;
    this.hierarchy = hierarchy;
    this.p = p;
    result = new double[hierarchy.clusters()];
    Arrays.fill(result, -1);
  }

  /**
   * Stability of each cluster, −1 where no subsample held any of it, or where it is the only one of
   * its topic.
   */
  static double[] of(Texts texts, Hierarchy hierarchy, ClusterParameters p, Workers workers) {
    var stability = new ClusterStability(texts, hierarchy, p);
    SmoothedSpace space = hierarchy.space();
    if (space != null && p.whole(Setting.STABILITY_RUNS) > 0) {
      int rows = space.points().rows();
      int[][] members =
          Partitions.members(Arrays.copyOf(hierarchy.topic(), rows), hierarchy.topics());
      workers.each(members.length, topic -> stability.measure(members[topic], space));
    }
    return stability.result;
  }

  /** Every topic writes into the places of its own clusters only. */
  private void measure(int[] topic, SmoothedSpace space) {
    int[] members = Arrays.copyOf(topic, Math.min(topic.length, MOST_OF_TOPIC));
    int[] clusters =
        Arrays.stream(members).map(d -> hierarchy.cluster()[d]).sorted().distinct().toArray();
    if (clusters.length < 2) {
      return;
    }
    int[] count = new int[clusters.length];
    double[] sum = new double[clusters.length];
    for (int run = 0; run < Math.min(MOST_RUNS, p.whole(Setting.STABILITY_RUNS)); run++) {
      double[] jaccard = once(members, clusters, space, run);
      for (int c = 0; jaccard != null && c < clusters.length; c++) {
        if (jaccard[c] >= 0) {
          sum[c] += jaccard[c];
          count[c]++;
        }
      }
    }
    for (int c = 0; c < clusters.length; c++) {
      if (count[c] > 0) {
        result[clusters[c]] = sum[c] / count[c];
      }
    }
  }

  private double @Nullable [] once(int[] members, int[] clusters, SmoothedSpace space, int run) {
    int[] kept =
        IntStream.of(members).filter(d -> Stability.isKept(p.seed() + 1, run, d)).toArray();
    if (kept.length < 2) {
      return null;
    }
    int[] before =
        Arrays.stream(kept)
            .map(d -> Arrays.binarySearch(clusters, hierarchy.cluster()[d]))
            .toArray();
    Texts some = texts.pick(kept);
    int[] again;
    if (Arrays.stream(clusters).allMatch(c -> hierarchy.idea()[c])) {
      again = Ideas.joined(some, Workers.single());
    } else {
      int present = (int) Arrays.stream(before).distinct().count();
      ClusterParameters seeded = p.withSeed(p.seed() + 1 + run);
      again = FlatTopics.insideAgain(some.stems(), space.pick(kept), present, seeded).topic();
    }
    return Stability.jaccard(before, clusters.length, again, Partitions.count(again));
  }
}
