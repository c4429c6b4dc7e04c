package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PositionGridTest {

  private static final double[] VARIANCE = {2.25, .25};

  @Test
  void theLikelihoodOfAPositionIsTheProductOfTheChancesOfTheScoresGiven() {
    SparseScores scores = scores(40, 12);
    Continuum model = Continuum.of(scores, Projection.of(scores, 2));
    PositionGrid grid = PositionGrid.of(scores, model, VARIANCE);
    assertEquals(441, grid.x().length);
    double[] chance = new double[model.values()];
    double best = 0;
    for (int r = 0; r < scores.rows(); r++) {
      double[] log = new double[grid.x().length];
      for (int g = 0; g < log.length; g++) {
        double[] position = {1.5 * grid.x()[g], .5 * grid.y()[g]};
        for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
          model.chances(scores.column()[e], position, chance);
          log[g] += Math.log(chance[scores.value()[e] - model.lowest()]);
        }
      }
      double highest = Arrays.stream(log).max().orElseThrow();
      best += highest;
      for (int g = 0; g < log.length; g++) {
        double expected = Math.exp(log[g] - highest);
        assertEquals(expected, grid.likelihood()[r][g], 1e-9);
        boolean counts = g >= grid.first()[r] && g < grid.end()[r];
        assertTrue(counts || expected < 1e-11, "left out though " + expected);
      }
      assertTrue(grid.likelihood()[r][grid.first()[r]] > 1e-12, "starts where it counts");
      assertTrue(grid.likelihood()[r][grid.end()[r] - 1] > 1e-12, "ends where it counts");
    }
    assertEquals(best, grid.scale(), 1e-6);
  }

  @Test
  void theGridIsSquareAndReachesEquallyFarToAllSides() {
    SparseScores scores = scores(40, 12);
    Continuum model = Continuum.of(scores, Projection.of(scores, 2));
    PositionGrid grid = PositionGrid.of(scores, model, VARIANCE);
    for (double[] side : new double[][] {grid.x(), grid.y()}) {
      assertEquals(-3.2, Arrays.stream(side).min().orElseThrow(), 1e-12);
      assertEquals(3.2, Arrays.stream(side).max().orElseThrow(), 1e-12);
      assertEquals(21, Arrays.stream(side).distinct().count());
    }
    assertEquals(.32, grid.x()[1] - grid.x()[0], 1e-12);
    assertEquals(0, grid.y()[1] - grid.y()[0]);
    assertEquals(.32, grid.y()[21] - grid.y()[0], 1e-12);
  }

  @Test
  void oneDirectionHasALineOfPositions() {
    SparseScores scores = scores(40, 12);
    Continuum model = Continuum.of(scores, Projection.of(scores, 1));
    PositionGrid grid = PositionGrid.of(scores, model, new double[] {1});
    assertEquals(21, grid.x().length);
    assertTrue(Arrays.stream(grid.y()).allMatch(y -> y == 0));
  }

  @Test
  void whoGaveManyScoresOfOneSideStandsThere() {
    SparseScores scores = scores(40, 12);
    Continuum model = Continuum.of(scores, Projection.of(scores, 2));
    double[] expected = PositionGrid.of(scores, model, VARIANCE).expected();
    double[] placed = Projection.of(scores, 2).place(scores);
    double along = 0;
    double square = 0;
    double squarePlaced = 0;
    for (int r = 0; r < scores.rows(); r++) {
      along += expected[2 * r] * placed[2 * r];
      square += expected[2 * r] * expected[2 * r];
      squarePlaced += placed[2 * r] * placed[2 * r];
    }
    assertTrue(along / Math.sqrt(square * squarePlaced) > .9, "both say who stands where");
  }

  @Test
  void distancesAreCountedInDeviationsOfTheShape() {
    SparseScores scores = scores(40, 12);
    PositionGrid grid =
        PositionGrid.of(scores, Continuum.of(scores, Projection.of(scores, 2)), VARIANCE);
    double[] square = grid.distances(.5, -.3, 2, .6, .5);
    double[] bell = grid.bell(.5, -.3, 2, .6, .5);
    double total = 0;
    for (int g = 0; g < square.length; g++) {
      double dx = grid.x()[g] - .5;
      double dy = grid.y()[g] + .3;
      // inverse of {{2, .6}, {.6, .5}}
      double expected = (.5 * dx * dx - 1.2 * dx * dy + 2 * dy * dy) / .64;
      assertEquals(expected, square[g], 1e-9);
      total += Math.exp(-expected / 2) + 1e-12;
    }
    assertEquals(1, Arrays.stream(bell).sum(), 1e-12);
    for (int g = 0; g < bell.length; g++) {
      assertEquals((Math.exp(-square[g] / 2) + 1e-12) / total, bell[g], 1e-12);
    }
  }

  @Test
  void expectedPositionsAreMeansUnderAStandardBellCurve() {
    SparseScores scores = scores(40, 12);
    PositionGrid grid =
        PositionGrid.of(scores, Continuum.of(scores, Projection.of(scores, 2)), VARIANCE);
    double[] expected = grid.expected();
    for (int r = 0; r < scores.rows(); r++) {
      double total = 0;
      double x = 0;
      double y = 0;
      for (int g = 0; g < grid.x().length; g++) {
        double gx = grid.x()[g];
        double gy = grid.y()[g];
        double p = grid.likelihood()[r][g] * (Math.exp(-(gx * gx + gy * gy) / 2) + 1e-12);
        total += p;
        x += p * gx;
        y += p * gy;
      }
      assertEquals(x / total, expected[2 * r], 1e-6);
      assertEquals(y / total, expected[2 * r + 1], 1e-6);
    }
  }

  /** Two camps on all statements; a tenth of the scores otherwise, a third missing. */
  private static SparseScores scores(int people, int statements) {
    Dice dice = new Dice(4, 2);
    return Cells.of(
        people,
        statements,
        (i, j) -> {
          if (dice.uniform() >= .67) {
            return OptionalInt.empty();
          }
          boolean agrees = (i + j) % 2 == 0 ^ dice.uniform() < .1;
          return OptionalInt.of(dice.uniform() < .1 ? 0 : agrees ? 1 : -1);
        });
  }
}
