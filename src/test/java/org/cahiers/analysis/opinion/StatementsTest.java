package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.cahiers.analysis.opinion.OpinionReport.Representative;
import org.cahiers.analysis.opinion.OpinionReport.Shared;
import org.junit.jupiter.api.Test;

/** Ten people a and ten people b; what each says is worked out by hand. */
class StatementsTest {

  private static final int EACH = 10;
  private static final ScoreMatrix MATRIX = matrix();

  private static ScoreMatrix matrix() {
    ScoreMatrix.Builder scores = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    for (int i = 0; i < EACH; i++) {
      scores.add("a" + i, "wanted by a", 1).add("b" + i, "wanted by a", -1);
      scores.add("a" + i, "by all", 1).add("b" + i, "by all", 1);
      int half = i % 2 == 0 ? 1 : -1;
      scores.add("a" + i, "split", half).add("b" + i, "split", half);
      scores.add("a" + i, "passed", 0).add("b" + i, "passed", 0);
    }
    return scores.add("a0", "seldom", 1).add("a1", "seldom", 1).build();
  }

  private static Statements statements(int groups, int shown) {
    int[] labels =
        IntStream.range(0, MATRIX.participants())
            .map(row -> groups > 1 && MATRIX.participant(row).startsWith("b") ? 1 : 0)
            .toArray();
    return new Statements(MATRIX, MATRIX.scores(), labels, groups, shown);
  }

  @Test
  void whatAGroupSupportsOrOpposesMoreThanTheOthersStandsForIt() {
    List<List<Representative>> all = statements(2, 5).representative();
    double apart = (11 / 12.0 - 1 / 12.0) / Math.sqrt(.25 * (2 / 12.0));
    assertRepresentative(true, apart, all.get(0));
    assertRepresentative(false, apart, all.get(1));
  }

  private static void assertRepresentative(
      boolean support, double apart, List<Representative> found) {
    assertEquals(1, found.size());
    Representative only = found.getFirst();
    assertEquals("wanted by a", only.contribution());
    assertEquals(support, only.support());
    assertEquals(11 / 12.0, only.inside(), 1e-12);
    assertEquals(1 / 12.0, only.outside(), 1e-12);
    assertEquals(apart, only.deviations(), 1e-12);
    assertEquals(EACH, only.scores());
  }

  @Test
  void theSurestStandsFirstAndOfEqualOnesTheFirstByName() {
    ScoreMatrix.Builder scores = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    for (int i = 0; i < EACH; i++) {
      scores.add("a" + i, "weaker", i < 8 ? 1 : -1).add("b" + i, "weaker", -1);
      scores.add("a" + i, "strong", 1).add("b" + i, "strong", -1);
      scores.add("a" + i, "as strong", 1).add("b" + i, "as strong", -1);
    }
    ScoreMatrix matrix = scores.build();
    int[] labels = new int[2 * EACH];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = matrix.participant(row).startsWith("b") ? 1 : 0;
    }
    var statements = new Statements(matrix, matrix.scores(), labels, 2, 3);
    for (List<Representative> found : statements.representative()) {
      assertEquals(
          List.of("as strong", "strong", "weaker"),
          found.stream().map(Representative::contribution).toList());
    }
    var fewer = new Statements(matrix, matrix.scores(), labels, 2, 2);
    assertEquals(2, fewer.representative().getFirst().size());
  }

  @Test
  void nothingStandsForAGroupThatIsEverybody() {
    assertEquals(List.of(List.of()), statements(1, 5).representative());
  }

  @Test
  void whatEveryGroupSupportsUnites() {
    List<Shared> found = statements(2, 5).consensus();
    assertEquals(
        List.of("by all", "split", "wanted by a", "passed"),
        found.stream().map(Shared::contribution).toList());
    assertEquals(11 * 11 / 144.0, found.get(0).value(), 1e-12);
    assertEquals(6 * 6 / 144.0, found.get(1).value(), 1e-12);
    assertEquals(11 / 144.0, found.get(2).value(), 1e-12);
    assertEquals(1 / 144.0, found.get(3).value(), 1e-12);
    assertEquals(2 * EACH, found.get(0).scores());
  }

  @Test
  void whatHalfSupportAndHalfOpposeDivides() {
    List<Shared> found = statements(2, 5).divisive();
    assertEquals(
        List.of("split", "wanted by a"), found.stream().map(Shared::contribution).toList());
    assertEquals(4 * 10 * 10 / (22.0 * 22), found.get(0).value(), 1e-12);
    assertEquals(found.get(0).value(), found.get(1).value());
  }

  @Test
  void noMoreAreShownThanAsked() {
    assertEquals(1, statements(2, 1).consensus().size());
    assertEquals("split", statements(2, 1).divisive().getFirst().contribution());
  }

  @Test
  void threeScoresAreEnoughAndTwoAreNot() {
    ScoreMatrix.Builder scores = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    for (int i = 0; i < 3; i++) scores.add("p" + i, "three", 1);
    for (int i = 0; i < 2; i++) scores.add("p" + i, "two", 1);
    ScoreMatrix matrix = scores.add("p2", "three against", -1).build();
    var statements = new Statements(matrix, matrix.scores(), new int[3], 1, 5);
    assertEquals(
        List.of("three"), statements.consensus().stream().map(Shared::contribution).toList());
  }
}
