package org.cahiers.analysis.cluster;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where groups go that people emptied by hand. Who arrives in a group most of whose members were
 * moved elsewhere goes there too: so a merged group stays merged and a split one stays split when
 * new contributions come in.
 */
final class Following {

  private final int[] group;
  private final int[] movedTo;
  private final int[] before;
  private final int[] target;

  /**
   * @param group found for each contribution, −1 if none, from 0 without gaps
   * @param movedTo number of the group that people put it into, 0 if they did not
   * @param before number of its group in the earlier run; 0 = none then, −1 = it was not there
   */
  Following(int[] group, int[] movedTo, int[] before) {
    this.group = group;
    this.movedTo = movedTo;
    this.before = before;
    int groups = Partitions.count(group);
    target = new int[groups];
    Map<Long, Integer> votes = new TreeMap<>();
    for (int d = 0; d < group.length; d++) {
      if (group[d] >= 0 && movedTo[d] > 0) {
        votes.merge((long) group[d] << 32 | movedTo[d], 1, Integer::sum);
      }
    }
    int[] most = new int[groups];
    votes.forEach(
        (key, count) -> {
          int g = (int) (key >>> 32);
          if (count > most[g]) {
            most[g] = count;
            target[g] = (int) (long) key;
          }
        });
    int[] stay = new int[groups];
    for (int d = 0; d < group.length; d++) {
      if (group[d] >= 0 && stays(d)) {
        stay[group[d]]++;
      }
    }
    for (int g = 0; g < groups; g++) {
      if (most[g] <= stay[g]) {
        target[g] = 0;
      }
    }
  }

  /** Whether people left it elsewhere than where most of its group went. */
  private boolean stays(int d) {
    return movedTo[d] == 0 && before[d] > 0 && before[d] != target[group[d]];
  }

  /** Number of the group to which it goes, moved or after those who were; 0 if it stays. */
  int of(int d) {
    if (movedTo[d] > 0) {
      return movedTo[d];
    }
    return group[d] >= 0 && !stays(d) ? target[group[d]] : 0;
  }
}
