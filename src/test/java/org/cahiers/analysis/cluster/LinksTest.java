package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contributions that people want together or apart. */
class LinksTest {

  private static final String ALL_TOPICS = "1 1 1 1 1 1 2 2 2 0 0 1 1";
  private static final String ALL_CLUSTERS = "1 1 1 2 2 2 3 3 0 0 0 4 4";

  private final WishedGroups groups = new WishedGroups();

  @Test
  void thoseWhoBelongTogetherGoWhereTheSurestAre() {
    groups.together("c0", "c4");
    groups.together("c3", "c0");
    groups.fulfil();
    groups.assertTopics(ALL_TOPICS);
    groups.assertClusters("2 1 1 2 2 2 3 3 0 0 0 4 4");
    assertArrayEquals(doubles("1 .8 .6 1 1 .6 .9 .8 .3 0 0 .9 .7"), groups.grouping().strength());
  }

  @Test
  void theyMayComeFromAnotherTopicOrFromNone() {
    groups.together("c6", "c0");
    groups.together("c9", "c6");
    groups.together("c1", "c9");
    groups.fulfil();
    groups.assertTopics("1 1 1 1 1 1 1 2 2 1 0 1 1");
    groups.assertClusters("1 1 1 2 2 2 1 3 0 1 0 4 4");
  }

  @Test
  void chainsThatMeetLateAreOneGroup() {
    groups.together("c11", "c12");
    groups.together("c6", "c7");
    groups.together("c12", "c7");
    groups.together("c12", "c2");
    groups.together("c11", "c2");
    groups.fulfil();
    groups.assertTopics("1 1 2 1 1 1 2 2 2 0 0 2 2");
    groups.assertClusters("1 1 3 2 2 2 3 3 0 0 0 3 3");
  }

  @Test
  void whoWasWithdrawnOrIsAloneIsTogetherWithNobody() {
    groups.together("c0", "withdrawn");
    groups.together("withdrawn", "c3");
    groups.together("c8", "c8");
    groups.fulfil();
    groups.assertTopics(ALL_TOPICS);
    groups.assertClusters(ALL_CLUSTERS);
    assertEquals(.3, groups.grouping().strength()[8]);
  }

  @Test
  void theFirstWhomPeopleMovedDecides() {
    groups.wasSoBefore();
    groups.move("c0", Level.CLUSTER, 3);
    groups.move("c6", Level.CLUSTER, 1);
    groups.together("c6", "c0");
    groups.together("c3", "c0");
    groups.together("c4", "c0");
    groups.fulfil();
    groups.assertClusters("3 1 1 3 3 2 3 3 0 0 0 4 4");
    groups.assertTopics("2 1 1 2 2 1 2 2 2 0 0 1 1");
  }

  @Test
  void whomPeopleMovedWithoutAClusterDecidesNothing() {
    groups.wasSoBefore();
    groups.move("c0", Level.TOPIC, 2);
    groups.together("c0", "c3");
    groups.fulfil();
    groups.assertClusters("2 1 1 2 2 2 3 3 0 0 0 4 4");
    groups.assertTopics(ALL_TOPICS);
  }

  @Test
  void thoseWithoutAClusterBecomeOneInTheTopicOfTheFirstThatHasOne() {
    groups.grouping().topic()[10] = 2;
    groups.together("c10", "c9");
    groups.fulfil();
    groups.assertClusters("1 1 1 2 2 2 3 3 0 5 5 4 4");
    groups.assertTopics("1 1 1 1 1 1 2 2 2 2 2 1 1");
  }

  @Test
  void thoseWithoutATopicBecomeOne() {
    groups.together("c10", "c9");
    groups.fulfil();
    groups.assertClusters("1 1 1 2 2 2 3 3 0 5 5 4 4");
    groups.assertTopics("1 1 1 1 1 1 2 2 2 3 3 1 1");
    assertEquals(Map.of(1, 1, 2, 2, 3, 3), groups.grouping().theme());
  }

  @Test
  void whatIsNewHasANumberThatWasNeverUsed() {
    groups.before("withdrawn", 7, 8, 12);
    groups.together("c10", "c9");
    groups.fulfil();
    assertEquals(13, groups.grouping().cluster()[9]);
    assertEquals(9, groups.grouping().topic()[9]);
  }

  @Test
  void ofTwoWhoBelongApartTheLessSureGoesToItsNextBestCluster() {
    groups.apart("c3", "c5");
    groups.apart("c2", "c0");
    groups.fulfil();
    groups.assertTopics(ALL_TOPICS);
    groups.assertClusters("1 1 4 2 2 1 3 3 0 0 0 4 4");
    assertEquals(.6, groups.grouping().strength()[2], "it is no surer for that");
  }

  @Test
  void whoFitsNoOtherClusterOfTheTopicIsUnclustered() {
    groups.apart("c3", "c4");
    groups.apart("c6", "c7");
    groups.fulfil();
    groups.assertTopics(ALL_TOPICS);
    groups.assertClusters("1 1 1 2 0 2 3 0 0 0 0 4 4");
  }

  @Test
  void ofTwoAsSureTheSecondGoes() {
    groups.grouping().strength()[1] = .9;
    groups.apart("c0", "c1");
    groups.fulfil();
    groups.assertClusters("1 2 1 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void thoseWhoAreApartAlreadyStay() {
    groups.apart("c0", "c3");
    groups.apart("c8", "c9");
    groups.apart("c0", "c0");
    groups.apart("c0", "withdrawn");
    groups.apart("withdrawn", "c0");
    groups.fulfil();
    groups.assertClusters(ALL_CLUSTERS);
  }

  @Test
  void whomPeopleMovedStaysAndTheOtherGoesWithItsOwn() {
    for (String[] order : new String[][] {{"c0", "c1"}, {"c1", "c0"}}) {
      WishedGroups each = new WishedGroups();
      each.wasSoBefore();
      each.move("c0", Level.CLUSTER, 1);
      each.together("c1", "c2"); // both are as sure now as c0 is
      each.apart(order[0], order[1]);
      each.fulfil();
      each.assertClusters("1 2 2 2 2 2 3 3 0 0 0 4 4");
    }
  }

  @Test
  void ofTwoWhoBelongTogetherAndApartOneGoesAlone() {
    groups.together("c0", "c1");
    groups.together("c1", "c11");
    groups.apart("c0", "c1");
    groups.fulfil();
    groups.assertClusters("1 2 1 2 2 2 3 3 0 0 0 1 4");
  }

  @Test
  void whoIsPartedDoesNotGoToAnotherWhomItMustBeApartFrom() {
    groups.apart("c0", "c2");
    groups.apart("c11", "c2");
    groups.apart("c9", "c5");
    groups.fulfil();
    groups.assertClusters("1 1 2 2 2 2 3 3 0 0 0 4 4");
    groups.apart("c2", "c3");
    groups.grouping().cluster()[2] = 1;
    groups.fulfil();
    groups.assertClusters("1 1 0 2 2 2 3 3 0 0 0 4 4");
  }

  @Test
  void thoseWhoGoAlongAreKeptFromTheirOwnOpponentsToo() {
    groups.wasSoBefore();
    groups.move("c0", Level.CLUSTER, 1);
    groups.together("c1", "c2");
    groups.apart("c0", "c1");
    groups.apart("c2", "c5");
    groups.fulfil();
    groups.assertClusters("1 0 0 2 2 2 3 3 0 0 0 4 4");
  }
}
