package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiesTest {

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  private static int[] leaders(int[]... shingles) {
    return Copies.leaders(shingles, Workers.single());
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "1 2 3 4 5 6, 3 4 5 6 7 8, true", // half of all
    "1 2 3 4 5 6, 4 5 6 7 8 9, false",
    "1 2 3 4, 1 2 3 4, true", // so few must be equal
    "1 2 3 4, 1 2 3 5, false",
    "1 2 3 4, 1 2 3 4 5 6, false",
    "1 2 3 4 5 6, 1 2 3 4, false",
    "1 2 3 4 5, 1 2 3 4 6, true"
  })
  void copiesHaveHalfOfTheirShinglesInCommon(String one, String other, boolean copies) {
    assertEquals(copies, Copies.areCopies(ints(one), ints(other)));
    assertEquals(copies, Copies.areCopies(ints(other), ints(one)));
  }

  @Test
  void orSevenTenthsOfTheShorter() {
    int[] shorter = range(0, 10);
    assertTrue(Copies.areCopies(shorter, range(3, 60)));
    assertTrue(Copies.areCopies(range(3, 60), shorter));
    assertFalse(Copies.areCopies(shorter, range(4, 60)));
  }

  @Test
  void aCopyOfACopyNeedNotBeACopyOfTheFirst() {
    int[] first = range(0, 40);
    int[] second = range(4, 44);
    int[] third = range(14, 54);
    assertTrue(Copies.areCopies(second, third));
    assertArrayEquals(ints("0 0 2"), leaders(first, second, third));
  }

  @Test
  void aTextWithoutWordsIsNobodysCopy() {
    assertArrayEquals(ints("0 1 2 2"), leaders(new int[0], new int[0], ints("7"), ints("7")));
  }

  @Test
  void amongManyTextsEachFindsItsFirst() {
    Random random = new Random(4);
    int texts = 350;
    int[][] shingles = new int[2 * texts][];
    int[] expected = new int[2 * texts];
    for (int d = 0; d < texts; d++) {
      int[] first = random.ints(30).sorted().distinct().toArray();
      int[] copy = first.clone();
      copy[d % 30] = random.nextInt();
      Arrays.sort(copy);
      shingles[d] = first;
      shingles[texts + d] = copy;
      expected[d] = d;
      expected[texts + d] = d;
    }
    assertArrayEquals(expected, Copies.leaders(shingles, new Workers(2)));
  }

  @Test
  void pairsAreFoundAsOftenAsSixteenBandsOfFourRowsFindThem() {
    Random random = new Random(9);
    int pairs = 6000;
    int found = 0;
    for (int pair = 0; pair < pairs; pair++) {
      int[] all = random.ints(40).toArray();
      int[] one = Arrays.copyOf(all, 30);
      int[] other = Arrays.copyOfRange(all, 10, 40);
      Arrays.sort(one);
      Arrays.sort(other);
      found += leaders(one, other)[1] == 0 ? 1 : 0;
    }
    double expected = 1 - Math.pow(1 - Math.pow(.5, 4), 16);
    assertEquals(expected, (double) found / pairs, .015);
  }
}
