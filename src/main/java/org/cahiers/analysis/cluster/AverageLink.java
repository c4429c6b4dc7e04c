package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Hierarchical clustering by mean similarity (UPGMA) with the nearest-neighbour chain, in n² time
 * (Murtagh 1983).
 */
final class AverageLink {

  private record Merge(int one, int other, float similarity) {}

  private AverageLink() {}

  /**
   * @param similar symmetric, n × n by rows; destroyed
   * @param k groups wanted, 1 to n
   * @return group of each, numbered in the order of first use
   */
  static int[] cut(float[] similar, int n, int k) {
    return joined(sorted(similar, n), n, n - k);
  }

  /**
   * @param similar symmetric, n × n by rows; destroyed
   * @return group of each when all are joined whose mean similarity is at least {@code least}
   */
  static int[] above(float[] similar, int n, double least) {
    Merge[] merges = sorted(similar, n);
    int count = 0;
    while (count < merges.length && merges[count].similarity >= least) {
      count++;
    }
    return joined(merges, n, count);
  }

  private static Merge[] sorted(float[] similar, int n) {
    Merge[] merges = merges(similar, n);
    // the sort is stable: of equal ones the first is joined first
    Arrays.sort(merges, Comparator.comparingDouble(m -> -m.similarity));
    return merges;
  }

  private static int[] joined(Merge[] merges, int n, int count) {
    int[] parent = Partitions.range(n);
    for (int m = 0; m < count; m++) {
      int a = root(parent, merges[m].one);
      int b = root(parent, merges[m].other);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    int[] group = new int[n];
    Arrays.setAll(group, i -> root(parent, i));
    return Partitions.compact(group);
  }

  private static Merge[] merges(float[] similar, int n) {
    int[] size = new int[n];
    Arrays.fill(size, 1);
    boolean[] gone = new boolean[n];
    int[] chain = new int[n];
    int length = 0;
    Merge[] merges = new Merge[Math.max(0, n - 1)];
    for (int m = 0; m < merges.length; ) {
      if (length == 0) {
        chain[length++] = 0; // never gone: of two the lower number is kept
      }
      int tip = chain[length - 1];
      int nearest =
          length > 1 ? chain[length - 2] : -1; // on a tie go back, or the chain would never end
      float best = nearest >= 0 ? similar[tip * n + nearest] : Float.NEGATIVE_INFINITY;
      for (int j = 0; j < n; j++) {
        if (!gone[j] && j != tip && similar[tip * n + j] > best) {
          best = similar[tip * n + j];
          nearest = j;
        }
      }
      if (length > 1 && nearest == chain[length - 2]) {
        length -= 2;
        int kept = Math.min(tip, nearest);
        int lost = Math.max(tip, nearest);
        merges[m++] = new Merge(kept, lost, best);
        join(similar, n, size, gone, kept, lost);
      } else {
        chain[length++] = nearest;
      }
    }
    return merges;
  }

  private static void join(float[] similar, int n, int[] size, boolean[] gone, int kept, int lost) {
    float a = size[kept];
    float b = size[lost];
    for (int j = 0; j < n; j++) {
      if (!gone[j] && j != kept && j != lost) {
        float mean = (a * similar[kept * n + j] + b * similar[lost * n + j]) / (a + b);
        similar[kept * n + j] = mean;
        similar[j * n + kept] = mean;
      }
    }
    size[kept] += size[lost];
    gone[lost] = true;
  }

  private static int root(int[] parent, int i) {
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }
}
