package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StabilityTest {

  @Test
  void agreementIsTheAdjustedRandIndex() {
    int[] groups = {0, 0, 0, 1, 1, 1};
    assertEquals(1, Stability.agreement(groups, new int[] {1, 1, 1, 0, 0, 0}), "other names");
    // Pairs: 6 in the one, 7 in the other, 4 in both, 2.8 by chance.
    assertEquals(
        (4 - 2.8) / (6.5 - 2.8), Stability.agreement(groups, new int[] {0, 0, 0, 0, 1, 1}), 1e-12);
    assertEquals(0, Stability.agreement(groups, new int[6]), "one group of all");
    assertEquals(1, Stability.agreement(new int[6], new int[6]));
    assertEquals(1, Stability.agreement(new int[1], new int[1]), "one person");
  }

  @Test
  void groupsThatAreThereAreFoundAgainAndLotsAreNot() {
    SparseScores scores = camps(120);
    int[] camps = IntStream.range(0, 120).map(i -> i % 2).toArray();
    Stability found = Stability.of(scores, camps, 2, 2, 1);
    assertTrue(found.everyone() > .95, "everyone " + found.everyone());
    assertTrue(found.half() > .95, "half " + found.half());
    int[] lots = IntStream.range(0, 120).map(i -> i / 2 % 2).toArray();
    assertTrue(Math.abs(Stability.of(scores, lots, 2, 2, 1).everyone()) < .1);
  }

  @Test
  void theHalfWhoGaveMostScoresIsJudgedByItself() {
    SparseScores scores = camps(120);
    // those who gave few scores have changed sides
    int least =
        IntStream.range(0, 120).map(scores::given).sorted().skip(60).findFirst().orElseThrow();
    int[] wavering =
        IntStream.range(0, 120).map(i -> (i + (scores.given(i) < least ? 1 : 0)) % 2).toArray();
    Stability found = Stability.of(scores, wavering, 2, 2, 1);
    assertTrue(found.half() > .9, "half " + found.half());
    assertTrue(found.everyone() < .3, "everyone " + found.everyone());
  }

  @Test
  void aSeedGivesOneAnswer() {
    int[] camps = IntStream.range(0, 120).map(i -> i % 2).toArray();
    Stability once = Stability.of(camps(120), camps, 3, 2, 4);
    assertEquals(once, Stability.of(camps(120), camps, 3, 2, 4));
    assertTrue(once.everyone() < 1, "three groups are cut where there are two");
  }

  /** Two camps of opposite opinions; person i has given 10 to 29 scores. */
  private static SparseScores camps(int people) {
    Dice dice = new Dice(5, 5);
    return Cells.of(
        people,
        30,
        (i, j) ->
            j < 10 + i / 2 % 20
                ? OptionalInt.of((j + i) % 2 == 0 ^ dice.uniform() < .1 ? 1 : -1)
                : OptionalInt.empty());
  }
}
