package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

  private static Edits moving(Map<String, GroupRef> moved, ClusterResult before) {
    return new Edits(List.of(), List.of(), Map.of(), moved, before.placements());
  }

  private static Map<String, GroupRef> moves(
      ClusterResult from, Predicate<Placement> which, GroupRef to) {
    Map<String, GroupRef> moved = new HashMap<>();
    from.placements().stream().filter(which).forEach(each -> moved.put(each.id(), to));
    return moved;
  }

  private static boolean isSubject(Placement placement, int subject) {
    return Integer.parseInt(placement.id().substring(1)) % SampleTexts.subjects() == subject;
  }

  @Test
  void mergedClustersStayOneWhenContributionsArrive() {
    ClusterResult first = Clustering.run(CONTRIBUTIONS, QUICK, Edits.none(), Progress.NONE);
    int into = placements(first).get("c0").cluster();
    int emptied = placements(first).get("c1").cluster();
    Map<String, GroupRef> merge =
        moves(first, each -> each.cluster() == emptied, new GroupRef(Level.CLUSTER, into));
    List<Contribution> more = SampleTexts.answers(600);
    ClusterResult second = Clustering.run(more, QUICK, moving(merge, first), Progress.NONE);
    for (ClusterResult run : List.of(second, again(more, merge, second))) {
      long both =
          run.placements().stream()
              .filter(each -> isSubject(each, 0) || isSubject(each, 1))
              .filter(each -> each.cluster() != into)
              .count();
      assertTrue(both < 15, both + " of 300 were not merged");
    }
  }

  private static ClusterResult again(
      List<Contribution> contributions, Map<String, GroupRef> moved, ClusterResult before) {
    return Clustering.run(contributions, QUICK, moving(moved, before), Progress.NONE);
  }

  @Test
  void aSplitClusterStaysSplitThoughTheSmallerHalfStays() {
    ClusterResult first = Clustering.run(CONTRIBUTIONS, QUICK, Edits.none(), Progress.NONE);
    int whole = placements(first).get("c0").cluster();
    GroupRef half = new GroupRef(Level.CLUSTER, 900);
    Map<String, GroupRef> split =
        moves(
            first,
            each -> each.cluster() == whole && Integer.parseInt(each.id().substring(1)) % 12 > 0,
            half);
    ClusterResult second = again(CONTRIBUTIONS, split, first);
    ClusterResult third = again(CONTRIBUTIONS, split, second);
    for (ClusterResult run : List.of(second, third)) {
      Map<String, Placement> after = placements(run);
      assertEquals(whole, after.get("c0").cluster());
      assertEquals(whole, after.get("c12").cluster());
      split.keySet().forEach(id -> assertEquals(900, after.get(id).cluster(), id));
    }
    assertEquals(second.placements(), third.placements());
  }

  @Test
  void mergedTopicsStayOneAndKeepTheirClusters() {
    ClusterResult first = Clustering.run(CONTRIBUTIONS, QUICK, Edits.none(), Progress.NONE);
    Map<String, Placement> before = placements(first);
    int into = before.get("c0").topic();
    int emptied = before.get("c1").topic();
    Map<String, GroupRef> merge =
        moves(first, each -> each.topic() == emptied, new GroupRef(Level.TOPIC, into));
    List<Contribution> more = SampleTexts.answers(600);
    ClusterResult second = again(more, merge, first);
    ClusterResult third = again(more, merge, second);
    assertEquals(second.placements(), third.placements());
    for (ClusterResult run : List.of(second, third)) {
      Map<String, Placement> after = placements(run);
      assertEquals(before.get("c1").cluster(), after.get("c1").cluster());
      long elsewhere =
          run.placements().stream()
              .filter(each -> isSubject(each, 0) || isSubject(each, 1))
              .filter(each -> each.topic() != into)
              .count();
      assertTrue(elsewhere < 15, elsewhere + " of 300 are in another topic");
    }
  }

  @Test
  void anotherRunWithTheSameEditsChangesNothing() {
    ClusterResult first = Clustering.run(CONTRIBUTIONS, QUICK, Edits.none(), Progress.NONE);
    Edits edits =
        new Edits(
            List.of(new Edits.Link("c2", "c3")),
            List.of(new Edits.Link("c4", "c8")),
            Map.of(new GroupRef(Level.TOPIC, 1), "Un nom"),
            Map.of("c1", new GroupRef(Level.CLUSTER, placements(first).get("c0").cluster())),
            first.placements());
    ClusterResult second = Clustering.run(CONTRIBUTIONS, QUICK, edits, Progress.NONE);
    Edits same =
        new Edits(
            edits.together(), edits.apart(), edits.renamed(), edits.moved(), second.placements());
    assertEquals(second, Clustering.run(CONTRIBUTIONS, QUICK, same, Progress.NONE));
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
