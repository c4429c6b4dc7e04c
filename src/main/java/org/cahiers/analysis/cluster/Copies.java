package org.cahiers.analysis.cluster;

import java.util.Arrays;
import org.cahiers.analysis.text.ContentHash;

/**
 * Near-copies: MinHash with banding finds candidates (Broder 1997), their shingles decide.
 *
 * <p>Each text is compared with the first text of a group only, so that groups cannot drift.
 */
final class Copies {

  private static final int BANDS = 16;
  private static final int BAND_ROWS = 4;
  private static final double JACCARD = .5;
  private static final double CONTAINMENT = .7;

  /** With fewer shingles than this only equal sets are copies. */
  private static final int FEW = 5;

  /** Leaders tried for each band: a band shared by more tells nothing. */
  private static final int MOST_TRIED = 32;

  private Copies() {}

  /**
   * @param shingles of each text, ascending and each once; empty for a text without words, which is
   *     nobody's copy
   * @return for each text the first text of its group, itself if it is the first
   */
  static int[] leaders(int[][] shingles, Workers workers) {
    int n = shingles.length;
    long[] keys = new long[n * BANDS];
    workers.blocks(
        n,
        256,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            bandKeys(shingles[d], keys, d * BANDS);
          }
        });
    LongIndex buckets = new LongIndex(n);
    int[] head = new int[1024];
    int[] leaderOf = new int[1024];
    int[] next = new int[1024];
    int nodes = 1;
    int[] leader = Partitions.range(n);
    int[] tried = new int[n]; // who was compared with each last; text 0, the first, never is
    for (int d = 0; d < n; d++) {
      if (shingles[d].length == 0) {
        continue;
      }
      for (int band = 0; band < BANDS && leader[d] == d; band++) {
        int bucket = buckets.find(keys[d * BANDS + band]);
        int left = MOST_TRIED;
        for (int node = bucket < 0 ? 0 : head[bucket];
            node != 0 && left > 0;
            node = next[node], left--) {
          int other = leaderOf[node];
          if (tried[other] != d) {
            tried[other] = d;
            if (areCopies(shingles[d], shingles[other])) {
              leader[d] = other;
              break;
            }
          }
        }
      }
      if (leader[d] == d) {
        for (int band = 0; band < BANDS; band++) {
          int bucket = buckets.number(keys[d * BANDS + band]);
          if (bucket >= head.length) {
            head = Arrays.copyOf(head, 2 * head.length);
          }
          if (nodes == next.length) {
            next = Arrays.copyOf(next, 2 * nodes);
            leaderOf = Arrays.copyOf(leaderOf, 2 * nodes);
          }
          leaderOf[nodes] = d;
          next[nodes] = head[bucket];
          head[bucket] = nodes++;
        }
      }
    }
    return leader;
  }

  private static void bandKeys(int[] shingles, long[] keys, int at) {
    for (int band = 0; band < BANDS; band++) {
      long key = band + 1;
      for (int row = 0; row < BAND_ROWS; row++) {
        long permutation = ContentHash.mix(1 + (long) band * BAND_ROWS + row) | 1;
        long least = Long.MAX_VALUE;
        for (int shingle : shingles) {
          least = Math.min(least, ((shingle ^ permutation) * permutation) >>> 20);
        }
        key = ContentHash.mix(key * 31 + least);
      }
      keys[at + band] = key;
    }
  }

  static boolean areCopies(int[] a, int[] b) {
    if (a.length < FEW || b.length < FEW) {
      return Arrays.equals(a, b);
    }
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common >= JACCARD * (a.length + b.length - common)
        || common >= CONTAINMENT * Math.min(a.length, b.length);
  }
}
