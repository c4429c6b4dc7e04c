package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {

  @Test
  void withoutCorrelationItIsTheBinomial() {
    assertEquals(1, BetaBinomial.atLeast(0, 10, .3, 0));
    assertEquals(.3, BetaBinomial.atLeast(1, 1, .3, 0), 1e-12);
    assertEquals(1 - Math.pow(.7, 10), BetaBinomial.atLeast(1, 10, .3, 0), 1e-12);
    assertEquals(Math.pow(.3, 10), BetaBinomial.atLeast(10, 10, .3, 0), 1e-15);
    assertEquals(22 / 64.0, BetaBinomial.atLeast(4, 6, .5, 0), 1e-12);
  }

  /** Beta(1, 1) draws every share alike, so that every number of hits has the same probability. */
  @Test
  void withACorrelationOfOneThirdAroundOneHalfEveryNumberIsAsLikely() {
    for (int hits = 0; hits <= 9; hits++)
      assertEquals((10 - hits) / 10.0, BetaBinomial.atLeast(hits, 9, .5, 1 / 3.0), 1e-12);
  }

  @Test
  void twoDrawsAreBothHitsAsOftenAsTheyAreCorrelated() {
    assertEquals(.2 * .2 + .4 * .2 * .8, BetaBinomial.atLeast(2, 2, .2, .4), 1e-12);
  }

  @Test
  void veryUnlikelyTailsKeepTheirSize() {
    assertEquals(-300, Math.log10(BetaBinomial.atLeast(150, 150, .01, 0)), 1e-6);
  }

  @Property
  void moreHitsAreNeverLikelierAndAHigherShareNeverMakesThemLessLikely(
      @ForAll @IntRange(min = 1, max = 60) int hits,
      @ForAll @IntRange(min = 0, max = 200) int misses,
      @ForAll @DoubleRange(min = .01, max = .98) double mean,
      @ForAll @DoubleRange(min = 0, max = .95) double correlation) {
    int draws = hits + misses;
    double chance = BetaBinomial.atLeast(hits, draws, mean, correlation);
    assertTrue(chance >= 0 && chance <= 1);
    assertTrue(BetaBinomial.atLeast(hits - 1, draws, mean, correlation) >= chance - 1e-12);
    assertTrue(BetaBinomial.atLeast(hits, draws, mean + .01, correlation) >= chance - 1e-12);
    assertTrue(BetaBinomial.atLeast(hits, draws + 1, mean, correlation) >= chance - 1e-12);
  }
}
