package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.List;

/**
 * Weighted k-means (Lloyd) with k-means++ starts (Arthur & Vassilvitskii 2007); of several starts
 * the tightest is kept. Starts run side by side; each has its own dice, so threads do not matter.
 *
 * @param dimensions of a point
 * @param centres {@code centres[k * dimensions + c]}
 * @param labels nearest centre of each point; ties go to the lower number
 * @param inertia weighted sum of squared distances
 */
record KMeans(int dimensions, double[] centres, int[] labels, double inertia) {

  private static final int ROUNDS = 100;

  /**
   * @param points {@code points[i * dimensions + c]}
   * @param weights one for each point, above 0
   * @param k wanted; fewer where there are fewer different points
   */
  static KMeans of(
      double[] points, int dimensions, double[] weights, int k, int starts, Dice dice) {
    List<KMeans> all =
        Arrays.stream(dice.split(starts))
            .parallel()
            .map(own -> spread(points, dimensions, weights, k, own))
            .map(from -> refine(points, dimensions, weights, from))
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

  private static double[] spread(
      double[] points, int dimensions, double[] weights, int k, Dice dice) {
    int n = weights.length;
    double[] centres = new double[k * dimensions];
    double[] chance = weights.clone();
    double[] nearest = new double[n];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
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
        nearest[i] = Math.min(nearest[i], distance(points, i, centres, q, dimensions));
        chance[i] = weights[i] * nearest[i];
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
  static KMeans refine(double[] points, int dimensions, double[] weights, double[] from) {
    double[] centres = from.clone();
    int k = centres.length / dimensions;
    int[] labels = new int[weights.length];
    Arrays.fill(labels, -1);
    double[] mass = new double[k];
    double[] sum = new double[centres.length];
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      Arrays.fill(mass, 0);
      Arrays.fill(sum, 0);
      for (int i = 0; i < weights.length; i++) {
        int label = nearest(points, i, centres, dimensions);
        moved |= label != labels[i];
        labels[i] = label;
        mass[label] += weights[i];
        for (int c = 0; c < dimensions; c++) {
          sum[label * dimensions + c] += weights[i] * points[i * dimensions + c];
        }
      }
      if (!moved) {
        break;
      }
      for (int q = 0; q < k; q++) {
        for (int c = 0; c < dimensions && mass[q] > 0; c++) {
          centres[q * dimensions + c] = sum[q * dimensions + c] / mass[q];
        }
      }
    }
    double inertia = 0;
    for (int i = 0; i < weights.length; i++) {
      inertia += weights[i] * distance(points, i, centres, labels[i], dimensions);
    }
    return new KMeans(dimensions, centres, labels, inertia);
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
    double sum = 0;
    for (int c = 0; c < dimensions; c++) {
      double difference = a[i * dimensions + c] - b[j * dimensions + c];
      sum += difference * difference;
    }
    return sum;
  }
}
