package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class HierarchyTest {

  /** Without the consensus of many runs, which takes most of the time. */
  private static final ClusterParameters P =
      ClusterParameters.defaults()
          .with(Setting.CONSENSUS_UP_TO, 0)
          .with(Setting.SPLIT_ABOVE, 12)
          .with(Setting.SPLIT_DEPTH, 1);

  private static Hierarchy of(List<Contribution> contributions, ClusterParameters p) {
    Texts texts = HandMade.texts(HandMade.corpus(contributions));
    return of(texts, p, Progress.NONE);
  }

  private static Hierarchy of(Texts texts, ClusterParameters p, Progress progress) {
    return Hierarchy.of(Kindred.of(texts, p, Workers.single()), p, Workers.single(), progress);
  }

  /** 90 answers, a text nobody shares a word with, and an empty one. */
  private static List<Contribution> answers() {
    List<Contribution> answers = new ArrayList<>(SampleTexts.answers(90));
    answers.add(30, Contribution.of("alone", "fr", "", "xyzzy plugh"));
    answers.add(Contribution.of("empty", "fr", "", ""));
    return answers;
  }

  private static int subject(Contribution c) {
    return Integer.parseInt(c.id().substring(1)) % SampleTexts.subjects();
  }

  private static void check(Hierarchy found) {
    List<Contribution> answers = answers();
    Map<Integer, Integer> subjectOf = new HashMap<>();
    Map<Integer, Integer> topicOf = new HashMap<>();
    int[] size = new int[found.topics()];
    for (int d = 0; d < answers.size(); d++) {
      int topic = found.topic()[d];
      int cluster = found.cluster()[d];
      if (answers.get(d).id().startsWith("c")) {
        int own = subject(answers.get(d));
        assertEquals(own, subjectOf.computeIfAbsent(topic, t -> own), answers.get(d).text());
        assertEquals(topic, topicOf.computeIfAbsent(cluster, c -> topic));
        assertTrue(found.strength()[d] > 0 && found.strength()[d] <= 1);
        size[topic]++;
      } else {
        assertEquals(-1, topic, answers.get(d).id());
        assertEquals(-1, cluster, answers.get(d).id());
        assertEquals(0, found.strength()[d]);
      }
    }
    assertEquals(found.topics(), subjectOf.size());
    assertEquals(found.clusters(), topicOf.size(), "clusters have no gaps");
    assertEquals(found.clusters(), found.idea().length);
    for (int t = 1; t < size.length; t++) {
      assertTrue(size[t - 1] >= size[t], "the largest first");
    }
    int[] inOrder = IntStream.range(0, found.clusters()).map(topicOf::get).toArray();
    assertArrayEquals(IntStream.of(inOrder).sorted().toArray(), inOrder, "topic after topic");
  }

  @Test
  void topicsAreThoseOfTheSubjectsAndClustersLieInside() {
    Hierarchy found = of(answers(), P);
    check(found);
    assertTrue(found.topics() >= 4);
    assertEquals(92, found.space().points().rows());
  }

  @Test
  void whatIsBeyondTheSampleIsPlaced() {
    Hierarchy found = of(answers(), P.with(Setting.SAMPLE, 60));
    check(found);
    assertEquals(60, found.space().points().rows());
  }

  @Test
  void asManyTopicsAsAreWanted() {
    check(of(answers(), P.withTopics(4)));
    assertEquals(4, of(answers(), P.withTopics(4)).topics());
    assertEquals(9, of(answers(), P.withTopics(9).filledUp()).topics());
    assertTrue(of(answers(), P.filledUp()).topics() >= 4, "none is wanted");
  }

  @Test
  void ofTooFewWordsThereAreNoTopics() {
    Hierarchy found = of(SampleTexts.answers(1), P);
    assertArrayEquals(new int[] {-1}, found.topic());
    assertArrayEquals(new int[] {-1}, found.cluster());
    assertArrayEquals(new double[1], found.strength());
    assertEquals(0, found.topics());
    assertEquals(0, found.clusters());
    assertEquals(0, found.idea().length);
    assertNull(found.space());
  }

  @Test
  void ideasOfEachTopicFollowOneAnother() {
    Hierarchy found = of(Claims.texts(12, 2), P.withTopics(1), Progress.NONE);
    assertEquals(1, found.topics());
    assertEquals(12, found.clusters());
    assertTrue(found.idea()[0] && found.idea()[11]);
  }

  @Test
  void itTellsWhereItIs() {
    List<Progress.Stage> stages = new ArrayList<>();
    of(HandMade.texts(HandMade.corpus(answers())), P, (stage, share) -> stages.add(stage));
    assertEquals(
        List.of(Progress.Stage.NEIGHBOURS, Progress.Stage.TOPICS, Progress.Stage.CLUSTERS), stages);
  }
}
