package org.cahiers.analysis.cluster;

import java.util.Arrays;

/** Partitions as arrays: {@code group[i]} is the number of i's group. */
final class Partitions {

  private Partitions() {}

  static int[] range(int n) {
    int[] all = new int[n];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /** The same partition, numbered in the order of first use without gaps. */
  static int[] compact(int[] group) {
    int[] number = new int[Arrays.stream(group).max().orElse(-1) + 1];
    int next = 0;
    int[] result = new int[group.length];
    for (int i = 0; i < group.length; i++) {
      if (number[group[i]] == 0) {
        number[group[i]] = ++next;
      }
      result[i] = number[group[i]] - 1;
    }
    return result;
  }

  static int count(int[] group) {
    return Arrays.stream(group).max().orElse(-1) + 1;
  }

  /** Members of each of k groups, ascending; negative groups are left out. */
  static int[][] members(int[] group, int k) {
    int[] size = new int[k];
    for (int g : group) {
      if (g >= 0) {
        size[g]++;
      }
    }
    int[][] members = new int[k][];
    for (int g = 0; g < k; g++) {
      members[g] = new int[size[g]];
    }
    int[] next = new int[k];
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0) {
        members[group[i]][next[group[i]]++] = i;
      }
    }
    return members;
  }

  /** {@code all[chosen[i]]} for each i. */
  static int[][] pick(int[][] all, int[] chosen) {
    int[][] result = new int[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      result[i] = all[chosen[i]];
    }
    return result;
  }
}
