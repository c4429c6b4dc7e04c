package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Exactly k topics of a small set (evidence accumulation; Fred and Jain 2005).
 *
 * <p>One run on a few hundred long answers is mostly luck. So many are made, in three views that
 * err differently: k-means in the smoothed space of stems and pieces, plain GSDMM on stems from a
 * random start, and the same on stems and pairs. The texts are joined by how often they met.
 */
final class Consensus {

  /** So many stems are the opening of a text of more than {@value #LONG}. */
  private static final int OPENING = 10;

  private static final int LONG = 20;

  private Consensus() {}

  /**
   * @param space smoothed space of the texts, for want of one with pieces
   * @param used texts with at least one known word
   * @param k topics wanted, 2 to the number of used texts − 1
   * @param strength receives, for used texts, own / (own + next) of the mean share of runs in which
   *     the text met the others of its topic and of the next one: .5 = as near to another topic
   * @return topic of each text, 0 for unused ones
   */
  static int[] of(
      Texts texts,
      SmoothedSpace space,
      int[] used,
      int k,
      ClusterParameters p,
      Workers workers,
      double[] strength) {
    int runs = p.whole(Setting.CONSENSUS_RUNS);
    SmoothedSpace withPieces = SmoothedSpace.withPieces(texts, p, workers);
    Dense points = (withPieces == null ? space : withPieces).points();
    int least = p.whole(Setting.STEM_TEXTS);
    int[][] stems = texts.withOpeningTwice(OPENING, LONG);
    SparseRows words = Vocabulary.counts(stems, least);
    SparseRows pairs = Vocabulary.countsWithPairs(stems, least);
    int inSpace = runs + runs / 4;
    KMeans means = new KMeans(points, Workers.single());
    int[][] labels = new int[inSpace + 2 * runs][];
    workers.each(
        labels.length,
        run -> {
          if (run < inSpace) {
            labels[run] = means.run(k, 1, p.seed() * 1000 + run);
          } else {
            int draw = run - inSpace;
            Generator random = new Generator(p.seed() * 1000 + draw / 2, 7 + draw % 2);
            labels[run] = mixture(draw % 2 == 0 ? words : pairs, k, p, random);
          }
        });
    int n = used.length;
    float[] together = together(labels, used, workers);
    int[] cut = AverageLink.cut(together.clone(), n, k);
    int groups = Partitions.count(cut);
    int[] size = new int[groups];
    for (int g : cut) {
      size[g]++;
    }
    int[] topic = new int[texts.size()];
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
    new CountMixture(counts, k, p.get(Setting.ALPHA), p.get(Setting.BETA))
        .gibbs(topic, p.whole(Setting.SEARCH_SAMPLED), p.whole(Setting.SEARCH_GREEDY), random);
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
