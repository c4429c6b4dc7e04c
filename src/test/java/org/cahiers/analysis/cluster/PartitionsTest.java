package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PartitionsTest {

  @Test
  void groupsAreNumberedInTheOrderOfFirstUse() {
    assertArrayEquals(
        new int[] {0, 1, 0, 2, 1, 3}, Partitions.compact(new int[] {7, 0, 7, 3, 0, 9}));
    assertArrayEquals(new int[0], Partitions.compact(new int[0]));
  }

  @Test
  void thereAreAsManyGroupsAsTheHighestNumberSays() {
    assertEquals(5, Partitions.count(new int[] {0, 4, 2}));
    assertEquals(1, Partitions.count(new int[] {0}));
    assertEquals(0, Partitions.count(new int[] {-1, -1}));
    assertEquals(0, Partitions.count(new int[0]));
  }

  @Test
  void membersAreAscendingAndWhoHasNoGroupIsInNone() {
    assertArrayEquals(
        new int[][] {{1, 4}, {}, {0, 3, 5}}, Partitions.members(new int[] {2, 0, -1, 2, 0, 2}, 3));
  }

  @Test
  void theFirstNumbersAndThoseChosen() {
    assertArrayEquals(new int[] {0, 1, 2, 3}, Partitions.range(4));
    int[][] all = {{1}, {2, 3}, {}};
    int[][] picked = Partitions.pick(all, new int[] {2, 1, 1});
    assertArrayEquals(new int[][] {{}, {2, 3}, {2, 3}}, picked);
    assertSame(all[1], picked[1]);
  }
}
