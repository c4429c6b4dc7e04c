package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Broad themes over topics: size-weighted Ward on the topic centres in the smoothed space (Ward
 * 1963), then topics move to the theme whose centre is nearest until none does.
 */
final class Themes {

  private static final int FEWEST = 5;
  private static final int MOST = 12;
  private static final int PASSES = 5;

  private Themes() {}

  /**
   * Number of themes for so many topics: each theme for itself up to five, then about one and a
   * half times the root, at most twelve. A rule instead of a search: gaps between merges jump with
   * the seed.
   */
  static int number(int topics) {
    return topics <= FEWEST
        ? topics
        : Math.clamp(Math.round(1.5 * StrictMath.sqrt(topics)), FEWEST, Math.min(MOST, topics));
  }

  /** Theme of each topic, numbered in the order of first use. */
  static int[] of(Hierarchy hierarchy) {
    int topics = hierarchy.topics();
    SmoothedSpace smoothed = hierarchy.space();
    int wanted = number(topics);
    if (smoothed == null || wanted >= topics) {
      return Partitions.range(topics);
    }
    Dense space = smoothed.points();
    int width = space.columns();
    double[] size = new double[topics];
    double[][] centre = new double[topics][width];
    for (int d = 0; d < space.rows(); d++) {
      int t = hierarchy.topic()[d];
      if (t >= 0) {
        size[t]++;
        for (int j = 0; j < width; j++) {
          centre[t][j] += space.row()[d][j];
        }
      }
    }
    directions(centre, size);
    int[] theme = merged(centre, size, wanted);
    for (int pass = 0; pass < PASSES && moved(theme, centre, size); pass++) {}
    return Partitions.compact(theme);
  }

  /**
   * From sums to directions as seen from the middle of all texts: without this a topic of
   * everything and nothing lies near the middle, is near to every other, and swallows them.
   */
  private static void directions(double[][] centre, double[] size) {
    double[] middle = new double[centre[0].length];
    double all = 0;
    for (int t = 0; t < size.length; t++) {
      all += size[t];
      for (int j = 0; j < middle.length; j++) {
        middle[j] += centre[t][j];
      }
    }
    for (int t = 0; t < size.length; t++) {
      double square = 0;
      for (int j = 0; j < middle.length; j++) {
        centre[t][j] = centre[t][j] / Math.max(1, size[t]) - middle[j] / Math.max(1, all);
        square += centre[t][j] * centre[t][j];
      }
      double length = StrictMath.sqrt(Math.max(square, 1e-12));
      for (int j = 0; j < middle.length; j++) {
        centre[t][j] /= length;
      }
    }
  }

  private static int[] merged(double[][] centre, double[] sizes, int wanted) {
    int topics = sizes.length;
    double[][] at = new double[topics][];
    Arrays.setAll(at, t -> centre[t].clone());
    double[] size = sizes.clone();
    int[] theme = Partitions.range(topics);
    for (int left = topics; left > wanted; left--) {
      int one = -1;
      int other = -1;
      double least = Double.MAX_VALUE;
      for (int a = 0; a < topics; a++) {
        for (int b = a + 1; b < topics && theme[a] == a; b++) {
          if (theme[b] == b) {
            double cost =
                size[a] * size[b] / Math.max(1, size[a] + size[b]) * distance(at[a], at[b]);
            if (cost < least) {
              least = cost;
              one = a;
              other = b;
            }
          }
        }
      }
      double sum = Math.max(1, size[one] + size[other]);
      for (int j = 0; j < at[one].length; j++) {
        at[one][j] = (size[one] * at[one][j] + size[other] * at[other][j]) / sum;
      }
      size[one] += size[other];
      int from = other;
      int to = one;
      Arrays.setAll(theme, t -> theme[t] == from ? to : theme[t]);
    }
    return Partitions.compact(theme);
  }

  private static boolean moved(int[] theme, double[][] centre, double[] size) {
    int themes = Partitions.count(theme);
    double[][] mean = new double[themes][centre[0].length];
    double[] weight = new double[themes];
    int[] topics = new int[themes];
    for (int t = 0; t < theme.length; t++) {
      weight[theme[t]] += size[t];
      topics[theme[t]]++;
      for (int j = 0; j < centre[t].length; j++) {
        mean[theme[t]][j] += size[t] * centre[t][j];
      }
    }
    for (int m = 0; m < themes; m++) {
      for (int j = 0; j < mean[m].length; j++) {
        mean[m][j] /= Math.max(1, weight[m]);
      }
      unit(mean[m]);
    }
    boolean moved = false;
    for (int t = 0; t < theme.length; t++) {
      int best = theme[t];
      for (int m = 0; m < themes; m++) {
        if (distance(centre[t], mean[m]) < distance(centre[t], mean[best])) {
          best = m;
        }
      }
      if (best != theme[t] && topics[theme[t]] > 1) {
        topics[theme[t]]--;
        topics[best]++;
        theme[t] = best;
        moved = true;
      }
    }
    return moved;
  }

  private static void unit(double[] vector) {
    double square = 0;
    for (double x : vector) {
      square += x * x;
    }
    double length = StrictMath.sqrt(Math.max(square, 1e-12));
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= length;
    }
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
