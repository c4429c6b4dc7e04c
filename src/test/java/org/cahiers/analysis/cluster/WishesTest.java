package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contributions that people move to a cluster or a topic, and those that follow them. */
class WishesTest {

  private final WishedGroups groups = new WishedGroups();

  @BeforeEach
  void thereWasARunBefore() {
    groups.wasSoBefore();
  }

  @Test
  void withoutWishesNothingChanges() {
    groups.fulfil();
    groups.assertTopics("1 1 1 1 1 1 2 2 2 0 0 1 1");
    groups.assertClusters("1 1 1 2 2 2 3 3 0 0 0 4 4");
    assertEquals(Map.of(1, 1, 2, 2), groups.grouping().theme());
  }

  @Test
  void whoIsMovedToAClusterIsSureAndInItsTopic() {
    groups.move("c0", Level.CLUSTER, 3);
    groups.move("c9", Level.CLUSTER, 2);
    groups.move("withdrawn", Level.CLUSTER, 2);
    groups.fulfil();
    groups.assertTopics("2 1 1 1 1 1 2 2 2 1 0 1 1");
    groups.assertClusters("3 1 1 2 2 2 3 3 0 2 0 4 4");
    assertArrayEquals(doubles("1 .8 .6 .9 .8 .6 .9 .8 .3 1 0 .9 .7"), groups.grouping().strength());
  }

  @Test
  void whoFollowsIsNoSurerThanBefore() {
    int[] toCluster = new int[13];
    toCluster[1] = 3;
    groups.fulfil(new int[13], toCluster);
    assertEquals(3, groups.grouping().cluster()[1]);
    assertEquals(2, groups.grouping().topic()[1]);
    assertEquals(.8, groups.grouping().strength()[1]);
  }

  @Test
  void anEmptyClusterIsWhereItWasOrElseWhereTheFirstWhoComesIs() {
    groups.before("gone", 2, 2, 7);
    groups.move("c0", Level.CLUSTER, 7);
    groups.move("c6", Level.CLUSTER, 8);
    groups.move("c9", Level.CLUSTER, 9);
    groups.fulfil();
    groups.assertClusters("7 1 1 2 2 2 8 3 0 9 0 4 4");
    groups.assertTopics("2 1 1 1 1 1 2 2 2 1 0 1 1");
  }

  @Test
  void whoIsMovedToATopicGoesToItsBestCluster() {
    groups.move("c2", Level.TOPIC, 2);
    groups.move("c8", Level.TOPIC, 1);
    groups.fulfil();
    groups.assertTopics("1 1 2 1 1 1 2 2 1 0 0 1 1");
    groups.assertClusters("1 1 3 2 2 2 3 3 4 0 0 4 4");
  }

  @Test
  void whoSaysNothingThatATopicSaysIsUnclusteredThere() {
    groups.move("c0", Level.TOPIC, 2);
    groups.move("c9", Level.TOPIC, 1);
    groups.move("c2", Level.TOPIC, 1); // where it is
    groups.fulfil();
    groups.assertTopics("2 1 1 1 1 1 2 2 2 1 0 1 1");
    groups.assertClusters("0 1 1 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void whoFollowsToATopicUnclusteredStaysSo() {
    int[] toTopic = new int[13];
    toTopic[8] = 1; // would go to cluster 4 by its words
    toTopic[2] = 2; // was in a cluster, so it is in one again
    groups.fulfil(toTopic, new int[13]);
    groups.assertTopics("1 1 2 1 1 1 2 2 1 0 0 1 1");
    groups.assertClusters("1 1 3 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void aClusterAllOfWhichGoesToATopicStaysOne() {
    groups.move("c0", Level.TOPIC, 2);
    groups.move("c1", Level.TOPIC, 2);
    groups.move("c2", Level.TOPIC, 2);
    groups.fulfil();
    groups.assertTopics("2 2 2 1 1 1 2 2 2 0 0 1 1");
    groups.assertClusters("1 1 1 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void whoWasNotLeftElsewhereGoesAlongWithTheWhole() {
    groups.previous.removeIf(each -> List.of("c0", "c1", "c2").contains(each.id()));
    groups.before("c1", 0, 0, 0);
    groups.before("c2", 2, 2, 0);
    int[] toTopic = new int[13];
    toTopic[0] = 2;
    groups.fulfil(toTopic, new int[13]);
    groups.assertTopics("2 2 2 1 1 1 2 2 2 0 0 1 1");
    groups.assertClusters("1 1 1 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void aClusterWhoseMembersGoToDifferentTopicsDoesNotStayOne() {
    groups.move("c0", Level.TOPIC, 2);
    groups.move("c1", Level.TOPIC, 5);
    groups.move("c2", Level.TOPIC, 2);
    groups.fulfil();
    groups.assertTopics("2 5 2 1 1 1 2 2 2 0 0 1 1");
    groups.assertClusters("0 0 3 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void whoWasMovedIntoAClusterGoesAlongWhenItGoesToATopic() {
    groups.move("c2", Level.CLUSTER, 3);
    groups.move("c6", Level.TOPIC, 1);
    groups.move("c7", Level.TOPIC, 1);
    groups.fulfil();
    groups.assertTopics("1 1 1 1 1 1 1 1 2 0 0 1 1");
    groups.assertClusters("1 1 3 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void aTopicThatIsNewHasTheThemeItHadOrOneOfItsOwn() {
    groups.before("gone", 9, 5, 0);
    groups.move("c0", Level.TOPIC, 5);
    groups.move("c1", Level.TOPIC, 6);
    groups.fulfil();
    assertEquals(Map.of(1, 1, 2, 2, 5, 9, 6, 10), groups.grouping().theme());
  }

  @Test
  void theFirstThemeOfAllIsNumberOne() {
    Corpus corpus = HandMade.corpus("tulip", "iris");
    Edits edits =
        new Edits(List.of(new Edits.Link("c0", "c1")), List.of(), Map.of(), Map.of(), List.of());
    Grouping none =
        new Grouping(new int[2], new int[2], new double[2], new HashMap<>(), Map.of(), Map.of());
    new Wishes(corpus, none, edits, new Earlier(corpus, edits), ClusterParameters.defaults())
        .fulfil(new int[2], new int[2]);
    assertEquals(Map.of(1, 1), none.theme());
    assertArrayEquals(ints("1 1"), none.topic());
    assertArrayEquals(ints("1 1"), none.cluster());
  }
}
