package org.cahiers.analysis.cluster;

import org.jspecify.annotations.Nullable;

/**
 * Ideas inside one subject: where texts restate one another, those that say the same are joined by
 * average link, and a silhouette decides whether they do restate one another.
 *
 * <p>A mixture finds what texts are about; it cannot tell two claims about one thing apart, as both
 * use its words. Direct similarity can, but only pays where most texts have a twin: measured on
 * claims paraphrased by many people the silhouette is about .4, on ordinary consultations below
 * .14.
 */
final class Ideas {

  /** Every pair is compared: time and memory grow with the square. */
  static final int MOST_TEXTS = 1000;

  /** Of fewer texts a silhouette says nothing. */
  private static final int LEAST_TEXTS = 20;

  private static final double JOINED_AT = .25;
  private static final double CLEAR = .2;

  /** Restated ideas are many small groups; a continuum joined by chains is few large ones. */
  private static final double LEAST_GROUPS = .4;

  private Ideas() {}

  /** Idea of each text, or null if the texts do not restate one another or are too many. */
  static int @Nullable [] of(Texts texts, Workers workers) {
    int n = texts.size();
    if (n < LEAST_TEXTS || n > MOST_TEXTS) {
      return null;
    }
    float[] similar = similarities(texts, workers);
    int[] idea = AverageLink.above(similar.clone(), n, JOINED_AT);
    boolean many = Partitions.count(idea) >= LEAST_GROUPS * n;
    return many && silhouette(similar, idea, texts.weight()) >= CLEAR ? idea : null;
  }

  /** Idea of each text where it is known that they restate one another. */
  static int[] joined(Texts texts, Workers workers) {
    return AverageLink.above(similarities(texts, workers), texts.size(), JOINED_AT);
  }

  private static float[] similarities(Texts texts, Workers workers) {
    SparseRows stems = Vocabulary.localWeights(Vocabulary.stems(texts.stems()));
    SparseRows pieces = Vocabulary.localWeights(texts.pieces(workers));
    return products(stems.beside(pieces, Pieces.STEMS, Pieces.SHARE), workers);
  }

  private static float[] products(SparseRows rows, Workers workers) {
    int n = rows.rows();
    SparseRows index = rows.transposed();
    float[] products = new float[n * n];
    workers.blocks(
        n,
        32,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            for (int i = rows.start()[d]; i < rows.start()[d + 1]; i++) {
              int term = rows.column()[i];
              float w = rows.value()[i];
              for (int j = index.start()[term]; j < index.start()[term + 1]; j++) {
                products[d * n + index.column()[j]] += w * index.value()[j];
              }
            }
          }
        });
    return products;
  }

  /**
   * Mean silhouette with distance 1 − similarity (Rousseeuw 1987). A text counts as often as it was
   * written differently; one that is alone in its group scores 0.
   */
  static double silhouette(float[] similar, int[] group, int[] weight) {
    int n = group.length;
    int groups = Partitions.count(group);
    double[] size = new double[groups];
    double all = 0;
    for (int i = 0; i < n; i++) {
      size[group[i]] += weight[i];
      all += weight[i];
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      if (size[group[i]] <= 1 || groups < 2) {
        continue;
      }
      double[] distance = new double[groups];
      for (int j = 0; j < n; j++) {
        if (j != i) {
          distance[group[j]] += weight[j] * (1 - similar[i * n + j]);
        }
      }
      double own = distance[group[i]] / (size[group[i]] - 1);
      double next = Double.MAX_VALUE;
      for (int g = 0; g < groups; g++) {
        if (g != group[i]) {
          next = Math.min(next, distance[g] / size[g]);
        }
      }
      total += weight[i] * (next - own) / Math.max(Math.max(own, next), 1e-9);
    }
    return total / Math.max(all, 1);
  }
}
