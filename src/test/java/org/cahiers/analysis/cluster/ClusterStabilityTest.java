package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterStabilityTest {

  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 2);
  private static final Texts TEXTS = HandMade.texts(HandMade.corpus(SampleTexts.answers(80)));
  private static final SmoothedSpace SPACE = SmoothedSpace.of(TEXTS.stems(), P, Workers.single());

  private static double[] of(int[] topic, int[] cluster, ClusterParameters p) {
    boolean[] idea = new boolean[Partitions.count(cluster)];
    Hierarchy hierarchy = new Hierarchy(topic, cluster, new double[topic.length], idea, SPACE);
    return ClusterStability.of(TEXTS, hierarchy, p, Workers.single());
  }

  /** The subjects 0 and 1 are clusters of the first topic, the others are topics. */
  private static int[] topics() {
    return IntStream.range(0, 80).map(d -> Math.max(0, d % 4 - 1)).toArray();
  }

  private static int[] subjects() {
    return IntStream.range(0, 80).map(d -> d % 4).toArray();
  }

  @Test
  void clustersThatAreThereAreFoundAgain() {
    double[] found = of(topics(), subjects(), P);
    for (int c = 0; c < 2; c++) {
      assertTrue(found[c] > .9 && found[c] <= 1, "stability " + found[c]);
    }
    assertEquals(-1, found[2], "it is all of its topic");
    assertEquals(-1, found[3]);
  }

  @Test
  void lotsAreNot() {
    int[] lots = IntStream.range(0, 80).map(d -> d % 4 > 1 ? d % 4 : d / 4 % 2).toArray();
    double[] found = of(topics(), lots, P);
    for (int c = 0; c < 2; c++) {
      assertTrue(found[c] > .05 && found[c] < .55, "stability " + found[c]);
    }
  }

  @Test
  void withoutRunsOrSpaceNothingIsMeasured() {
    double[] none = {-1, -1, -1, -1};
    assertArrayEquals(none, of(topics(), subjects(), P.with(Setting.STABILITY_RUNS, 0)));
    Hierarchy bare = new Hierarchy(topics(), subjects(), new double[80], new boolean[4], null);
    assertArrayEquals(none, ClusterStability.of(TEXTS, bare, P, Workers.single()));
  }

  @Test
  void textsWithoutATopicAreLeftOut() {
    int[] topic = topics();
    int[] cluster = subjects();
    for (int d = 0; d < 80; d += 9) {
      topic[d] = -1;
      cluster[d] = -1;
    }
    assertTrue(of(topic, cluster, P)[0] > .9);
  }

  @Test
  void aClusterThatNoSubsampleHeldIsNotMeasured() {
    int left =
        IntStream.range(0, 80)
            .filter(d -> d % 4 < 2)
            .filter(d -> !Stability.isKept(P.seed() + 1, 0, d))
            .filter(d -> !Stability.isKept(P.seed() + 1, 1, d))
            .findFirst()
            .orElseThrow();
    int[] cluster = subjects();
    cluster[left] = 4;
    double[] found = of(topics(), cluster, P);
    assertEquals(-1, found[4]);
    assertTrue(found[1] > .9, "stability " + found[1]);
  }

  @Test
  void ideasAreJoinedAgain() {
    Texts texts = Claims.texts(12, 3);
    int[] cluster = Claims.planted(12, 3);
    boolean[] ideas = new boolean[12];
    Arrays.fill(ideas, true);
    SmoothedSpace space = SmoothedSpace.of(texts.stems(), P, Workers.single());
    Hierarchy hierarchy = new Hierarchy(new int[36], cluster, new double[36], ideas, space);
    double[] ones = new double[12];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, ClusterStability.of(texts, hierarchy, P, Workers.single()));
  }

  @Test
  void clustersThatAreNoIdeasAreFoundThoughTheirTextsAreShort() {
    String[] texts = new String[80];
    Random random = new Random(2);
    for (int d = 0; d < 80; d++) {
      char subject = (char) ('a' + d % 2);
      texts[d] =
          IntStream.range(0, 3)
              .mapToObj(w -> "" + (char) ('b' + random.nextInt(12)) + "o" + subject + subject)
              .collect(Collectors.joining(" "));
    }
    Texts all = HandMade.texts(HandMade.corpus(texts));
    int[] cluster = IntStream.range(0, 80).map(d -> d % 2).toArray();
    SmoothedSpace space = SmoothedSpace.of(all.stems(), P, Workers.single());
    Hierarchy hierarchy =
        new Hierarchy(new int[80], cluster, new double[80], new boolean[2], space);
    for (double each : ClusterStability.of(all, hierarchy, P, Workers.single())) {
      assertTrue(each > .8, "stability " + each);
    }
  }

  @Test
  void twoTextsOfATopicAreEnough() {
    int[] kept =
        IntStream.range(0, 80)
            .filter(
                d -> Stability.isKept(P.seed() + 1, 0, d) && Stability.isKept(P.seed() + 1, 1, d))
            .limit(2)
            .toArray();
    int[] topic = topics();
    int[] cluster = subjects();
    topic[kept[0]] = 3;
    topic[kept[1]] = 3;
    cluster[kept[0]] = 4;
    cluster[kept[1]] = 5;
    double[] found = of(topic, cluster, P);
    assertTrue(found[4] > 0 && found[5] > 0, found[4] + " and " + found[5]);
  }

  @Test
  void ofALargeTopicTheFirstFourHundredAreMeasured() {
    Texts texts = HandMade.texts(HandMade.corpus(SampleTexts.answers(480)));
    int[] cluster = IntStream.range(0, 480).map(d -> d < 400 ? d % 4 : 4).toArray();
    SmoothedSpace space = SmoothedSpace.of(texts.stems(), P, Workers.single());
    Hierarchy hierarchy =
        new Hierarchy(new int[480], cluster, new double[480], new boolean[5], space);
    double[] found = ClusterStability.of(texts, hierarchy, P, Workers.single());
    assertTrue(found[0] > .9, "stability " + found[0]);
    assertEquals(-1, found[4]);
  }
}
