package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.ContentHash;

/**
 * How well groups survive when a fifth of the texts is missing: mean over seeded subsamples of the
 * best-match Jaccard (Hennig 2007). Above .75 a group is stable, below .5 it is one of several ways
 * to cut.
 */
final class Stability {

  /** Subsamples are drawn from the first so many texts. */
  private static final int MOST = 3000;

  private static final double KEPT = .8;

  private Stability() {}

  /**
   * Stability of each topic, −1 where no subsample held any of it; in a subsample of fewer than two
   * texts nothing is found again.
   */
  static double[] ofTopics(Texts texts, Hierarchy hierarchy, ClusterParameters p, Workers workers) {
    int topics = hierarchy.topics();
    SmoothedSpace space = hierarchy.space();
    int runs = p.whole(Setting.STABILITY_RUNS);
    double[] result = new double[topics];
    if (space == null || runs == 0 || topics < 2) {
      Arrays.fill(result, space != null && runs > 0 ? 1 : -1);
      return result;
    }
    int n = Math.min(MOST, space.points().rows());
    double[][] each = new double[runs][];
    workers.each(
        runs,
        run -> {
          int[] kept =
              IntStream.range(0, n)
                  .filter(d -> hierarchy.topic()[d] >= 0 && isKept(p.seed(), run, d))
                  .toArray();
          each[run] =
              kept.length < 2 ? new double[topics] : once(texts, hierarchy, space, kept, run, p);
        });
    for (int t = 0; t < topics; t++) {
      double sum = 0;
      int count = 0;
      for (double[] jaccard : each) {
        if (jaccard[t] >= 0) {
          sum += jaccard[t];
          count++;
        }
      }
      result[t] = count == 0 ? -1 : sum / count;
    }
    return result;
  }

  static boolean isKept(long seed, int run, int d) {
    return new Generator(ContentHash.mix(seed * 31 + run), d).nextDouble() < KEPT;
  }

  private static double[] once(
      Texts texts,
      Hierarchy hierarchy,
      SmoothedSpace space,
      int[] kept,
      int run,
      ClusterParameters p) {
    int[] before = Arrays.stream(kept).map(d -> hierarchy.topic()[d]).toArray();
    int present = (int) Arrays.stream(before).distinct().count();
    FlatTopics again =
        FlatTopics.of(
            texts.pick(kept),
            space.pick(kept),
            OptionalInt.of(present),
            p.withSeed(p.seed() + 1 + run)
                .with(Setting.CONSENSUS_RUNS, 4)
                .with(Setting.KNOWN_RESTARTS, 1),
            Workers.single());
    return jaccard(before, hierarchy.topics(), again.topic(), again.count());
  }

  /**
   * Best Jaccard of each group of one partition with any of another; −1 for a group without
   * members.
   */
  static double[] jaccard(int[] one, int groups, int[] other, int others) {
    int[] size = new int[groups];
    int[] otherSize = new int[others];
    int[][] both = new int[groups][others];
    for (int i = 0; i < one.length; i++) {
      size[one[i]]++;
      otherSize[other[i]]++;
      both[one[i]][other[i]]++;
    }
    double[] best = new double[groups];
    for (int g = 0; g < groups; g++) {
      best[g] = size[g] == 0 ? -1 : 0;
      for (int h = 0; h < others && size[g] > 0; h++) {
        best[g] = Math.max(best[g], (double) both[g][h] / (size[g] + otherSize[h] - both[g][h]));
      }
    }
    return best;
  }
}
