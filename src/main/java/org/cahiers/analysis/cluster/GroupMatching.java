package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the groups of a run lasting numbers: a group that shares enough contributions with one of
 * the earlier run keeps its number, the others get new ones, never used before.
 */
final class GroupMatching {

  /** Jaccard of two groups, over contributions in both runs, from which one continues the other. */
  private static final double CONTINUES = .25;

  private record Pair(int group, int old, double overlap) {}

  private GroupMatching() {}

  /**
   * @param group of each contribution, −1 if none, from 0 without gaps
   * @param old number of the same contribution's group in the earlier run; 0 = none then, −1 = it
   *     was not there
   * @param highestUsed highest number that the level ever used
   * @return lasting number of each group
   */
  static int[] numbers(int[] group, int groups, int[] old, int highestUsed) {
    int[] size = new int[groups];
    Map<Integer, Integer> oldSize = new HashMap<>();
    Map<Long, Integer> both = new HashMap<>();
    for (int d = 0; d < group.length; d++) {
      if (group[d] >= 0 && old[d] >= 0) {
        size[group[d]]++;
      }
      if (old[d] > 0) {
        oldSize.merge(old[d], 1, Integer::sum);
        if (group[d] >= 0) {
          both.merge((long) group[d] << 32 | old[d], 1, Integer::sum);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    both.forEach(
        (key, common) -> {
          int g = (int) (key >>> 32);
          int o = (int) (long) key;
          double overlap = (double) common / (size[g] + oldSize.get(o) - common);
          if (overlap >= CONTINUES) {
            pairs.add(new Pair(g, o, overlap));
          }
        });
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.overlap)
            .thenComparingInt(Pair::old)
            .thenComparingInt(Pair::group));
    int[] number = new int[groups];
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (number[pair.group] == 0 && taken.add(pair.old)) {
        number[pair.group] = pair.old;
      }
    }
    int next = highestUsed;
    for (int g = 0; g < groups; g++) {
      if (number[g] == 0) {
        number[g] = ++next;
      }
    }
    return number;
  }
}
