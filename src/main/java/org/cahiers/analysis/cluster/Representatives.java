package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contributions that together say most of what several say (concept coverage; Gillick and Favre
 * 2009): the next is who says most of it that nobody chosen has said yet. A stem is worth
 * df·(ln(n/df) + .3); the sum is divided by the root of the number of stems, so that length alone
 * does not win.
 *
 * <p>Centrality (LexRank, centroids) was measured and covers fewer human key points than drawing
 * lots: it repeats the majority.
 */
final class Representatives {

  private static final int MOST_CANDIDATES = 400;
  private static final double FLOOR = .3;

  private Representatives() {}

  /**
   * @param texts stems of the candidates; only the first {@value #MOST_CANDIDATES} are looked at
   * @return places in {@code texts}, the most telling first; at most {@code wanted}
   */
  static List<Integer> of(int[][] texts, int wanted) {
    int n = Math.min(texts.length, MOST_CANDIDATES);
    int[][] concepts = new int[n][];
    Map<Integer, Integer> df = new HashMap<>();
    for (int d = 0; d < n; d++) {
      concepts[d] = Arrays.stream(texts[d]).sorted().distinct().toArray();
      for (int stem : concepts[d]) {
        df.merge(stem, 1, Integer::sum);
      }
    }
    Map<Integer, Double> worth = new HashMap<>();
    df.forEach(
        (stem, count) -> {
          if (count > 1 || n < 3) {
            worth.put(stem, count * (StrictMath.log((double) n / count) + FLOOR));
          }
        });
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(wanted, n)) {
      int best = -1;
      double most = 0;
      for (int d = 0; d < n; d++) {
        double gain = 0;
        for (int stem : concepts[d]) {
          gain += worth.getOrDefault(stem, 0.0);
        }
        gain /= StrictMath.sqrt(Math.max(1, concepts[d].length));
        if (gain > most && !chosen.contains(d)) {
          most = gain;
          best = d;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(best);
      for (int stem : concepts[best]) {
        worth.put(stem, 0.0);
      }
    }
    return chosen;
  }
}
