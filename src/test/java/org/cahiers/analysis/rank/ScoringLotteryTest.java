package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.analysis.rank.ScoringLottery.Ticket;
import org.junit.jupiter.api.Test;

class ScoringLotteryTest {

  private static final Duration OLD = Duration.ofDays(365);
  private static final ScoringLottery LOTTERY =
      new ScoringLottery(Prior.shapedAs(new Histogram(20, 20, 20, 20, 20), 2));

  private static Histogram scores(int n) {
    return new Histogram(n / 5, n / 5, n - 4 * (n / 5), n / 5, n / 5);
  }

  /** Share of 4,000 drawings in which the first of two comes before the second. */
  private static double firstComesFirst(
      Histogram a, Duration ageOfA, Histogram b, Duration ageOfB) {
    return LongStream.range(0, 4000)
            .filter(
                seed ->
                    ScoringLottery.ORDER.compare(
                            LOTTERY.ticket(seed, 1, a, ageOfA), LOTTERY.ticket(seed, 2, b, ageOfB))
                        < 0)
            .count()
        / 4000.0;
  }

  @Test
  void theOrderOfOneDrawingIsThis() {
    List<Long> order =
        LongStream.rangeClosed(1, 12)
            .mapToObj(id -> LOTTERY.ticket(2007, id, scores((int) id * 10 - 10), OLD))
            .sorted(ScoringLottery.ORDER)
            .map(Ticket::contribution)
            .toList();
    assertEquals(List.of(GOLDEN), order);
  }

  private static final Long[] GOLDEN = {1L, 2L, 3L, 10L, 7L, 8L, 4L, 6L, 5L, 11L, 9L, 12L};

  @Test
  void whatHasFewScoresComesBeforeWhatHasMany() {
    assertTrue(firstComesFirst(scores(0), OLD, scores(50), OLD) > .95);
    assertTrue(firstComesFirst(scores(5), OLD, scores(20), OLD) > .7);
    assertTrue(firstComesFirst(scores(50), OLD, scores(0), OLD) < .05);
  }

  @Test
  void whatIsDisputedComesBeforeWhatIsSettledWithAsManyScores() {
    Histogram disputed = new Histogram(10, 0, 0, 0, 10);
    Histogram settled = new Histogram(0, 0, 0, 20, 0);
    assertTrue(firstComesFirst(disputed, OLD, settled, OLD) > .7);
  }

  @Test
  void whatIsNewComesBeforeWhatIsOldWithAsManyScores() {
    double share = firstComesFirst(scores(10), Duration.ZERO, scores(10), OLD);
    assertTrue(
        share > .63 && share < .70, "twice the weight is two times in three, found " + share);
  }

  @Test
  void theFirstPlaceOfThePageIsSharedInProportionToTheWeights() {
    List<Histogram> items = List.of(scores(0), scores(5), scores(10), scores(25), scores(100));
    double all = items.stream().mapToDouble(h -> LOTTERY.weight(h, OLD)).sum();
    int[] first = new int[items.size()];
    int drawings = 20_000;
    for (int seed = 0; seed < drawings; seed++) {
      long drawing = seed;
      int winner =
          IntStream.range(0, items.size())
              .mapToObj(i -> LOTTERY.ticket(drawing, i, items.get(i), OLD))
              .min(ScoringLottery.ORDER)
              .map(t -> (int) t.contribution())
              .orElseThrow();
      first[winner]++;
    }
    for (int i = 0; i < items.size(); i++) {
      double expected = LOTTERY.weight(items.get(i), OLD) / all;
      assertEquals(expected, (double) first[i] / drawings, .012, "item " + i);
    }
  }

  @Test
  void aNewSeedShufflesAnewAndTheSameSeedRepeats() {
    assertEquals(LOTTERY.ticket(1, 7, scores(3), OLD), LOTTERY.ticket(1, 7, scores(3), OLD));
    assertNotEquals(
        LOTTERY.ticket(1, 7, scores(3), OLD).key(), LOTTERY.ticket(2, 7, scores(3), OLD).key());
    assertNotEquals(
        LOTTERY.ticket(1, 7, scores(3), OLD).key(), LOTTERY.ticket(1, 8, scores(3), OLD).key());
  }

  @Test
  void consecutiveNumbersAndSeedsDrawEvenly() {
    for (int axis = 0; axis < 2; axis++) {
      int[] tenth = new int[10];
      for (int i = 0; i < 10_000; i++) {
        double u = axis == 0 ? ScoringLottery.uniform(0, i) : ScoringLottery.uniform(i, 0);
        assertTrue(u > 0 && u < 1);
        tenth[(int) (u * 10)]++;
      }
      for (int count : tenth) {
        assertEquals(1000, count, 120);
      }
    }
  }

  @Property
  void oneScoreMoreNeverRaisesTheWeightOfACertainOne(@ForAll @IntRange(min = 0, max = 400) int n) {
    assertTrue(
        LOTTERY.weight(new Histogram(0, 0, 0, 0, n + 1), OLD)
            <= LOTTERY.weight(new Histogram(0, 0, 0, 0, n), OLD));
  }

  @Property
  void everyContributionKeepsAChance(
      @ForAll @IntRange(min = 0, max = 1_000_000_000) int n, @ForAll long seed, @ForAll long id) {
    Ticket ticket = LOTTERY.ticket(seed, id, new Histogram(0, 0, n, 0, 0), OLD);
    assertTrue(ticket.weight() > 0 && ticket.key() > 0 && Double.isFinite(ticket.key()));
  }

  @Test
  void aWeightOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> ScoringLottery.key(1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> ScoringLottery.key(1, 1, Double.NaN));
  }

  @Test
  void theWeightIsFewTimesUnsureTimesNew() {
    assertEquals(2, LOTTERY.weight(Histogram.EMPTY, Duration.ZERO), 1e-12);
    assertEquals(2, LOTTERY.weight(Histogram.EMPTY, Duration.ofDays(-1)), 1e-12);
    assertEquals(1.5, LOTTERY.weight(Histogram.EMPTY, Duration.ofDays(3)), 1e-12);
    assertEquals(1.25, LOTTERY.weight(Histogram.EMPTY, Duration.ofDays(6)), 1e-12);
    Histogram one = new Histogram(1, 1, 1, 1, 1); // as the debate: only surer, by √((2+1)/(2+5+1))
    assertEquals(2 * .5 * Math.sqrt(3 / 8.0), LOTTERY.weight(one, Duration.ZERO), 1e-12);
  }

  @Test
  void whereTheWholeDebateGaveOneScoreOnlyNumberAndAgeTell() {
    ScoringLottery settled = new ScoringLottery(new Prior(2, 4, 16));
    assertEquals(.5 * 1.5, settled.weight(Histogram.of(4, 4, 4, 4, 4), Duration.ofDays(3)), 1e-12);
  }
}
