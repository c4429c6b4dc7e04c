package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

/** The next run keeps what people changed. */
class EditsTest {

  private static final ClusterParameters QUICK =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 0);
  private static final List<Contribution> CONTRIBUTIONS = SampleTexts.answers(160);

  private static Map<String, Placement> run(List<Contribution> contributions, Edits edits) {
    return placements(Clustering.run(contributions, QUICK, edits, Progress.NONE));
  }

  private static Map<String, Placement> placements(ClusterResult result) {
    Map<String, Placement> byId = new HashMap<>();
    result.placements().forEach(placement -> byId.put(placement.id(), placement));
    return byId;
  }

  @Test
  void linkedContributionsAreTogetherAndPartedOnesAreNot() {
    Map<String, Placement> found =
        run(
            CONTRIBUTIONS,
            new Edits(
                List.of(new Edits.Link("c0", "c1"), new Edits.Link("c1", "c2")),
                List.of(new Edits.Link("c4", "c8"), new Edits.Link("c3", "c7")),
                Map.of(),
                Map.of(),
                List.of()));
    assertTrue(found.get("c0").cluster() > 0);
    assertEquals(found.get("c0").cluster(), found.get("c1").cluster());
    assertEquals(found.get("c0").cluster(), found.get("c2").cluster());
    assertApart(found, "c4", "c8");
    assertApart(found, "c3", "c7");
  }

  private static void assertApart(Map<String, Placement> found, String one, String other) {
    int cluster = found.get(one).cluster();
    assertTrue(cluster == 0 || cluster != found.get(other).cluster(), one + " and " + other);
  }

  @Test
  void numbersNamesAndMovesLastWhenContributionsArrive() {
    ClusterResult first = Clustering.run(CONTRIBUTIONS, QUICK, Edits.none(), Progress.NONE);
    Map<String, Placement> before = placements(first);
    GroupRef topic = new GroupRef(Level.TOPIC, before.get("c1").topic());
    GroupRef target = new GroupRef(Level.CLUSTER, before.get("c0").cluster());
    assertNotEquals(before.get("c0").topic(), before.get("c1").topic());
    List<Contribution> more = new ArrayList<>(SampleTexts.answers(200));
    more.removeIf(c -> c.id().equals("c5"));
    ClusterResult second =
        Clustering.run(
            more,
            QUICK,
            new Edits(
                List.of(),
                List.of(),
                Map.of(topic, "Notre école"),
                Map.of("c1", target, "c5", target),
                first.placements()),
            Progress.NONE);
    Map<String, Placement> after = placements(second);
    assertEquals(before.get("c0").topic(), after.get("c0").topic());
    assertEquals(before.get("c2").cluster(), after.get("c2").cluster());
    assertEquals(target.id(), after.get("c1").cluster());
    Group named =
        second.themes().stream()
            .flatMap(theme -> theme.groups().stream())
            .filter(group -> group.ref().equals(topic))
            .findFirst()
            .orElseThrow();
    assertEquals("Notre école", named.label());
    assertTrue(named.named());
    assertEquals(List.of(), second.lapsed());
  }

  @Test
  void aNameWhoseGroupIsGoneIsReported() {
    GroupRef gone = new GroupRef(Level.CLUSTER, 77);
    ClusterResult result =
        Clustering.run(
            CONTRIBUTIONS,
            QUICK,
            new Edits(List.of(), List.of(), Map.of(gone, "Partie"), Map.of(), List.of()),
            Progress.NONE);
    assertEquals(List.of(gone), result.lapsed());
  }

  @Test
  void nothingIsMovedToATheme() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Edits(
                List.of(),
                List.of(),
                Map.of(),
                Map.of("c1", new GroupRef(Level.THEME, 1)),
                List.of()));
  }

  @Test
  void groupsThatShareTooLittleGetNumbersNeverUsedBefore() {
    int[] group = {0, 0, 0, 1, 1, 1};
    int[] old = {4, 4, 4, 9, 0, 0};
    int[] numbers = GroupMatching.numbers(group, 2, old, 12);
    assertEquals(4, numbers[0]);
    assertEquals(9, numbers[1]);
    assertEquals(
        13, GroupMatching.numbers(new int[] {0, 0, 0, 0, 0}, 1, new int[] {9, 0, 0, 0, 0}, 12)[0]);
  }
}
