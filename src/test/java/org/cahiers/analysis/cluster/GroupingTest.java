package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

  private static final ClusterParameters P = ClusterParameters.defaults();

  private int[] leader = new int[0];
  private int[] weight = new int[0];
  private boolean[] ideas = new boolean[9];
  private int[] themes = ints("0 1 2 3 4 5 6 7 8");
  private ClusterParameters parameters = P;
  private Edits edits = Edits.none();

  /** The groups of all, from the topics, clusters and strengths of the different texts. */
  private Grouping of(String topic, String cluster, String strength) {
    int[] topics = ints(topic);
    if (leader.length == 0) {
      leader = Partitions.range(topics.length);
    }
    if (weight.length == 0) {
      weight = IntStream.generate(() -> 1).limit(topics.length).toArray();
    }
    int[] first = IntStream.range(0, leader.length).filter(d -> leader[d] == d).toArray();
    Texts texts = new Texts(Partitions.pick(corpus().stems(), first), weight, corpus(), first);
    Hierarchy found = new Hierarchy(topics, ints(cluster), doubles(strength), ideas, null);
    return Grouping.of(
        corpus(), leader, texts, found, Arrays.copyOf(themes, found.topics()), edits, parameters);
  }

  private Corpus corpus() {
    String[] texts = new String[leader.length];
    Arrays.fill(texts, "text");
    return HandMade.corpus(texts);
  }

  private static void assertGroups(Grouping found, String topics, String clusters) {
    assertArrayEquals(ints(topics), found.topic(), "topics");
    assertArrayEquals(ints(clusters), found.cluster(), "clusters");
  }

  @Test
  void groupsAreNumberedFromOneAndKnowTheirPlace() {
    themes = ints("0 0 1");
    Grouping found = of("0 0 0 1 1 1 2 2 2 -1", "0 0 0 1 1 1 2 2 2 -1", "1 1 1 1 1 1 .7 .8 .9 0");
    assertGroups(found, "1 1 1 2 2 2 3 3 3 0", "1 1 1 2 2 2 3 3 3 0");
    assertEquals(Map.of(1, 1, 2, 1, 3, 2), found.theme());
    assertEquals(Map.of(1, 0, 2, 1, 3, 2), found.place());
    assertEquals(Map.of(1, 0, 2, 1, 3, 2), found.clusterPlace());
    assertEquals(new Placement("c7", 2, 3, 3, .8, "c7"), found.placement(corpus(), leader, 7));
    assertEquals(new Placement("c9", 0, 0, 0, 0, "c9"), found.placement(corpus(), leader, 9));
  }

  @Test
  void whoIsUnsureIsUnclusteredInItsTopic() {
    assertGroups(of("0 0 0 0 0", "0 0 0 0 0", ".5 .9 .49 .8 0"), "1 1 1 1 1", "1 1 0 1 0");
  }

  @Test
  void aClusterOfTooFewSureTextsIsUnclusteredAndLeavesNoGap() {
    Grouping found = of("0 0 0 0 0 0", "0 0 0 1 1 1", ".9 .9 .4 .9 .9 .9");
    assertGroups(found, "1 1 1 1 1 1", "0 0 0 1 1 1");
    assertEquals(Map.of(1, 1), found.clusterPlace());
  }

  @Test
  void differentWaysOfWritingOneTextCount() {
    weight = ints("2 1 2 1");
    assertGroups(of("0 0 0 0", "0 0 1 1", "1 1 1 .4"), "1 1 1 1", "1 1 0 0");
  }

  @Test
  void twoAreEnoughForAnIdea() {
    ideas = new boolean[] {true, false, true};
    assertGroups(of("0 0 0 0 0", "0 0 1 1 2", "1 1 1 1 1"), "1 1 1 1 1", "1 1 0 0 0");
    parameters = P.with(Setting.SMALLEST_CLUSTER, 1);
    assertGroups(of("0 0 0 0 0", "0 0 1 1 2", "1 1 1 1 1"), "1 1 1 1 1", "1 1 2 2 3");
  }

  @Test
  void copiesAreWhereTheirFirstIs() {
    leader = ints("0 0 2 3 2 5");
    Grouping found = of("0 0 0 1", "0 0 0 1", "1 .7 1 .9");
    assertGroups(found, "1 1 1 1 1 2", "1 1 1 1 1 0");
    assertArrayEquals(doubles("1 1 .7 1 .7 .9"), found.strength());
    assertEquals("c2", found.placement(corpus(), leader, 4).copyOf());
  }

  @Test
  void fiveCopiesThatFitNowhereAreACampaign() {
    leader = ints("0 1 1 1 1 1 6 6 6 6 6 11 11 11 11");
    Grouping found = of("0 -1 0 -1", "0 -1 0 -1", ".2 0 .1 0");
    assertGroups(found, "1 2 2 2 2 2 1 1 1 1 1 0 0 0 0", "0 1 1 1 1 1 2 2 2 2 2 0 0 0 0");
    assertArrayEquals(doubles(".2 1 1 1 1 1 1 1 1 1 1 0 0 0 0"), found.strength());
    assertEquals(Map.of(1, 1, 2, 2), found.theme(), "a theme of its own");
    assertEquals(Map.of(), found.clusterPlace());
  }

  @Test
  void campaignsThatAreSureOfTheirClusterAreInIt() {
    leader = ints("0 1 2 2 2 2 2");
    Grouping found = of("0 0 0", "0 0 0", "1 1 .6");
    assertGroups(found, "1 1 1 1 1 1 1", "1 1 1 1 1 1 1");
    assertEquals(.6, found.strength()[6]);
  }

  @Test
  void themesOfTwoCampaignsFollowThoseOfTheTopics() {
    leader = ints("0 1 1 1 1 1 6 6 6 6 6");
    themes = ints("0");
    Grouping found = of("0 -1 -1", "0 -1 -1", ".2 0 0");
    assertEquals(Map.of(1, 1, 2, 2, 3, 3), found.theme());
    assertGroups(found, "1 2 2 2 2 2 3 3 3 3 3", "0 1 1 1 1 1 2 2 2 2 2");
  }

  @Test
  void whatGoesOnKeepsItsNumbers() {
    edits = Edits.after(previous("4 4 4 0 0 0", "7 7 7 0 0 0", "9 9 9 0 0 0"));
    Grouping found = of("0 0 0 1 1 1", "0 0 0 1 1 1", "1 1 1 1 1 1");
    assertGroups(found, "7 7 7 8 8 8", "9 9 9 10 10 10");
    assertEquals(Map.of(7, 4, 8, 5), found.theme());
    assertEquals(Map.of(7, 0, 8, 1), found.place());
    assertEquals(Map.of(9, 0, 10, 1), found.clusterPlace());
  }

  @Test
  void whatPeoplePutIntoAClusterDoesNotTellWhichItIs() {
    edits =
        moving(Level.CLUSTER, 2, 4, previous("2 2 2 2 3 3 3", "2 2 2 2 3 3 3", "2 2 2 2 5 5 5"));
    Grouping found = of("0 0 0 0 0 0 0", "0 0 0 0 0 0 0", "1 1 1 1 1 1 1");
    assertGroups(found, "2 2 2 2 3 3 3", "2 2 2 2 5 5 5");
    assertEquals(Map.of(2, 2, 3, 3), found.theme());
  }

  @Test
  void whatPeoplePutIntoATopicDoesNotTellWhichItIs() {
    edits = moving(Level.TOPIC, 2, 4, previous("2 2 2 2 3 3 3", "2 2 2 2 3 3 3", "2 2 2 2 5 5 5"));
    Grouping found = of("0 0 0 0 0 0 0", "0 0 0 0 1 1 1", "1 1 1 1 1 1 1");
    assertGroups(found, "2 2 2 2 3 3 3", "2 2 2 2 5 5 5");
    assertEquals(Map.of(2, 2, 3, 3), found.theme());
  }

  @Test
  void whoArrivesInAnEmptiedTopicFollows() {
    edits = moving(Level.TOPIC, 2, 3, previous("1 1 1 2 2 2", "1 1 1 2 2 2", "1 1 1 2 2 2"));
    Grouping found = of("0 0 0 1 1 1 0", "0 0 0 1 1 1 0", "1 1 1 1 1 1 1");
    assertGroups(found, "2 2 2 2 2 2 2", "1 1 1 2 2 2 1");
  }

  @Test
  void whoArrivesInAnEmptiedClusterFollowsThereAndNotToATopic() {
    edits = moving(Level.CLUSTER, 2, 3, previous("1 1 1 2 2 2", "1 1 1 2 2 2", "1 1 1 2 2 2"));
    Grouping found = of("0 0 0 1 1 1 0", "0 0 0 1 1 1 0", "1 1 1 1 1 1 1");
    assertGroups(found, "2 2 2 2 2 2 2", "2 2 2 2 2 2 2");
  }

  private static Edits moving(Level level, int number, int first, List<Placement> previous) {
    Map<String, GroupRef> moved = new HashMap<>();
    for (int d = 0; d < first; d++) {
      moved.put("c" + d, new GroupRef(level, number));
    }
    return new Edits(List.of(), List.of(), Map.of(), moved, previous);
  }

  private static List<Placement> previous(String theme, String topic, String cluster) {
    List<Placement> all = new ArrayList<>();
    for (int d = 0; d < ints(theme).length; d++) {
      all.add(new Placement("c" + d, ints(theme)[d], ints(topic)[d], ints(cluster)[d], 1, "c" + d));
    }
    return all;
  }
}
