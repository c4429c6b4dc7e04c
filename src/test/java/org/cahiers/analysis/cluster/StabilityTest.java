package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StabilityTest {

  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 2);
  private static final Texts TEXTS = HandMade.texts(HandMade.corpus(SampleTexts.answers(80)));
  private static final SmoothedSpace SPACE = SmoothedSpace.of(TEXTS.stems(), P, Workers.single());

  private static double[] of(int[] topic, ClusterParameters p, SmoothedSpace space) {
    Hierarchy hierarchy =
        new Hierarchy(topic, topic, new double[topic.length], new boolean[9], space);
    return Stability.ofTopics(TEXTS, hierarchy, p, Workers.single());
  }

  private static int[] subjects() {
    return IntStream.range(0, 80).map(d -> d % SampleTexts.subjects()).toArray();
  }

  @Test
  void whatIsThereIsFoundAgainAndLotsAreNot() {
    for (double each : of(subjects(), P, SPACE)) {
      assertTrue(each > .9 && each <= 1, "stability " + each);
    }
    int[] lots = IntStream.range(0, 80).map(d -> d / 4 % 4).toArray();
    for (double each : of(lots, P, SPACE)) {
      assertTrue(each > .05 && each < .4, "stability " + each);
    }
  }

  @Test
  void norAreTwoLots() {
    int[] lots = IntStream.range(0, 80).map(d -> d / 4 % 2).toArray();
    for (double each : of(lots, P, SPACE)) {
      assertTrue(each < .7, "stability " + each);
    }
  }

  @Test
  void aSingleTopicIsStable() {
    assertArrayEquals(doubles("1"), of(new int[80], P, SPACE));
  }

  @Test
  void withoutRunsOrSpaceNothingIsMeasured() {
    ClusterParameters never = P.with(Setting.STABILITY_RUNS, 0);
    assertArrayEquals(doubles("-1 -1 -1 -1"), of(subjects(), never, SPACE));
    assertArrayEquals(doubles("-1"), of(new int[80], never, SPACE));
    assertArrayEquals(doubles("-1 -1 -1 -1"), of(subjects(), P, null));
    assertArrayEquals(doubles("-1"), of(new int[80], P, null));
  }

  @Test
  void whatNoSubsampleHeldIsNotMeasured() {
    int[] topic = subjects();
    int left =
        IntStream.range(0, 80)
            .filter(d -> !Stability.isKept(P.seed(), 0, d) && !Stability.isKept(P.seed(), 1, d))
            .findFirst()
            .orElseThrow();
    topic[left] = 4;
    double[] found = of(topic, P, SPACE);
    assertEquals(-1, found[4]);
    assertTrue(found[0] > .9, "stability " + found[0]);
  }

  @Test
  void whatOneSubsampleHeldIsMeasuredInThat() {
    int[] topic = subjects();
    int once =
        IntStream.range(0, 80)
            .filter(d -> Stability.isKept(P.seed(), 0, d) != Stability.isKept(P.seed(), 1, d))
            .findFirst()
            .orElseThrow();
    topic[once] = 4;
    double[] other = of(topic, P, SPACE);
    assertTrue(other[4] >= 0 && other[4] <= 1, "stability " + other[4]);
  }

  @Test
  void textsWithoutATopicAreLeftOut() {
    int[] topic = subjects();
    for (int d = 0; d < 80; d += 9) {
      topic[d] = -1;
    }
    for (double each : of(topic, P, SPACE)) {
      assertTrue(each > .9 && each <= 1, "stability " + each);
    }
  }

  @Test
  void aFifthIsLeftOutAnotherOneInEachRun() {
    assertEquals(
        .8,
        IntStream.range(0, 10_000).filter(d -> Stability.isKept(5, 1, d)).count() / 10_000.,
        .02);
    assertEquals(
        .64,
        IntStream.range(0, 10_000)
                .filter(d -> Stability.isKept(5, 1, d) && Stability.isKept(5, 2, d))
                .count()
            / 10_000.,
        .02);
    assertEquals(
        .64,
        IntStream.range(0, 10_000)
                .filter(d -> Stability.isKept(5, 1, d) && Stability.isKept(6, 1, d))
                .count()
            / 10_000.,
        .02);
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void theJaccardIsThatOfTheBestMatch(long draw) {
    Random random = new Random(draw);
    int[] one = random.ints(30, 0, 4).toArray();
    int[] other = random.ints(30, 0, 6).toArray();
    double[] expected = new double[5];
    for (int g = 0; g < 5; g++) {
      int own = g;
      expected[g] =
          Arrays.stream(one).noneMatch(x -> x == own)
              ? -1
              : IntStream.range(0, 6)
                  .mapToDouble(h -> jaccard(one, own, other, h))
                  .max()
                  .orElseThrow();
    }
    assertArrayEquals(expected, Stability.jaccard(one, 5, other, 6), 1e-12);
  }

  private static double jaccard(int[] one, int g, int[] other, int h) {
    long both = IntStream.range(0, one.length).filter(i -> one[i] == g && other[i] == h).count();
    long any = IntStream.range(0, one.length).filter(i -> one[i] == g || other[i] == h).count();
    return (double) both / any;
  }
}
