package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.List;

/**
 * K-means (Lloyd) with k-means++ starts (Arthur & Vassilvitskii 2007); of several starts the
 * tightest is kept. Starts run side by side; each has its own dice, so threads do not matter.
 *
 * @param dimensions of a point
 * @param centres {@code centres[k * dimensions + c]}
 * @param labels nearest centre of each point; ties go to the lower number
 * @param inertia sum of squared distances
 */
record KMeans(int dimensions, double[] centres, int[] labels, double inertia) {

  private static final int ROUNDS = 100;

  /**
   * @param points {@code points[i * dimensions + c]}
   * @param k wanted; fewer where there are fewer different points
   */
  static KMeans of(double[] points, int dimensions, int k, int starts, Dice dice) {
    List<KMeans> all =
        Arrays.stream(dice.split(starts))
            .parallel()
            .map(own -> spread(points, dimensions, k, own))
            .map(from -> refine(points, dimensions, from))
            .toList();
    KMeans best = all.getFirst();
    for (KMeans found : all) {
      if (found.inertia < best.inertia - 1e-9) {
        best = found;
      }
    }
    return best;
  }

  /** Number of centres. */
  int size() {
    return centres.length / dimensions;
  }

  /** Number of points at each centre. */
  int[] sizes() {
    int[] sizes = new int[size()];
    for (int label : labels) {
      sizes[label]++;
    }
    return sizes;
  }

  private static double[] spread(double[] points, int dimensions, int k, Dice dice) {
    int n = points.length / dimensions;
    double[] centres = new double[k * dimensions];
    double[] chance = new double[n];
    Arrays.fill(chance, 1);
    for (int q = 0; q < k; q++) {
      double total = 0;
      for (double c : chance) {
        total += c;
      }
      if (!(total > 0)) {
        return Arrays.copyOf(centres, q * dimensions);
      }
      int drawn = draw(chance, total * dice.uniform());
      System.arraycopy(points, drawn * dimensions, centres, q * dimensions, dimensions);
      for (int i = 0; i < n; i++) {
        double distance = distance(points, i, centres, q, dimensions);
        chance[i] = q == 0 ? distance : Math.min(chance[i], distance);
      }
    }
    return centres;
  }

  private static int draw(double[] chance, double ticket) {
    int last = 0;
    for (int i = 0; i < chance.length; i++) {
      if (chance[i] > 0) {
        last = i;
        ticket -= chance[i];
        if (ticket < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** Lloyd's rounds from these centres until nobody moves. */
  static KMeans refine(double[] points, int dimensions, double[] from) {
    double[] centres = from.clone();
    int k = centres.length / dimensions;
    int[] labels = new int[points.length / dimensions];
    Arrays.fill(labels, -1);
    int[] count = new int[k];
    double[] sum = new double[centres.length];
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      Arrays.fill(count, 0);
      Arrays.fill(sum, 0);
      for (int i = 0; i < labels.length; i++) {
        int label = nearest(points, i, centres, dimensions);
        moved |= label != labels[i];
        labels[i] = label;
        count[label]++;
        for (int c = 0; c < dimensions; c++) {
          sum[label * dimensions + c] += points[i * dimensions + c];
        }
      }
      if (!moved) {
        break;
      }
      for (int q = 0; q < k; q++) {
        for (int c = 0; c < dimensions && count[q] > 0; c++) {
          centres[q * dimensions + c] = sum[q * dimensions + c] / count[q];
        }
      }
    }
    double inertia = 0;
    for (int i = 0; i < labels.length; i++) {
      inertia += distance(points, i, centres, labels[i], dimensions);
    }
    return new KMeans(dimensions, centres, labels, inertia);
  }

  /** Group of each of other points: that of the nearest centre. */
  int[] assign(double[] others) {
    int[] assigned = new int[others.length / dimensions];
    for (int i = 0; i < assigned.length; i++) {
      assigned[i] = nearest(others, i, centres, dimensions);
    }
    return assigned;
  }

  static int nearest(double[] points, int i, double[] centres, int dimensions) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int q = 0; q * dimensions < centres.length; q++) {
      double distance = distance(points, i, centres, q, dimensions);
      if (distance < least) {
        least = distance;
        best = q;
      }
    }
    return best;
  }

  static double distance(double[] a, int i, double[] b, int j, int dimensions) {
    if (dimensions == 2) { // the usual map; without a loop in half the time
      double x = a[2 * i] - b[2 * j];
      double y = a[2 * i + 1] - b[2 * j + 1];
      return x * x + y * y;
    }
    double sum = 0;
    for (int c = 0; c < dimensions; c++) {
      double difference = a[i * dimensions + c] - b[j * dimensions + c];
      sum += difference * difference;
    }
    return sum;
  }
}
