package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

  @ParameterizedTest(name = "{0} heaps")
  @ValueSource(ints = {2, 3, 4, 5})
  void asManyGroupsAsThereAreHeapsTheLargestFirst(int heaps) {
    double[] points = heaps(heaps);
    Partition found = Partition.of(points, 2, 0, 7);
    assertEquals(heaps, found.groups());
    int[] size = new int[heaps];
    Arrays.stream(found.labels()).forEach(label -> size[label]++);
    assertArrayEquals(IntStream.range(0, heaps).map(q -> 20 * (heaps - q)).toArray(), size);
    assertTrue(found.silhouette() > .9, "silhouette " + found.silhouette());
  }

  @Test
  void aNumberThatIsAskedForIsKept() {
    Partition found = Partition.of(heaps(3), 2, 2, 7);
    assertEquals(2, found.groups());
    assertEquals(6, Partition.of(heaps(3), 2, 6, 7).groups(), "also above what is tried");
  }

  @Test
  void aFewPeopleAreCutInTwoAtMostAndMoreOfThemInMore() {
    assertEquals(2, Partition.of(new double[] {0, 1, 10, 11, 20, 21}, 1, 0, 1).groups());
    double[] four = IntStream.range(0, 24).mapToDouble(i -> i % 4 * 10 + i * .01).toArray();
    assertEquals(4, Partition.of(four, 1, 0, 1).groups(), "24 people");
    assertEquals(3, Partition.of(Arrays.copyOf(four, 23), 1, 3, 1).groups());
    assertTrue(Partition.of(Arrays.copyOf(four, 23), 1, 0, 1).groups() <= 3, "23 people");
  }

  @Test
  void whereAllStandAtOnePlaceThereIsOneGroup() {
    Partition found = Partition.of(new double[] {3, 4, 3, 4, 3, 4}, 2, 0, 1);
    assertEquals(1, found.groups());
    assertArrayEquals(new double[] {3, 4}, found.centres());
    assertArrayEquals(new int[3], found.labels());
    assertEquals(0, found.silhouette());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"'0 1 10 11', '0 0 1 1', .9", "'0 1 10', '0 0 1', .6"})
  void silhouettesAreThoseOfTheTextbook(String points, String labels, double about) {
    double[] at = Arrays.stream(points.split(" ")).mapToDouble(Double::parseDouble).toArray();
    int[] group = Arrays.stream(labels.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertEquals(byHand(at, group), Silhouette.of(at, 1, group, 2), 1e-12);
    assertEquals(about, Silhouette.of(at, 1, group, 2), .05);
    assertEquals(2, Silhouette.used(group));
  }

  @Test
  void aGroupThatNobodyIsInCountsForNothing() {
    double[] at = {0, 1, 10, 11};
    int[] group = {0, 0, 2, 2};
    assertEquals(
        Silhouette.of(at, 1, new int[] {0, 0, 1, 1}, 2), Silhouette.of(at, 1, group, 3), 1e-12);
    assertEquals(0, Silhouette.of(at, 1, new int[4], 1), "one group");
    assertEquals(0, Silhouette.of(new double[4], 1, new int[] {0, 1, 0, 1}, 2), "one place");
  }

  /** Rousseeuw 1987: (b − a)/max(a, b), 0 for one who is alone. */
  private static double byHand(double[] at, int[] group) {
    double total = 0;
    for (int i = 0; i < at.length; i++) {
      double inside = 0;
      double outside = 0;
      int mates = 0;
      for (int j = 0; j < at.length; j++) {
        if (group[i] == group[j]) {
          inside += Math.abs(at[i] - at[j]);
          mates += i == j ? 0 : 1;
        } else {
          outside += Math.abs(at[i] - at[j]);
        }
      }
      if (mates > 0) {
        double a = inside / mates;
        double b = outside / (at.length - mates - 1);
        total += (b - a) / Math.max(a, b);
      }
    }
    return total / at.length;
  }

  /** On a circle, of 20, 40, 60 … people. */
  private static double[] heaps(int heaps) {
    Dice dice = new Dice(heaps, 9);
    return IntStream.range(0, heaps)
        .boxed()
        .flatMapToDouble(
            heap ->
                IntStream.range(0, 20 * (heap + 1))
                    .boxed()
                    .flatMapToDouble(
                        i ->
                            Arrays.stream(
                                new double[] {
                                  10 * Math.cos(2 * Math.PI * heap / heaps) + .1 * dice.gaussian(),
                                  10 * Math.sin(2 * Math.PI * heap / heaps) + .1 * dice.gaussian()
                                })))
        .toArray();
  }
}
