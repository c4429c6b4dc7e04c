package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupMatchingTest {

  @ParameterizedTest(name = "{0} was {1}")
  @CsvSource({
    "0 0 0 0, 9 0 0 0, 9", // a quarter is enough
    "0 0 0 0 0, 9 0 0 0 0, 13",
    "0 0 0 0 0 0, 9 0 0 0 -1 -1, 9", // who is new does not count
    "0 -1 -1 -1, 9 9 9 9, 9", // who has no group now does
    "0 -1 -1 -1 -1, 9 9 9 9 9, 13",
    "0 0 1 1, 9 9 9 9, 9 13", // a number is given once
    "0 0 0 1 1, 9 9 4 9 9, 4 9", // to the group that shares most
    "0 0 0 0, 5 5 3 3, 3", // of equal ones the lower
    "1 1 0, 0 0 0, 13 14",
    "-1 -1, 9 9, ''"
  })
  void whatSharesEnoughKeepsItsNumber(String group, String old, String expected) {
    int[] now = ints(group);
    assertArrayEquals(
        expected.isEmpty() ? new int[0] : ints(expected),
        GroupMatching.numbers(now, Partitions.count(now), ints(old), 12));
  }

  @Test
  void aNumberAboveTwoBytesLasts() {
    assertArrayEquals(
        ints("2000000000 1000000000"),
        GroupMatching.numbers(
            ints("0 0 1 1"), 2, ints("2000000000 2000000000 1000000000 1000000000"), 2000000000));
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theNumbersAreThoseOfTheBestPairsOneAfterTheOther(long draw) {
    Random random = new Random(draw);
    int groups = 5;
    int[] group = IntStream.range(0, 40).map(d -> random.nextInt(groups + 1) - 1).toArray();
    int[] old =
        Arrays.stream(group)
            .map(g -> random.nextInt(3) > 0 ? g + 1 : random.nextInt(8) - 1)
            .toArray();
    assertArrayEquals(
        byHand(group, groups, old, 20), GroupMatching.numbers(group, groups, old, 20));
  }

  /** Takes the pair with the largest Jaccard, again and again. */
  private static int[] byHand(int[] group, int groups, int[] old, int highest) {
    int[] number = new int[groups];
    while (true) {
      int bestGroup = -1;
      int bestOld = 0;
      double most = 0;
      for (int o = 1; o <= highest; o++) {
        for (int g = 0; g < groups; g++) {
          double overlap = jaccard(group, g, old, o);
          int candidate = o;
          boolean open =
              number[g] == 0 && Arrays.stream(number).noneMatch(taken -> taken == candidate);
          if (open && overlap >= .25 && overlap > most) {
            most = overlap;
            bestGroup = g;
            bestOld = o;
          }
        }
      }
      if (bestGroup < 0) {
        break;
      }
      number[bestGroup] = bestOld;
    }
    int next = highest;
    for (int g = 0; g < groups; g++) {
      number[g] = number[g] == 0 ? ++next : number[g];
    }
    return number;
  }

  private static double jaccard(int[] group, int g, int[] old, int o) {
    int both = 0;
    int any = 0;
    for (int d = 0; d < group.length; d++) {
      boolean here = group[d] == g && old[d] >= 0;
      boolean there = old[d] == o;
      both += here && there ? 1 : 0;
      any += here || there ? 1 : 0;
    }
    return any == 0 ? 0 : (double) both / any;
  }
}
