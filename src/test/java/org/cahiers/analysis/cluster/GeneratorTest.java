package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  /** SplitMix64 is what the library calls splittable; it too spreads the bits of seed plus step. */
  private static long mixed(long seed) {
    return new SplittableRandom(seed).nextLong();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {0, 1, -7, Long.MAX_VALUE})
  void theNumbersAreThoseOfTheLibraryFromASpreadSeed(long seed) {
    Generator generator = new Generator(seed);
    SplittableRandom library = new SplittableRandom(mixed(seed));
    for (int i = 0; i < 100; i++) {
      assertEquals(library.nextLong(), generator.nextLong());
      assertEquals(library.nextDouble(), generator.nextDouble());
      assertEquals((int) (library.nextDouble() * 17), generator.nextInt(17));
    }
  }

  @ParameterizedTest(name = "seed {0}, use {1}")
  @CsvSource({"0, 0", "1, 2", "2, 1", "-5, 3"})
  void eachUseOfASeedHasNumbersOfItsOwn(long seed, long use) {
    SplittableRandom library = new SplittableRandom(mixed(mixed(seed * STEP + use - STEP)));
    Generator generator = new Generator(seed, use);
    for (int i = 0; i < 5; i++) {
      assertEquals(library.nextLong(), generator.nextLong());
    }
  }

  @Test
  void numbersOfANormalDistributionAreSpreadAsTheTableSays() {
    Generator generator = new Generator(3);
    double[] drawn =
        IntStream.range(0, 20_000).mapToDouble(i -> generator.nextGaussian()).toArray();
    double[][] table = {
      {-2, .0228}, {-1, .1587}, {-.5, .3085}, {0, .5}, {.5, .6915}, {1, .8413}, {2, .9772}
    };
    for (double[] entry : table) {
      double below = Arrays.stream(drawn).filter(x -> x < entry[0]).count() / 20_000.0;
      assertEquals(entry[1], below, .012, "below " + entry[0]);
    }
    assertTrue(Arrays.stream(drawn).max().orElseThrow() > 3.2, "the tail is not cut off");
  }
}
