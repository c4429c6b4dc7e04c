package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A cut of placed people into groups: k-means, with k by silhouette.
 *
 * <p>Polis first cuts people into a hundred base clusters and groups these; with twenty starts on
 * the people themselves the groups are the same for every seed, and nearer to those Polis
 * publishes.
 *
 * @param labels group of each person, 0 is the largest
 * @param centres {@code centres[k * dimensions + c]}
 * @param groups number of groups, 1 where everyone stands at one place
 * @param silhouette of the first {@value #JUDGED} people, −1 to 1
 */
record Partition(int[] labels, double[] centres, int groups, double silhouette) {

  private static final int STARTS = 20;
  private static final int MOST_GROUPS = 5;
  private static final int PEOPLE_A_GROUP = 12;
  private static final int JUDGED = 1500;

  /**
   * @param points {@code points[i * dimensions + c]}
   * @param wanted number of groups, or 0 to find it
   */
  static Partition of(double[] points, int dimensions, int wanted, long seed) {
    int n = points.length / dimensions;
    int judged = Math.min(n, JUDGED);
    double[] sample = Arrays.copyOf(points, judged * dimensions);
    KMeans best = null;
    double silhouette = 0;
    int most = wanted > 0 ? wanted : Math.min(MOST_GROUPS, 2 + n / PEOPLE_A_GROUP);
    for (int k = wanted > 0 ? wanted : 2; k <= most; k++) {
      KMeans found = cut(points, dimensions, k, seed);
      if (Silhouette.used(found.labels()) < 2) {
        continue;
      }
      int[] labels = Arrays.copyOf(found.labels(), judged);
      double value = Silhouette.of(sample, dimensions, labels, found.size());
      if (best == null || value > silhouette) {
        best = found;
        silhouette = value;
      }
    }
    return best == null
        ? new Partition(new int[n], Arrays.copyOf(points, dimensions), 1, 0)
        : largestFirst(best.labels(), best.centres(), dimensions, silhouette);
  }

  /** The tightest of {@value #STARTS} cuts into k groups. */
  static KMeans cut(double[] points, int dimensions, int k, long seed) {
    return KMeans.of(points, dimensions, k, STARTS, new Dice(seed, 10 + k));
  }

  private static Partition largestFirst(
      int[] labels, double[] centres, int dimensions, double silhouette) {
    int[] size = new int[centres.length / dimensions];
    for (int label : labels) {
      size[label]++;
    }
    int[] order =
        IntStream.range(0, size.length)
            .filter(q -> size[q] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer q) -> -size[q]))
            .mapToInt(q -> q)
            .toArray();
    int[] place = new int[size.length];
    double[] sorted = new double[order.length * dimensions];
    for (int q = 0; q < order.length; q++) {
      place[order[q]] = q;
      System.arraycopy(centres, order[q] * dimensions, sorted, q * dimensions, dimensions);
    }
    return new Partition(
        Arrays.stream(labels).map(label -> place[label]).toArray(),
        sorted,
        order.length,
        silhouette);
  }
}
