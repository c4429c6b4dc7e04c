package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cahiers.analysis.opinion.ScoreMatrix.Scale;
import org.junit.jupiter.api.Test;

class ScoreMatrixTest {

  private record Given(String participant, String contribution, int score) {}

  private static ScoreMatrix matrix(List<Given> given, Set<String> leftOut) {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(Scale.FIVE_POINTS);
    given.forEach(each -> builder.add(each.participant, each.contribution, each.score));
    return builder.build(leftOut);
  }

  private static List<Given> many() {
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 30; j++) {
        if ((i + 2 * j) % 3 != 0) given.add(new Given("p" + i, "c" + j, 1 + (i + j) % 5));
      }
    }
    return given;
  }

  @Test
  void theOrderInWhichScoresComeDoesNotMatter() {
    List<Given> shuffled = many();
    Collections.shuffle(shuffled, new Random(1));
    ScoreMatrix one = matrix(many(), Set.of());
    ScoreMatrix other = matrix(shuffled, Set.of());
    assertEquals(60, one.participants());
    assertEquals(30, one.contributions());
    for (int row = 0; row < 60; row++) assertEquals(one.participant(row), other.participant(row));
    for (int column = 0; column < 30; column++)
      assertEquals(one.contribution(column), other.contribution(column));
    assertArrayEquals(one.scores().start(), other.scores().start());
    assertArrayEquals(one.scores().column(), other.scores().column());
    assertArrayEquals(one.scores().value(), other.scores().value());
  }

  @Test
  void everyScoreStandsInItsPlaceFromTheMiddleOfTheScale() {
    ScoreMatrix matrix = matrix(many(), Set.of());
    SparseScores scores = matrix.scores();
    int found = 0;
    for (int row = 0; row < matrix.participants(); row++) {
      int person = Integer.parseInt(matrix.participant(row).substring(1));
      for (int e = scores.start()[row]; e < scores.start()[row + 1]; e++) {
        int statement = Integer.parseInt(matrix.contribution(scores.column()[e]).substring(1));
        assertEquals((person + statement) % 5 - 2, scores.value()[e]);
        assertTrue(e == scores.start()[row] || scores.column()[e - 1] < scores.column()[e]);
        found++;
      }
    }
    assertEquals(many().size(), found);
  }

  @Test
  void whatIsLeftOutSaysNothingButWasTakenPartIn() {
    List<Given> given =
        List.of(
            new Given("ada", "kept", 5),
            new Given("ada", "withdrawn", 1),
            new Given("basil", "withdrawn", 2));
    ScoreMatrix matrix = matrix(given, Set.of("withdrawn"));
    assertEquals(2, matrix.participants());
    assertEquals(1, matrix.contributions());
    assertEquals(1, matrix.scores().value().length);
    assertEquals(2, matrix.rowsWith(1).length);
    assertEquals("ada", matrix.participant(matrix.rowsWith(2)[0]));
    assertEquals(1, matrix.rowsWith(2).length);
    assertEquals(0, matrix.rowsWith(3).length);
  }

  @Test
  void theSameTwiceAndScoresOutsideTheScaleAreRefused() {
    ScoreMatrix.Builder twice = ScoreMatrix.builder(Scale.FIVE_POINTS);
    twice.add("ada", "one", 1).add("ada", "two", 5).add("ada", "one", 1);
    var refused = assertThrows(IllegalArgumentException.class, twice::build);
    assertEquals("participant ada scored contribution one twice", refused.getMessage());
    for (int score : new int[] {0, 6}) {
      ScoreMatrix.Builder builder = ScoreMatrix.builder(Scale.FIVE_POINTS);
      assertThrows(IllegalArgumentException.class, () -> builder.add("ada", "one", score));
    }
    ScoreMatrix.Builder agreement = ScoreMatrix.builder(Scale.AGREEMENT);
    assertThrows(IllegalArgumentException.class, () -> agreement.add("ada", "one", 2));
    assertThrows(IllegalArgumentException.class, () -> agreement.add("ada", "one", -2));
  }
}
