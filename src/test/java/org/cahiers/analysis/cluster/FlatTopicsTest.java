package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatTopicsTest {

  private static final ClusterParameters P =
      ClusterParameters.defaults().with(Setting.CONSENSUS_RUNS, 8);

  /** So few that topics are those of one run. */
  private static final ClusterParameters ONE_RUN = P.with(Setting.CONSENSUS_UP_TO, 0);

  private static final Texts TEXTS = texts(120);

  private static Texts texts(int n) {
    List<Contribution> answers = new ArrayList<>(SampleTexts.answers(n));
    answers.add(Contribution.of("empty", "fr", "", "..."));
    answers.add(Contribution.of("alone", "fr", "", "xylophone"));
    Corpus corpus = Corpus.of(answers, Workers.single());
    return corpus.distinct(Partitions.range(answers.size()));
  }

  private static int subject(int text) {
    String id = TEXTS.corpus().contributions().get(TEXTS.place()[text]).id();
    return id.startsWith("c") ? Integer.parseInt(id.substring(1)) % SampleTexts.subjects() : -1;
  }

  private static FlatTopics of(OptionalInt number, ClusterParameters p) {
    SmoothedSpace space = SmoothedSpace.of(TEXTS.stems(), p, Workers.single());
    return FlatTopics.of(TEXTS, space, number, p, new Workers(2));
  }

  /** No topic mixes subjects; texts without a known word are in the first and not sure at all. */
  private static void assertPure(FlatTopics found) {
    int[] subjectOf = new int[found.count()];
    Arrays.fill(subjectOf, -1);
    for (int i = 0; i < TEXTS.size(); i++) {
      int topic = found.topic()[i];
      if (subject(i) < 0) {
        assertEquals(0, found.strength()[i]);
      } else {
        assertTrue(found.strength()[i] > .5 && found.strength()[i] <= 1);
        subjectOf[topic] = subjectOf[topic] < 0 ? subject(i) : subjectOf[topic];
        assertEquals(subjectOf[topic], subject(i));
      }
    }
  }

  @Test
  void theNumberOfTopicsIsFound() {
    for (ClusterParameters p : List.of(P, ONE_RUN)) {
      FlatTopics found = of(OptionalInt.empty(), p);
      assertPure(found);
      assertTrue(found.count() >= 4 && found.count() < 12, "topics " + found.count());
    }
  }

  @Test
  void fewTextsAreInTheTopicsOfManyRunsAsManyAsOneRunFound() {
    FlatTopics once = of(OptionalInt.empty(), ONE_RUN);
    int[] used = IntStream.range(0, TEXTS.size()).filter(i -> subject(i) >= 0).toArray();
    int k = (int) IntStream.of(used).map(i -> once.topic()[i]).distinct().count();
    FlatTopics often = of(OptionalInt.of(k), P);
    FlatTopics found = of(OptionalInt.empty(), P.with(Setting.CONSENSUS_UP_TO, TEXTS.size()));
    assertArrayEquals(often.topic(), found.topic());
    assertArrayEquals(often.strength(), found.strength());
    assertFalse(Arrays.equals(once.strength(), found.strength()), "one run is as sure by chance");
  }

  @Test
  void asManyTopicsAreFormedAsAreWanted() {
    for (ClusterParameters p : List.of(P, ONE_RUN)) {
      FlatTopics found = of(OptionalInt.of(4), p);
      assertPure(found);
      assertEquals(4, found.count());
    }
    assertEquals(2, of(OptionalInt.of(2), ONE_RUN).count());
    assertEquals(9, of(OptionalInt.of(9), P).count());
  }

  @Test
  void whereOnlySomeTextsWerePickedWordsAloneDecide() {
    SmoothedSpace space = SmoothedSpace.of(TEXTS.stems(), ONE_RUN, Workers.single());
    int[] some = IntStream.range(0, TEXTS.size()).toArray();
    FlatTopics found =
        FlatTopics.of(TEXTS, space.pick(some), OptionalInt.of(4), ONE_RUN, new Workers(2));
    assertPure(found);
    assertEquals(4, found.count());
  }

  @Test
  void topicsThatTheTextsDoNotSupportDieOut() {
    FlatTopics found = of(OptionalInt.of(60), ONE_RUN);
    assertPure(found);
    assertTrue(found.count() >= 4 && found.count() < 30, "topics " + found.count());
  }

  @Test
  void askedForOneTopicAllTextsAreSureOfIt() {
    FlatTopics found = of(OptionalInt.of(1), P);
    assertArrayEquals(new int[TEXTS.size()], found.topic());
    for (int i = 0; i < TEXTS.size(); i++) {
      assertEquals(subject(i) < 0 ? 0 : 1, found.strength()[i]);
    }
  }

  @ParameterizedTest(name = "{0} more")
  @ValueSource(ints = {0, 50})
  void askedForAsManyTopicsAsThereAreTextsEachIsItsOwn(int more) {
    int[] used = IntStream.range(0, TEXTS.size()).filter(i -> subject(i) >= 0).toArray();
    FlatTopics found = of(OptionalInt.of(used.length + more), P);
    for (int i = 0; i < used.length; i++) {
      assertEquals(i, found.topic()[used[i]]);
      assertEquals(1, found.strength()[used[i]]);
    }
    assertEquals(used.length, found.count());
  }

  @Test
  void insideATopicClustersHaveAVocabularyOfTheirOwn() {
    FlatTopics found = FlatTopics.inside(TEXTS, P, Workers.single());
    assertPure(found);
    assertTrue(found.count() >= 2, "clusters " + found.count());
    assertNull(FlatTopics.inside(TEXTS.first(1), P, Workers.single()), "too little to divide");
  }

  @Test
  void insideATopicSoManyClustersAreFormedAgain() {
    SmoothedSpace space = SmoothedSpace.of(TEXTS.stems(), P, Workers.single());
    FlatTopics found = FlatTopics.insideAgain(TEXTS.stems(), space, 4, P);
    assertEquals(4, found.count());
    int[] chosen = IntStream.range(0, TEXTS.size()).filter(i -> subject(i) >= 0).toArray();
    FlatTopics some =
        FlatTopics.insideAgain(Partitions.pick(TEXTS.stems(), chosen), space.pick(chosen), 200, P);
    assertTrue(some.count() >= 4 && some.count() <= chosen.length, "clusters " + some.count());
  }

  @Test
  void furtherTextsArePlacedByWhatTheFirstSay() {
    int[][] texts = {{1, 2}, {1, 3}, {4, 5}, {9, 9}, {4, 6}, {1, 9}, {5, 6, 4}, {77}, {3}};
    FlatTopics first = new FlatTopics(new int[] {0, 0, 1, 0, 1}, new double[] {.9, .8, .7, 0, .6});
    FlatTopics all = first.extended(texts, P, new Workers(2));
    int[] sure = {0, 0, 1, -1, 1};
    TopicModel model = new TopicModel(Arrays.copyOf(texts, 5), sure, 2, P);
    assertArrayEquals(new int[] {0, 0, 1, 0, 1, 0, 1, 0, 0}, all.topic());
    for (int d = 0; d < texts.length; d++) {
      double expected = d < 5 ? first.strength()[d] : model.place(texts[d]).strength();
      assertEquals(expected, all.strength()[d], 1e-9);
    }
    assertEquals(0, all.strength()[7], "no known word");
    assertSame(first, first.extended(Arrays.copyOf(texts, 5), P, Workers.single()));
  }

  @Test
  void manyFurtherTextsArePlacedEachByItself() {
    int[][] texts = new int[1500][];
    Arrays.setAll(texts, d -> new int[] {d % 2});
    FlatTopics two = new FlatTopics(new int[] {0, 1, 0, 1}, new double[] {1, 1, 1, 1});
    int[] expected = IntStream.range(0, 1500).map(d -> d % 2).toArray();
    assertArrayEquals(expected, two.extended(texts, P, new Workers(2)).topic());
  }

  @Test
  void theLargestTopicIsTheFirstAndOfEqualOnesTheOneThatBeginsFirst() {
    double[] strength = {.1, .2, .3, .4, .5, .6, .7};
    FlatTopics sorted = new FlatTopics(new int[] {2, 3, 1, 1, 2, 1, 0}, strength).bySize();
    assertArrayEquals(new int[] {1, 2, 0, 0, 1, 0, 3}, sorted.topic());
    assertSame(strength, sorted.strength());
  }

  @ParameterizedTest(name = "{0} wanted")
  @CsvSource({"1, 0 0 0 0 1 1 1 1", "3, 0 0 0 0 1 1 2 2", "4, 0 3 0 3 1 1 2 2"})
  void theTopicWithTheMostScatterIsDividedUntilThereAreEnough(int k, String expected) {
    Dense space =
        new Dense(1, new float[][] {{0}, {1}, {0.1f}, {1.1f}, {5}, {5.1f}, {9}, {9}, {70}});
    FlatTopics two =
        new FlatTopics(
            new int[] {0, 0, 0, 0, 1, 1, 1, 1, 0}, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 0});
    FlatTopics filled = two.filledUp(space, k, P, Workers.single());
    assertEquals(
        expected + " 0",
        String.join(" ", IntStream.of(filled.topic()).mapToObj(Integer::toString).toList()),
        "the last text has no known word and goes nowhere, however far away");
  }

  @Test
  void ofTopicsWithTheSameScatterTheFirstIsDivided() {
    Dense space = new Dense(1, new float[][] {{0}, {1}, {10}, {11}});
    FlatTopics two = new FlatTopics(new int[] {0, 0, 1, 1}, new double[] {1, 1, 1, 1});
    assertArrayEquals(new int[] {0, 2, 1, 1}, two.filledUp(space, 3, P, Workers.single()).topic());
  }

  @Test
  void whatDoesNotDifferIsNotDivided() {
    Dense space = new Dense(1, new float[][] {{1}, {1}, {1}, {4}});
    FlatTopics one = new FlatTopics(new int[4], new double[] {1, 1, 1, 1});
    assertArrayEquals(new int[] {0, 0, 0, 1}, one.filledUp(space, 4, P, Workers.single()).topic());
    Dense apart = new Dense(1, new float[][] {{1}, {2}, {30}, {44}});
    assertEquals(4, one.filledUp(apart, 9, P, Workers.single()).count(), "each its own");
    assertArrayEquals(new int[4], one.topic(), "the given topics stay as they are");
  }
}
