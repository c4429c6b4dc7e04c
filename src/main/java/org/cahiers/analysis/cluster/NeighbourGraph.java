package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Each text and its nearest ones by cosine, exactly, through the inverted index: time grows with
 * the sum of squared term frequencies, memory with the number of edges, never n × n.
 */
final class NeighbourGraph {

  private static final int BLOCK = 64;

  private NeighbourGraph() {}

  /**
   * @param weights rows of length 1 or empty
   * @param k neighbours of each, at least 1
   * @return row-stochastic: an edge exists if either end chose the other; an isolated text has an
   *     empty row
   */
  static SparseRows of(SparseRows weights, int k, Workers workers) {
    int n = weights.rows();
    SparseRows index = weights.transposed();
    int[][] near = new int[n][];
    float[][] cosine = new float[n][];
    workers.blocks(
        n,
        BLOCK * Math.max(1, n / 4096),
        (from, to) -> {
          Seeker seeker = new Seeker(weights, index, k);
          for (int d = from; d < to; d++) {
            seeker.seek(d, other -> true);
            near[d] = seeker.ids();
            cosine[d] = seeker.scores();
          }
        });
    return symmetric(near, cosine);
  }

  /** Finds the nearest of one text after the other; for one thread. */
  static final class Seeker {
    private final SparseRows weights;
    private final SparseRows index;
    private final float[] sum;
    private final int[] touched;
    private final Nearest best;

    /**
     * @param index the same by columns
     */
    Seeker(SparseRows weights, SparseRows index, int k) {
      this.weights = weights;
      this.index = index;
      sum = new float[weights.rows()];
      touched = new int[weights.rows()];
      best = new Nearest(k);
    }

    /** Looks for the texts nearest to {@code d}, itself and what is not allowed left out. */
    void seek(int d, IntPredicate allowed) {
      int count = 0;
      for (int i = weights.start()[d]; i < weights.start()[d + 1]; i++) {
        int term = weights.column()[i];
        float w = weights.value()[i];
        for (int j = index.start()[term]; j < index.start()[term + 1]; j++) {
          int other = index.column()[j];
          if (sum[other] == 0) {
            touched[count++] = other;
          }
          sum[other] += w * index.value()[j];
        }
      }
      best.clear();
      for (int t = 0; t < count; t++) {
        int other = touched[t];
        if (other != d && allowed.test(other)) {
          best.offer(other, sum[other]);
        }
        sum[other] = 0;
      }
    }

    /** Those found, ascending. */
    int[] ids() {
      return best.ids();
    }

    /** The cosines of {@link #ids()}, in the same order. */
    float[] scores() {
      return best.scores();
    }
  }

  private static SparseRows symmetric(int[][] near, float[][] cosine) {
    int n = near.length;
    int[] degree = new int[n + 1];
    for (int d = 0; d < n; d++) {
      degree[d + 1] += near[d].length;
      for (int other : near[d]) {
        degree[other + 1]++;
      }
    }
    for (int d = 0; d < n; d++) {
      degree[d + 1] += degree[d];
    }
    long[] edges = new long[degree[n]];
    int[] next = Arrays.copyOf(degree, n);
    for (int d = 0; d < n; d++) {
      for (int i = 0; i < near[d].length; i++) {
        long bits = Float.floatToIntBits(cosine[d][i]) & 0xFFFFFFFFL;
        edges[next[d]++] = (long) near[d][i] << 32 | bits;
        edges[next[near[d][i]]++] = (long) d << 32 | bits;
      }
    }
    int[] start = new int[n + 1];
    int[] column = new int[edges.length];
    float[] value = new float[edges.length];
    int at = 0;
    for (int d = 0; d < n; d++) {
      Arrays.sort(edges, degree[d], degree[d + 1]);
      float total = 0;
      for (int i = degree[d]; i < degree[d + 1]; i++) {
        int other = (int) (edges[i] >>> 32);
        boolean last = i + 1 == degree[d + 1] || (int) (edges[i + 1] >>> 32) != other;
        if (last) { // of an edge chosen by both ends the larger cosine sorts last
          column[at] = other;
          value[at] = Float.intBitsToFloat((int) edges[i]);
          total += value[at++];
        }
      }
      for (int i = start[d]; i < at && total > 0; i++) {
        value[i] /= total;
      }
      start[d + 1] = at;
    }
    return new SparseRows(n, start, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
  }
}
