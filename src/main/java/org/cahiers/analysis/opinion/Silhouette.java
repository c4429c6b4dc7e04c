package org.cahiers.analysis.opinion;

import java.util.Arrays;

/** How much nearer people are to their own group than to the next one (Rousseeuw 1987). */
final class Silhouette {

  private Silhouette() {}

  /**
   * Mean silhouette, −1 to 1; a point alone in its group counts 0. Takes the square of the number
   * of points in time.
   *
   * @param labels group of each point, 0 to k − 1
   */
  static double of(double[] points, int dimensions, int[] labels, int k) {
    int n = labels.length;
    int[] size = new int[k];
    for (int label : labels) {
      size[label]++;
    }
    double[] sums = new double[n * k];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double distance = Math.sqrt(KMeans.distance(points, i, points, j, dimensions));
        sums[i * k + labels[j]] += distance;
        sums[j * k + labels[i]] += distance;
      }
    }
    double total = 0;
    for (int i = 0; i < n; i++) {
      int own = labels[i];
      if (size[own] < 2) {
        continue;
      }
      double inside = sums[i * k + own] / (size[own] - 1);
      double outside = Double.POSITIVE_INFINITY;
      for (int q = 0; q < k; q++) {
        if (q != own && size[q] > 0) {
          outside = Math.min(outside, sums[i * k + q] / size[q]);
        }
      }
      double larger = Math.max(inside, outside);
      total += larger > 0 && outside < Double.POSITIVE_INFINITY ? (outside - inside) / larger : 0;
    }
    return total / n;
  }

  /** Number of groups in use. */
  static int used(int[] labels) {
    return (int) Arrays.stream(labels).distinct().count();
  }
}
