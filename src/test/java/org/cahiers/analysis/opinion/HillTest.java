package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HillTest {

  @Property(tries = 500)
  void pooledValuesNeverGrowAndKeepTheirSum(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 10) Double> drawn) {
    double[] values = drawn.stream().mapToDouble(v -> v).toArray();
    int[] order = IntStream.range(0, values.length).map(i -> values.length - 1 - i).toArray();
    double[] pooled = Hill.decreasing(values, order);
    for (int place = 1; place < order.length; place++) {
      assertTrue(pooled[order[place]] <= pooled[order[place - 1]] + 1e-12);
    }
    assertEquals(Arrays.stream(values).sum(), Arrays.stream(pooled).sum(), 1e-9);
    assertArrayEquals(pooled, Hill.decreasing(pooled, order), 1e-12, "once is enough");
  }

  @Test
  void neighboursThatGrowShareTheirMean() {
    double[] pooled =
        Hill.decreasing(new double[] {5, 1, 3, 2, 2, 4}, new int[] {0, 1, 2, 3, 4, 5});
    assertArrayEquals(new double[] {5, 2.4, 2.4, 2.4, 2.4, 2.4}, pooled, 1e-12);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aHillExplainsAFlatCrowdWhereTwoBellCurvesSeemToDoSo(long seed) {
    PositionGrid grid = grid(seed, dice -> 3.4 * (dice.uniform() - .5));
    Crowd one = Crowd.fit(grid, 1, seed);
    Hill hill = Hill.fit(grid, one);
    assertTrue(
        hill.logLikelihood() >= one.logLikelihood() - Crowd.SETTLED, "a bell curve is a hill");
    double seeming = Crowd.fit(grid, 2, seed).logLikelihood() - one.logLikelihood();
    double gain = Crowd.fit(grid, 2, seed).logLikelihood() - hill.logLikelihood();
    assertTrue(seeming > 4, "beside a bell curve two seem better by " + seeming);
    assertTrue(gain < 2, "beside a hill they are not, " + gain);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void noHillExplainsTwoGroupsWithAGapBetweenThem(long seed) {
    PositionGrid grid = grid(seed, dice -> (dice.uniform() < .5 ? -1 : 1) + .25 * dice.gaussian());
    Crowd one = Crowd.fit(grid, 1, seed);
    Hill hill = Hill.fit(grid, one);
    double gain = Crowd.fit(grid, 2, seed).logLikelihood() - hill.logLikelihood();
    assertTrue(gain > 20, "gain " + gain);
  }

  private interface Opinion {
    double of(Dice dice);
  }

  /** Three hundred people with one opinion each, known up to a tenth. */
  private static PositionGrid grid(long seed, Opinion opinion) {
    Dice dice = new Dice(seed, 5);
    int side = 41;
    double[] x = new double[side];
    for (int g = 0; g < side; g++) {
      x[g] = -3.2 + 6.4 * g / (side - 1);
    }
    double[][] likelihood = new double[300][side];
    for (double[] person : likelihood) {
      double at = opinion.of(dice);
      for (int g = 0; g < side; g++) {
        person[g] = Math.exp(-.5 * Math.pow((x[g] - at) / .1, 2));
      }
    }
    int[] end = new int[likelihood.length];
    Arrays.fill(end, side);
    return new PositionGrid(x, new double[side], likelihood, new int[likelihood.length], end, 0);
  }
}
