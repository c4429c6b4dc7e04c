package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  @Property(tries = 200)
  void theDirectionsAreThoseOfTheWholeMatrix(
      @ForAll @IntRange(min = 1, max = 40) int people,
      @ForAll @IntRange(min = 1, max = 14) int statements,
      @ForAll @DoubleRange(min = .1, max = 1) double filled,
      @ForAll long seed) {
    SparseScores scores = scores(people, statements, filled, seed);
    Projection found = Projection.of(scores, 2);

    double[] strength = new double[scores.columns()];
    double[][] gram = gram(scores, found.mean());
    double[][] exact = Orthogonal.eigenvectors(gram(scores, found.mean()), strength);
    double slack = 1e-5 * Math.max(1, strength[0]);
    for (int c = 0; c < found.dimensions(); c++) {
      double[] axis = found.axes()[c];
      assertEquals(strength[c], found.strength()[c], slack, "strength of direction " + c);
      if (strength[c] > slack) {
        assertEquals(1, Orthogonal.dot(axis, axis), 1e-9, "length");
        for (int b = 0; b < c; b++) {
          assertEquals(0, Orthogonal.dot(axis, found.axes()[b]), 1e-9, "right angles");
        }
        for (int j = 0; j < axis.length; j++) {
          double image = Orthogonal.dot(gram[j], axis);
          assertEquals(found.strength()[c] * axis[j], image, slack, "direction " + c);
        }
      }
    }
    boolean apart = strength.length < 2 || strength[0] - strength[1] > .05 * strength[0];
    if (apart && strength[0] > slack) {
      assertEquals(1, Math.abs(Orthogonal.dot(exact[0], found.axes()[0])), 1e-6, "same direction");
    }
    assertTrue(found.total() >= found.strength()[0] - slack);
  }

  @Test
  void peopleArePlacedByTheirOwnScoresScaledByHowFewTheyAre() {
    SparseScores scores =
        new SparseScores(
            3, new int[] {0, 3, 5, 5}, new int[] {0, 1, 2, 0, 2}, new byte[] {1, -1, 0, -1, 1});
    double[][] axes = {{.6, .8, 0}, {0, .6, .8}};
    double[] mean = {.5, -.25, .1};
    double[] points = new Projection(mean, axes, new double[2], 0).place(scores);
    assertEquals(.5 * .6 - .75 * .8, points[0], 1e-12);
    assertEquals(-.75 * .6 - .1 * .8, points[1], 1e-12);
    assertEquals(-1.5 * .6 * Math.sqrt(1.5), points[2], 1e-12);
    assertEquals(.9 * .8 * Math.sqrt(1.5), points[3], 1e-12);
    assertEquals(0, points[4], "who gave none stands in the middle");
  }

  private static SparseScores scores(int people, int statements, double filled, long seed) {
    Dice dice = new Dice(seed, 1);
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    builder.add("person 0", "statement 0", 1);
    for (int i = 1; i < people; i++) {
      for (int j = 0; j < statements; j++) {
        if (dice.uniform() < filled) {
          builder.add("person " + i, "statement " + j, dice.below(3) - 1);
        }
      }
    }
    return builder.build().scores();
  }

  private static double[][] gram(SparseScores scores, double[] mean) {
    double[][] gram = new double[scores.columns()][scores.columns()];
    for (int r = 0; r < scores.rows(); r++) {
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        for (int f = scores.start()[r]; f < scores.start()[r + 1]; f++) {
          int a = scores.column()[e];
          int b = scores.column()[f];
          gram[a][b] += (scores.value()[e] - mean[a]) * (scores.value()[f] - mean[b]);
        }
      }
    }
    return gram;
  }
}
