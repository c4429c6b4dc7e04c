package org.cahiers.insight.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.insight.plan.PlanDifference.Change;
import org.cahiers.insight.plan.PlanDifference.Kind;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

  private static final Plan BEFORE =
      plan(Map.of(1, "Trains", 2, "Vélos", 3, "Écoles"), "a1 b1 c1 d1 e2 f2 g2 h3 i3");

  @Test
  void theSamePlanChangesNothing() {
    assertTrue(PlanDifference.between(BEFORE, BEFORE).isNothing());
  }

  @Test
  void aTopicThatIsCalledOtherwiseIsRenamed() {
    Plan after = plan(Map.of(1, "Gares", 2, "Vélos", 3, "Écoles"), "a1 b1 c1 d1 e2 f2 g2 h3 i3");
    assertEquals(
        List.of(new Change(Kind.RENAMED, Level.TOPIC, 1, "Gares", "Trains", 4)),
        topics(PlanDifference.between(BEFORE, after)));
  }

  @Test
  void aTopicMostOfWhichGoesToOneOtherIsMergedIntoIt() {
    Plan after = plan(Map.of(1, "Trains", 3, "Écoles"), "a1 b1 c1 d1 e1 f1 g3 h3 i3");
    PlanDifference difference = PlanDifference.between(BEFORE, after);
    assertEquals(
        List.of(new Change(Kind.MERGED, Level.TOPIC, 2, "Vélos", "Trains", 3)), topics(difference));
    assertEquals(3, difference.moved());
  }

  @Test
  void aTopicWhoseContributionsScatterIsGone() {
    Plan after = plan(Map.of(1, "Trains", 2, "Vélos"), "a1 b1 c1 d1 e2 f2 g2 h1 i2");
    assertEquals(
        List.of(new Change(Kind.GONE, Level.TOPIC, 3, "Écoles", "", 2)),
        topics(PlanDifference.between(BEFORE, after)));
  }

  @Test
  void aNewTopicMostlyOutOfOneIsSplitOffAndOneOfNewcomersIsNew() {
    Plan after =
        plan(
            Map.of(1, "Trains", 2, "Vélos", 3, "Écoles", 4, "Gares", 5, "Eau"),
            "a1 b1 c4 d4 e2 f2 g2 h3 i3 j5 k5");
    PlanDifference difference = PlanDifference.between(BEFORE, after);
    assertEquals(
        List.of(
            new Change(Kind.SPLIT, Level.TOPIC, 4, "Gares", "Trains", 2),
            new Change(Kind.NEW, Level.TOPIC, 5, "Eau", "", 2)),
        topics(difference));
    assertEquals(2, difference.moved());
    assertEquals(2, difference.placed());
    assertFalse(difference.isNothing());
  }

  private static List<Change> topics(PlanDifference difference) {
    return difference.changes().stream().filter(change -> change.level() == Level.TOPIC).toList();
  }

  /** Each contribution is a letter and the number of its topic; all topics are in one theme. */
  static Plan plan(Map<Integer, String> labels, String places) {
    List<Placement> placements = new ArrayList<>();
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (String place : places.split(" ")) {
      int topic = Integer.parseInt(place.substring(1));
      String id = place.substring(0, 1);
      placements.add(new Placement(id, 1, topic, topic, 1, id));
      sizes.merge(topic, 1, Integer::sum);
    }
    List<PlannedGroup> groups = new ArrayList<>();
    groups.add(group(new GroupRef(Level.THEME, 1), 0, "Tout", placements.size()));
    sizes.forEach(
        (topic, size) -> {
          groups.add(group(new GroupRef(Level.TOPIC, topic), 1, labels.get(topic), size));
          groups.add(group(new GroupRef(Level.CLUSTER, topic), topic, labels.get(topic), size));
        });
    return new Plan(groups, placements);
  }

  private static PlannedGroup group(GroupRef ref, int parent, String label, int size) {
    return new PlannedGroup(ref, parent, label, false, List.of(), size, size, List.of(), -1);
  }
}
