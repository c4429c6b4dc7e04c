package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cahiers.analysis.rank.RotatingLottery.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatingLotteryTest {

  private static final int DRAWINGS = 4_000;

  @ParameterizedTest(name = "weight {0} is need {1}")
  @CsvSource({"2, 0", "1.01, 0", "1, 0", "0.99, 1", "0.5, 1", "0.3, 2", "0.01, 7", "1e-9, 7"})
  void needIsTheOctaveOfTheWeight(double weight, int need) {
    assertEquals(need, RotatingLottery.need(weight));
  }

  @Test
  void theDrawingOfASeedIsAlwaysTheSameAndThatOfAnotherIsNot() {
    assertEquals(drawing(7, List.of(0, 0, 1, 1, 2, 2)), drawing(7, List.of(0, 0, 1, 1, 2, 2)));
    List<Integer> equals = java.util.Collections.nCopies(50, 0);
    assertNotEquals(drawing(7, equals), drawing(8, equals));
  }

  /** The first place is drawn in proportion to the weights, for places spread like a hash. */
  @Test
  void whatNeedsScoresIsDrawnFirstInProportion() {
    List<Integer> needs = new ArrayList<>();
    for (int i = 0; i < 300; i++) needs.add(i % 3);
    int[] first = new int[3];
    for (int seed = 1; seed <= DRAWINGS; seed++)
      first[needs.get((int) (drawing(seed, needs).getFirst() - 1))]++;
    assertEquals(4. / 7, (double) first[0] / DRAWINGS, .05);
    assertEquals(2. / 7, (double) first[1] / DRAWINGS, .05);
    assertEquals(1. / 7, (double) first[2] / DRAWINGS, .05);
  }

  @Test
  void everyContributionComesFirstInSomeDrawing() {
    List<Integer> needs = java.util.Collections.nCopies(40, 3);
    long different =
        LongStream.rangeClosed(1, DRAWINGS)
            .map(s -> drawing(s, needs).getFirst())
            .distinct()
            .count();
    assertEquals(40, different);
  }

  @Test
  void whatIsUnscoredComesBeforeWhatHasManyScores() {
    // needs of 0 and of 50 scores by the lottery's own weights
    ScoringLottery lottery =
        new ScoringLottery(Prior.shapedAs(Histogram.EMPTY, RankParameters.DEFAULT.priorStrength()));
    var old = java.time.Duration.ofDays(30);
    int none = RotatingLottery.need(lottery.weight(Histogram.EMPTY, old));
    int fifty = RotatingLottery.need(lottery.weight(new Histogram(10, 10, 10, 10, 10), old));
    int before = 0;
    for (int seed = 1; seed <= DRAWINGS; seed++)
      if (drawing(seed, List.of(none, fifty)).getFirst() == 1) before++;
    assertTrue(before > .9 * DRAWINGS, before + " of " + DRAWINGS);
  }

  @Test
  void whatIsPassedOfANeedHasSmallerKeysAndWhatIsNotHasNot() {
    for (int seed = 1; seed <= 200; seed++) {
      double key = -Math.log(RotatingLottery.turn(seed + 1_000, 0));
      for (int need = 0; need < RotatingLottery.NEEDS; need++) {
        double turn = RotatingLottery.turn(seed, need);
        double passed = RotatingLottery.passed(key, need);
        for (long number = 1; number <= 50; number++) {
          double place = RotatingLottery.place(number);
          double way = (place - turn + 1) % 1;
          Ticket ticket = RotatingLottery.ticket(turn, place, need, number);
          if (way < passed) assertTrue(ticket.key() <= key, "seed " + seed);
          if (way > passed + 1e-9) assertTrue(ticket.key() >= key, "seed " + seed);
        }
      }
    }
  }

  @Test
  void everyNeedHasAWheelOfItsOwnAndNoneTurnsAsAContributionLies() {
    long different =
        LongStream.range(0, RotatingLottery.NEEDS)
            .mapToObj(need -> RotatingLottery.turn(0, (int) need))
            .distinct()
            .count();
    assertEquals(RotatingLottery.NEEDS, different);
    for (int need = 0; need < RotatingLottery.NEEDS; need++) {
      double turn = RotatingLottery.turn(0, need);
      assertTrue(LongStream.range(0, 100).noneMatch(id -> RotatingLottery.place(id) == turn));
    }
  }

  /** Numbers 1, 2, … with these needs, in the order of the drawing. */
  private static List<Long> drawing(long seed, List<Integer> needs) {
    return LongStream.rangeClosed(1, needs.size())
        .mapToObj(
            n -> {
              int need = needs.get((int) n - 1);
              double turn = RotatingLottery.turn(seed, need);
              return RotatingLottery.ticket(turn, RotatingLottery.place(n), need, n);
            })
        .sorted(RotatingLottery.ORDER)
        .map(Ticket::contribution)
        .toList();
  }
}
