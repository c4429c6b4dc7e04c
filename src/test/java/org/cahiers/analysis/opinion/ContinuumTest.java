package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ContinuumTest {

  private static final SparseScores SCORES = scores(400, 24, 1.2);
  private static final Projection PROJECTION = Projection.of(SCORES, 2);
  private static final Continuum MODEL = Continuum.of(SCORES, PROJECTION);

  @Property(tries = 100)
  void chancesAddUpToOneAndFollowTheOpinion(
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    double[] chance = new double[MODEL.values()];
    double[] further = new double[MODEL.values()];
    double[] log = new double[MODEL.values()];
    for (int j = 0; j < SCORES.columns(); j++) {
      MODEL.chances(j, new double[] {x, y}, chance);
      assertEquals(1, Arrays.stream(chance).sum(), 1e-12);
      double[] shares = Arrays.stream(MODEL.shares()[j]).map(Math::log).toArray();
      MODEL.logChances(j, shares, new double[] {x, y}, log);
      for (int v = 0; v < chance.length; v++) {
        assertEquals(Math.log(chance[v]), log[v], 1e-9);
      }
      double up = Math.signum(MODEL.loading()[0][j]);
      MODEL.chances(j, new double[] {x + up * .5, y}, further);
      assertTrue(mean(further) >= mean(chance) - 1e-12);
    }
  }

  @Test
  void inTheMiddleEveryContributionKeepsItsShares() {
    double[] chance = new double[MODEL.values()];
    int[] seen = SCORES.seen();
    for (int j = 0; j < SCORES.columns(); j++) {
      MODEL.chances(j, new double[2], chance);
      assertArrayEquals(MODEL.shares()[j], chance, 1e-12);
      assertEquals(SCORES.means()[j], mean(chance) + MODEL.lowest(), .2 * 3 / seen[j] * 2);
    }
  }

  @Test
  void sharesAreCountedWithALittleOfEveryScoreAndNoiseIsTheirVariance() {
    int[] seen = SCORES.seen();
    double[][] count = new double[SCORES.columns()][3];
    for (int e = 0; e < SCORES.column().length; e++) {
      count[SCORES.column()[e]][SCORES.value()[e] + 1]++;
    }
    assertEquals(-1, MODEL.lowest());
    assertEquals(3, MODEL.values());
    for (int j = 0; j < SCORES.columns(); j++) {
      double mean = 0;
      double square = 0;
      for (int v = 0; v < 3; v++) {
        double share = (count[j][v] + .2) / (seen[j] + .6);
        assertEquals(share, MODEL.shares()[j][v], 1e-12);
        mean += share * (v - 1);
        square += share * (v - 1) * (v - 1);
      }
      assertEquals(square - mean * mean, MODEL.noise()[j], 1e-12);
    }
  }

  @Test
  void whereEveryoneIsOfOneMindOnAllThingsTheSpreadIsTheNumberOfThings() {
    SparseScores scores = Cells.of(60, 40, (i, j) -> OptionalInt.of(i % 2 == 0 ? 1 : -1));
    assertEquals(40, Continuum.spread(scores, Projection.of(scores, 2))[0], 1e-6);
  }

  @Test
  void aStepOfTheScoreWeighsOpinionTimesLoadingOverNoise() {
    double[] chance = new double[MODEL.values()];
    double[] position = {.3, -.2};
    for (int j = 0; j < SCORES.columns(); j++) {
      MODEL.chances(j, position, chance);
      double lean = (.3 * MODEL.loading()[0][j] - .2 * MODEL.loading()[1][j]) / MODEL.noise()[j];
      for (int v = 1; v < chance.length; v++) {
        double step = Math.log(chance[v] / chance[v - 1]);
        double shares = Math.log(MODEL.shares()[j][v] / MODEL.shares()[j][v - 1]);
        assertEquals(lean, step - shares, 1e-9);
      }
    }
  }

  @Test
  void scoresAreDrawnAsOftenAsTheirChances() {
    int[][] drawn = new int[SCORES.columns()][MODEL.values()];
    for (int draw = 0; draw < 50; draw++) {
      SparseScores like = MODEL.draw(new double[2], new Dice(draw, 1));
      for (int e = 0; e < like.column().length; e++) {
        drawn[like.column()[e]][like.value()[e] - MODEL.lowest()]++;
      }
    }
    int[] seen = SCORES.seen();
    for (int j = 0; j < drawn.length; j++) {
      for (int v = 0; v < MODEL.values(); v++) {
        assertEquals(MODEL.shares()[j][v], drawn[j][v] / (50.0 * seen[j]), .02);
      }
    }
  }

  @Test
  void aDrawnConversationFillsTheSameCellsAndSpreadsAsAsked() {
    double[] variance = MODEL.fittedVariance(PROJECTION, 3);
    SparseScores drawn = MODEL.draw(variance, new Dice(1, 1));
    assertArrayEquals(SCORES.column(), drawn.column());
    assertArrayEquals(SCORES.start(), drawn.start());
    double real = Continuum.spread(SCORES, PROJECTION)[0];
    double like = Continuum.spread(drawn, Projection.of(drawn, 2))[0];
    assertEquals(1, like / real, .25);
    double none = Continuum.spread(MODEL.draw(new double[2], new Dice(1, 2)), PROJECTION)[0];
    assertTrue(none < .1 * real, none + " beside " + real);
  }

  @Test
  void anAxisIsSeenWhereOpinionDiffersAndNotWhereOnlyChanceDoes() {
    Axis axis = Axis.of(SCORES, 1);
    assertTrue(axis.beyondChance());
    assertTrue(axis.ratio() > 5, "ratio " + axis.ratio());
    assertTrue(axis.reliability() > .6 && axis.reliability() <= 1, "" + axis.reliability());
    Axis chance = Axis.of(scores(400, 24, 0), 1);
    assertTrue(!chance.beyondChance() && chance.reliability() < .3, chance.toString());
  }

  private static double mean(double[] chance) {
    double mean = 0;
    for (int v = 0; v < chance.length; v++) {
      mean += v * chance[v];
    }
    return mean;
  }

  /** One opinion from a bell curve; half the statements for it, half against. */
  private static SparseScores scores(int people, int statements, double loading) {
    Dice dice = new Dice(8, 1);
    double[] opinion = new double[people];
    Arrays.setAll(opinion, i -> dice.gaussian());
    return Cells.of(
        people,
        statements,
        (i, j) -> {
          if (dice.uniform() >= .8) {
            return OptionalInt.empty();
          }
          double lean = (j % 2 == 0 ? 1 : -1) * loading * opinion[i];
          boolean agrees = dice.uniform() < 1 / (1 + Math.exp(-lean));
          return OptionalInt.of(dice.uniform() < .1 ? 0 : agrees ? 1 : -1);
        });
  }
}
