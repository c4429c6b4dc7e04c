package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

/** What {@link Assignment} learns from placements made by hand. */
class PlacingTest {

  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();

  PlacingTest() {
    known("a1", 1, 4, 7, "river bank flood");
    known("a2", 1, 4, 7, "river bank");
    known("a3", 1, 4, 9, "lake shore flood");
    known("a4", 1, 4, 9, "lake shore");
    known("a5", 1, 4, 0, "marsh");
    known("b1", 2, 6, 0, "road lorry");
    known("b2", 2, 6, 0, "road");
  }

  private void known(String id, int theme, int topic, int cluster, String text) {
    contributions.add(Contribution.of(id, "xx", "", text));
    placements.add(new Placement(id, theme, topic, cluster, 1, id));
  }

  private Placement place(ClusterParameters parameters, String title, String text) {
    return new Assignment(contributions, placements, parameters)
        .place(Contribution.of("new", "xx", title, text));
  }

  private Placement place(String text) {
    return place(ClusterParameters.defaults(), "", text);
  }

  private static void assertPlace(int theme, int topic, int cluster, Placement found) {
    assertEquals(new Placement("new", theme, topic, cluster, found.strength(), "new"), found);
  }

  @Test
  void aContributionGoesWhereItsWordsAre() {
    assertPlace(1, 4, 7, place("river bank"));
    assertPlace(1, 4, 9, place("shore lake lake"));
    assertPlace(1, 4, 9, place(ClusterParameters.defaults(), "Lake shore", "tulip"));
    assertTrue(place("river bank").strength() > .5);
  }

  @Test
  void whoIsUnsureIsUnclustered() {
    assertPlace(1, 4, 0, place(with(.999), "", "river lake flood"));
    assertTrue(place("flood").strength() <= .5, "as near to one as to the other");
    assertTrue(place("river bank").strength() < 1);
  }

  @Test
  void whoIsJustSureEnoughIsNot() {
    double strength = place("river bank").strength();
    assertPlace(1, 4, 7, place(with(strength), "", "river bank"));
    assertPlace(1, 4, 7, place("river"));
  }

  private static ClusterParameters with(double least) {
    return ClusterParameters.defaults().with(Setting.LEAST_STRENGTH, least);
  }

  @Test
  void whoseWordsOnlyTheUnclusteredHaveIsUnclustered() {
    assertEquals(new Placement("new", 1, 4, 0, 0, "new"), place("marsh"));
    assertEquals(new Placement("new", 1, 4, 0, 0, "new"), place(with(0), "", "marsh"));
  }

  @Test
  void inATopicWithoutClustersTheTopicIsAllThereIs() {
    Placement found = place("road lorry");
    assertPlace(2, 6, 0, found);
    assertTrue(found.strength() > .5);
  }

  @Test
  void neitherCopiesNorThoseWithoutATopicAreLearnedFrom() {
    contributions.add(Contribution.of("copy", "xx", "", "bridge"));
    placements.add(new Placement("copy", 2, 6, 0, 1, "b1"));
    known("none", 0, 0, 0, "tulip");
    contributions.add(Contribution.of("late", "xx", "", "iris"));
    placements.add(new Placement("withdrawn", 3, 8, 1, 1, "withdrawn"));
    for (String word : new String[] {"bridge", "tulip", "iris"}) {
      assertEquals(new Placement("new", 0, 0, 0, 0, "new"), place(word));
    }
    assertPlace(1, 4, 7, place("river bank"));
  }

  @Test
  void theOrderOfTheContributionsDoesNotMatter() {
    Placement before = place("river flood road");
    Collections.reverse(contributions);
    assertEquals(before, place("river flood road"));
  }
}
