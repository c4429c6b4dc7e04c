package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

  @Test
  void countsEachScore() {
    Histogram histogram = Histogram.of(1, 2, 2, 3, 5, 5, 5);
    assertEquals(new Histogram(1, 2, 1, 0, 3), histogram);
    assertEquals(2, histogram.count(2));
    assertEquals(7, histogram.count());
    assertEquals(23, histogram.sum());
    assertEquals(93, histogram.sumOfSquares());
    assertEquals(23 / 7.0, histogram.mean().orElseThrow());
  }

  @Test
  void anEmptyHistogramHasNoMeanAndDividesNobody() {
    assertTrue(Histogram.EMPTY.isEmpty());
    assertTrue(Histogram.EMPTY.mean().isEmpty());
    assertEquals(0, Histogram.EMPTY.divisiveness());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
  void aScoreOutsideOneToFiveIsRefused(int score) {
    assertThrows(IllegalArgumentException.class, () -> Histogram.EMPTY.add(score));
    assertThrows(IllegalArgumentException.class, () -> Histogram.EMPTY.count(score));
  }

  @Test
  void aScoreNobodyGaveCannotBeTakenBack() {
    assertThrows(IllegalArgumentException.class, () -> Histogram.of(3).remove(4));
    assertThrows(IllegalArgumentException.class, () -> new Histogram(0, 0, -1, 0, 0));
  }

  @Test
  void aCountThatOverflowsIsRefusedAndNotWrapped() {
    Histogram full = new Histogram(0, 0, 0, 0, Integer.MAX_VALUE);
    assertThrows(ArithmeticException.class, () -> full.add(5));
    assertEquals(
        2L * Integer.MAX_VALUE, full.plus(new Histogram(Integer.MAX_VALUE, 0, 0, 0, 0)).count());
  }

  @Property
  void takingBackAScoreUndoesGivingIt(
      @ForAll @Size(max = 30) int @Size(max = 30) [] seeds,
      @ForAll @IntRange(min = 1, max = 5) int score) {
    Histogram histogram = Histogram.EMPTY;
    for (int seed : seeds) {
      histogram = histogram.add(1 + Math.floorMod(seed, 5));
    }
    assertEquals(histogram, histogram.add(score).remove(score));
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}: divisive {5}")
  @CsvSource(
      textBlock =
          """
          # ones, twos, threes, fours, fives, divisive
            0,    0,    0,      0,     0,     0
            0,    0,    9,      0,     0,     0
            0,    0,    0,      3,     9,     0
            5,    0,    0,      0,     5,     1
            2,    3,    0,      4,     1,     1
            5,    0,   10,      0,     5,     .25
            1,    0,    0,      0,     3,     .75
          """)
  void divisiveIsWhatHasTwoSides(int a, int b, int c, int d, int e, double expected) {
    assertEquals(expected, new Histogram(a, b, c, d, e).divisiveness(), 1e-12);
    assertEquals(expected, new Histogram(e, d, c, b, a).divisiveness(), 1e-12);
  }
}
