package org.cahiers.insight.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.junit.jupiter.api.Test;

class KeptEditsTest {

  private static final GroupRef TRAINS = new GroupRef(Level.TOPIC, 1);
  private static final GroupRef GONE = new GroupRef(Level.TOPIC, 9);

  private static final Plan PLAN =
      PlanDifferenceTest.plan(Map.of(1, "Trains", 2, "Vélos"), "a1 b1 c2");

  @Test
  void aRunWithoutEditsStaysAsItIs() {
    assertEquals(new KeptEdits.Applied(PLAN, Set.of()), KeptEdits.apply(PLAN, List.of()));
  }

  @Test
  void whatConcernsAGroupWithoutContinuationLapses() {
    List<KeptEdit> edits =
        List.of(
            new KeptEdit.OfGroup(1, TRAINS),
            new KeptEdit.OfGroup(2, GONE),
            new KeptEdit.Placed(3, TRAINS, Set.of("a", "withdrawn")),
            new KeptEdit.Placed(4, TRAINS, Set.of("c")),
            new KeptEdit.Placed(5, TRAINS, Set.of("withdrawn")),
            new KeptEdit.Themed(6, Set.of(1), 7));
    assertEquals(Set.of(2L, 4L, 6L), KeptEdits.apply(PLAN, edits).lapsed());
  }

  @Test
  void aTopicStandsInTheThemeWherePeoplePutIt() {
    Plan two =
        new Plan(
            List.of(
                group(Level.THEME, 1, 0, 2),
                group(Level.THEME, 2, 0, 1),
                group(Level.TOPIC, 1, 1, 2),
                group(Level.TOPIC, 2, 2, 1)),
            List.of(place("a", 1, 1), place("b", 1, 1), place("c", 2, 2)));
    KeptEdits.Applied applied = KeptEdits.apply(two, List.of(new KeptEdit.Themed(1, Set.of(2), 1)));
    assertEquals(
        List.of(
            group(Level.THEME, 1, 0, 3), group(Level.TOPIC, 1, 1, 2), group(Level.TOPIC, 2, 1, 1)),
        applied.plan().groups().stream().map(KeptEditsTest::bare).toList());
    assertEquals(1, applied.plan().placements().getLast().theme());
  }

  private static PlannedGroup group(Level level, int number, int parent, int size) {
    return new PlannedGroup(
        new GroupRef(level, number), parent, "x", false, List.of(), size, size, List.of(), -1);
  }

  private static PlannedGroup bare(PlannedGroup group) {
    return group.holding(group.parent(), group.size(), group.distinct(), List.of());
  }

  private static Placement place(String id, int theme, int topic) {
    return new Placement(id, theme, topic, 0, 1, id);
  }
}
