package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdTest {

  @Test
  void separationIsTheLeastDistanceInDeviationsOfTheShape() {
    Crowd round = crowd(new double[] {0, 3, 0}, new double[] {0, 4, 2}, 4, 0, 4);
    assertEquals(1, round.separation(), 1e-12, "two apart, deviation two");
    Crowd narrow = crowd(new double[] {0, 1}, new double[] {0, 0}, .25, 0, 9);
    assertEquals(2, narrow.separation(), 1e-12);
    Crowd slanted = crowd(new double[] {0, 1}, new double[] {0, 1}, 1, .5, 1);
    assertEquals(Math.sqrt(4.0 / 3), slanted.separation(), 1e-12, "longer along the slant");
    assertEquals(0, crowd(new double[] {1}, new double[] {1}, 1, 0, 1).separation());
    assertEquals(.2, new Crowd(0, new double[] {.5, .2, .3}, null, null, 1, 0, 1).smallest());
  }

  @ParameterizedTest(name = "{0} and {1}, share {2}")
  @CsvSource({"-1, 1, .5", "-.5, 1.5, .8", "0, 2, .3"})
  void twoCentresAreFoundWithTheirShares(double left, double right, double share) {
    PositionGrid grid = grid(400, i -> i < 400 * share ? left : right);
    Crowd found = Crowd.fit(grid, 2, 1);
    int first = found.x()[0] < found.x()[1] ? 0 : 1;
    assertEquals(left, found.x()[first], .1);
    assertEquals(right, found.x()[1 - first], .1);
    assertEquals(share, found.weight()[first], .03);
    assertTrue(found.separation() > 4, "separation " + found.separation());
    assertTrue(found.logLikelihood() > Crowd.fit(grid, 1, 1).logLikelihood() + 50);
  }

  @Test
  void oneBellCurveHasTheMeanAndTheVarianceOfThePeople() {
    Dice dice = new Dice(1, 1);
    double[] at = new double[400];
    Arrays.setAll(at, i -> .5 + .7 * dice.gaussian());
    Crowd found = Crowd.fit(grid(400, i -> at[i]), 1, 1);
    assertEquals(.5, found.x()[0], .1);
    assertEquals(.49, found.xx(), .12);
    assertArrayEquals(new double[] {1}, found.weight(), 1e-9);
  }

  @Test
  void centresAndShapeHaveTwoDirections() {
    double[] x = new double[441];
    double[] y = new double[441];
    Arrays.setAll(x, g -> -3.2 + .32 * (g % 21));
    Arrays.setAll(y, g -> -3.2 + .32 * (g / 21));
    int people = 300;
    Dice dice = new Dice(2, 2);
    double[][] likelihood = new double[people][441];
    int[] end = new int[people];
    for (int i = 0; i < people; i++) {
      double along = dice.gaussian();
      double atX = (i % 3 == 0 ? 1 : -.5) + .4 * along;
      double atY = (i % 3 == 0 ? -1.2 : .6) + .3 * along + .15 * dice.gaussian();
      for (int g = 0; g < 441; g++) {
        double square = Math.pow(x[g] - atX, 2) + Math.pow(y[g] - atY, 2);
        likelihood[i][g] = Math.exp(-.5 * square / .04);
      }
      end[i] = 441;
    }
    PositionGrid grid = new PositionGrid(x, y, likelihood, new int[people], end, 0);
    Crowd two = Crowd.fit(grid, 2, 1);
    int low = two.y()[0] < two.y()[1] ? 0 : 1;
    assertEquals(1, two.x()[low], .12);
    assertEquals(-1.2, two.y()[low], .12);
    assertEquals(-.5, two.x()[1 - low], .12);
    assertEquals(.6, two.y()[1 - low], .12);
    assertEquals(1.0 / 3, two.weight()[low], .04);
    assertEquals(.16, two.xx(), .06);
    assertEquals(.12, two.xy(), .05);
    assertEquals(.1125, two.yy(), .06);
    Crowd one = Crowd.fit(grid, 1, 1);
    assertEquals(0, one.x()[0], .1);
    assertEquals(0, one.y()[0], .1);
    assertEquals(.5 + .16, one.xx(), .1);
    assertEquals(-.6 + .12, one.xy(), .1);
    assertEquals(.72 + .1125, one.yy(), .1);
  }

  @Test
  void threeAndMoreAreRound() {
    Crowd found = Crowd.fit(grid(400, i -> i % 3 - 1), 3, 1);
    assertEquals(0, found.xy());
    assertEquals(found.xx(), found.yy());
  }

  @Test
  void theBellOfAGridAddsUpToOneAndIsHighestAtItsCentre() {
    PositionGrid grid = grid(1, i -> 0);
    double[] bell = grid.bell(.8, 0, .5, 0, .5);
    assertEquals(1, Arrays.stream(bell).sum(), 1e-9);
    int highest = 0;
    for (int g = 0; g < bell.length; g++) {
      highest = bell[g] > bell[highest] ? g : highest;
      assertEquals(Math.pow(grid.x()[g] - .8, 2) / .5, grid.distances(.8, 0, .5, 0, .5)[g], 1e-9);
    }
    assertEquals(.8, grid.x()[highest], 1e-9);
  }

  @Test
  void whereAPersonStandsIsTheProductOfScoresAndCrowd() {
    double[][] likelihood = {{1, .5, 0}, {0, 0, 1}};
    PositionGrid grid =
        new PositionGrid(
            new double[] {-1, 0, 1},
            new double[3],
            likelihood,
            new int[] {0, 2},
            new int[] {2, 3},
            -5);
    double[] mass = new double[3];
    double log = grid.expect(new double[] {.25, .25, .5}, mass);
    assertArrayEquals(new double[] {2.0 / 3, 1.0 / 3, 1}, mass, 1e-12);
    assertEquals(-5 + Math.log(.375) + Math.log(.5), log, 1e-9);
    assertEquals(1, grid.expected()[2], 1e-9);
    assertTrue(grid.expected()[0] < -.4 && grid.expected()[0] > -.7, "between the two positions");
  }

  private static Crowd crowd(double[] x, double[] y, double xx, double xy, double yy) {
    return new Crowd(0, new double[x.length], x, y, xx, xy, yy);
  }

  private interface At {
    double of(int person);
  }

  /** People whose position on a line is known up to a fifth. */
  private static PositionGrid grid(int people, At at) {
    double[] x = new double[33];
    Arrays.setAll(x, g -> -3.2 + .2 * g);
    double[][] likelihood = new double[people][x.length];
    int[] end = new int[people];
    for (int i = 0; i < people; i++) {
      for (int g = 0; g < x.length; g++) {
        likelihood[i][g] = Math.exp(-.5 * Math.pow((x[g] - at.of(i)) / .2, 2));
      }
      end[i] = x.length;
    }
    return new PositionGrid(x, new double[x.length], likelihood, new int[people], end, 0);
  }
}
