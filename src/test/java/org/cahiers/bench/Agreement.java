package org.cahiers.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How well found groups agree with known ones. A text that was left out is an error for the
 * accuracy and a group of its own for the other measures.
 *
 * @param accuracy share of texts in the group matched to their class, best one-to-one matching
 *     (Kuhn 1955)
 * @param nmi mutual information over the mean of the entropies, 0 to 1
 * @param ari adjusted Rand index (Hubert and Arabie 1985), at most 1, 0 for chance
 * @param bcubed F1 of BCubed precision and recall (Bagga and Baldwin 1998), 0 to 1
 * @param groups number of groups found
 * @param covered share of texts not left out
 */
public record Agreement(
    double accuracy, double nmi, double ari, double bcubed, int groups, double covered) {

  /**
   * @param truth class of each text, 0 or more
   * @param found group of each text, negative if left out
   */
  public static Agreement of(int[] truth, int[] found) {
    int n = truth.length;
    int groups = (int) Arrays.stream(found).filter(group -> group >= 0).distinct().count();
    int left = (int) Arrays.stream(found).filter(group -> group < 0).count();
    int[] singled = found.clone();
    int next = Arrays.stream(found).max().orElse(-1) + 1;
    for (int i = 0; i < n; i++) {
      if (singled[i] < 0) singled[i] = next++;
    }
    Map<Long, Integer> cells = new HashMap<>();
    Map<Integer, Integer> classes = new HashMap<>();
    Map<Integer, Integer> clusters = new HashMap<>();
    for (int i = 0; i < n; i++) {
      cells.merge((long) truth[i] << 32 | singled[i], 1, Integer::sum);
      classes.merge(truth[i], 1, Integer::sum);
      clusters.merge(singled[i], 1, Integer::sum);
    }
    double mutual = 0;
    double precision = 0;
    double recall = 0;
    double pairs = 0;
    for (Map.Entry<Long, Integer> cell : cells.entrySet()) {
      double c = cell.getValue();
      double a = classes.get((int) (cell.getKey() >> 32));
      double b = clusters.get(cell.getKey().intValue());
      mutual += c / n * Math.log(c * n / (a * b));
      precision += c * c / b / n;
      recall += c * c / a / n;
      pairs += pairs(c);
    }
    double pa = classes.values().stream().mapToDouble(Agreement::pairs).sum();
    double pb = clusters.values().stream().mapToDouble(Agreement::pairs).sum();
    double expected = n > 1 ? pa * pb / pairs(n) : 0;
    double most = (pa + pb) / 2;
    double entropies = entropy(classes, n) + entropy(clusters, n);
    return new Agreement(
        matched(truth, found) / (double) n,
        entropies == 0 ? 1 : Math.max(0, 2 * mutual / entropies),
        most == expected ? 1 : (pairs - expected) / (most - expected),
        2 * precision * recall / (precision + recall),
        groups,
        (n - left) / (double) n);
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }

  private static double entropy(Map<Integer, Integer> sizes, double n) {
    return -sizes.values().stream().mapToDouble(size -> size / n * Math.log(size / n)).sum();
  }

  /**
   * Texts on the diagonal under the best one-to-one matching of classes and groups (Hungarian
   * method, O(size³)).
   */
  private static int matched(int[] truth, int[] found) {
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    for (int i = 0; i < truth.length; i++) {
      rows.putIfAbsent(truth[i], rows.size());
      if (found[i] >= 0) columns.putIfAbsent(found[i], columns.size());
    }
    int size = Math.max(rows.size(), columns.size());
    int[][] cost = new int[size + 1][size + 1];
    for (int i = 0; i < truth.length; i++) {
      if (found[i] >= 0) cost[rows.get(truth[i]) + 1][columns.get(found[i]) + 1]--;
    }
    int[] rowPrice = new int[size + 1];
    int[] columnPrice = new int[size + 1];
    int[] owner = new int[size + 1];
    int[] way = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      owner[0] = row;
      int column = 0;
      int[] least = new int[size + 1];
      Arrays.fill(least, Integer.MAX_VALUE);
      boolean[] used = new boolean[size + 1];
      do {
        used[column] = true;
        int from = owner[column];
        int step = Integer.MAX_VALUE;
        int to = 0;
        for (int j = 1; j <= size; j++) {
          if (used[j]) continue;
          int reduced = cost[from][j] - rowPrice[from] - columnPrice[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            way[j] = column;
          }
          if (least[j] < step) {
            step = least[j];
            to = j;
          }
        }
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            rowPrice[owner[j]] += step;
            columnPrice[j] -= step;
          } else {
            least[j] -= step;
          }
        }
        column = to;
      } while (owner[column] != 0);
      while (column != 0) {
        owner[column] = owner[way[column]];
        column = way[column];
      }
    }
    int matched = 0;
    for (int j = 1; j <= size; j++) matched -= cost[owner[j]][j];
    return matched;
  }
}
