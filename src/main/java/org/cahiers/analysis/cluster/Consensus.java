package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Exactly k topics of a small set (evidence accumulation; Fred and Jain 2005).
 *
 * <p>One run on a few hundred long answers is mostly luck. So many are made, half of them k-means
 * in the smoothed space and half plain GSDMM from a random start, which err differently, and the
 * texts are joined by how often they met.
 */
final class Consensus {

  private Consensus() {}

  /**
   * @param space smoothed space of the texts
   * @param counts whole word counts of the same texts
   * @param used texts with at least one known word
   * @param k topics wanted, 2 to the number of used texts − 1
   * @param strength receives, for used texts, own / (own + next) of the mean share of runs in which
   *     the text met the others of its topic and of the next one: .5 = as near to another topic
   * @return topic of each text, 0 for unused ones
   */
  static int[] of(
      Dense space,
      SparseRows counts,
      int[] used,
      int k,
      ClusterParameters p,
      Workers workers,
      double[] strength) {
    int runs = p.whole(Setting.CONSENSUS_RUNS);
    int[][] labels = new int[2 * runs][];
    workers.each(
        2 * runs,
        run -> {
          long seed = p.seed() * 1000 + run / 2;
          labels[run] =
              run % 2 == 0
                  ? new KMeans(space, Workers.single()).run(k, 1, seed)
                  : mixture(counts, k, p, new Generator(seed, 7));
        });
    int n = used.length;
    float[] together = together(labels, used, workers);
    int[] cut = AverageLink.cut(together.clone(), n, k);
    int groups = Partitions.count(cut);
    int[] size = new int[groups];
    for (int g : cut) {
      size[g]++;
    }
    int[] topic = new int[counts.rows()];
    for (int i = 0; i < n; i++) {
      double[] share = new double[groups];
      for (int j = 0; j < n; j++) {
        if (j != i) {
          share[cut[j]] += together[i * n + j];
        }
      }
      double own = 0;
      double next = 0;
      for (int g = 0; g < groups; g++) {
        double mean = share[g] / Math.max(1, g == cut[i] ? size[g] - 1 : size[g]);
        if (g == cut[i]) {
          own = mean;
        } else {
          next = Math.max(next, mean);
        }
      }
      topic[used[i]] = cut[i];
      strength[used[i]] = Math.max(own / Math.max(own + next, 1e-9), 1e-4);
    }
    return topic;
  }

  private static int[] mixture(SparseRows counts, int k, ClusterParameters p, Generator random) {
    int[] topic = new int[counts.rows()];
    Arrays.setAll(topic, d -> random.nextInt(k));
    new Mixture(counts, k, p.get(Setting.ALPHA), p.get(Setting.BETA), 0)
        .gibbsExactly(
            topic, p.whole(Setting.SEARCH_SAMPLED), p.whole(Setting.SEARCH_GREEDY), random);
    return topic;
  }

  /** Share of the runs in which two texts met, n × n. */
  private static float[] together(int[][] labels, int[] used, Workers workers) {
    int n = used.length;
    float[] met = new float[n * n];
    workers.blocks(
        n,
        32,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            for (int[] label : labels) {
              int own = label[used[i]];
              for (int j = 0; j < n; j++) {
                if (label[used[j]] == own) {
                  met[i * n + j]++;
                }
              }
            }
            for (int j = 0; j < n; j++) {
              met[i * n + j] /= labels.length;
            }
          }
        });
    return met;
  }
}
