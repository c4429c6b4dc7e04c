package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  private static final ClusterParameters QUICK =
      ClusterParameters.defaults()
          .with(Setting.STABILITY_RUNS, 0)
          .with(Setting.CONSENSUS_UP_TO, 0)
          .withThreads(1);

  /** 40 answers, one of which two people copied, and one that is empty. */
  private static List<Contribution> answers() {
    List<Contribution> answers = new ArrayList<>(SampleTexts.answers(40));
    String copied = answers.get(6).text();
    answers.add(3, Contribution.of("x1", "fr", "", copied));
    answers.add(9, Contribution.of("x2", "fr", "", copied.toUpperCase(Locale.ROOT)));
    answers.add(Contribution.of("b0", "fr", "", ""));
    return answers;
  }

  private static ClusterResult run(Edits edits, Progress progress) {
    return Clustering.run(answers(), QUICK, edits, progress);
  }

  private static Stream<Group> all(List<Group> groups) {
    return groups.stream().flatMap(g -> Stream.concat(Stream.of(g), all(g.groups())));
  }

  @Test
  void everyContributionHasOnePlacementInTheOrderOfTheirIds() {
    ClusterResult result = run(Edits.none(), Progress.NONE);
    assertEquals(
        answers().stream().map(Contribution::id).sorted().toList(),
        result.placements().stream().map(Placement::id).toList());
    assertEquals(2, result.copies());
    assertEquals(2, result.placements().stream().filter(Placement::isCopy).count());
    assertEquals(
        result.topics(), all(result.themes()).filter(g -> g.ref().level() == Level.TOPIC).count());
    assertTrue(result.topics() >= 4);
    assertEquals(
        result.themes().stream().sorted(Comparator.comparing(g -> -g.size())).toList(),
        result.themes());
  }

  @Test
  void theTreeHoldsWhatThePlacementsSay() {
    ClusterResult result = run(Edits.none(), Progress.NONE);
    Map<GroupRef, Integer> sizes = new HashMap<>();
    for (Placement each : result.placements()) {
      for (Level level : Level.values()) {
        int number =
            switch (level) {
              case THEME -> each.theme();
              case TOPIC -> each.topic();
              case CLUSTER -> each.cluster();
            };
        if (number > 0) {
          sizes.merge(new GroupRef(level, number), 1, Integer::sum);
        }
      }
    }
    Map<GroupRef, Integer> inTree = new HashMap<>();
    all(result.themes()).forEach(group -> inTree.put(group.ref(), group.size()));
    assertEquals(sizes, inTree);
  }

  @Test
  void namesOfGroupsThatAreGoneHaveLapsed() {
    Map<GroupRef, String> renamed = new HashMap<>();
    for (Level level : Level.values()) {
      renamed.put(new GroupRef(level, 1), "Ici");
      renamed.put(new GroupRef(level, 99), "Partie");
    }
    ClusterResult first = run(Edits.none(), Progress.NONE);
    Edits edits = new Edits(List.of(), List.of(), renamed, Map.of(), first.placements());
    assertEquals(
        List.of(
            new GroupRef(Level.THEME, 99),
            new GroupRef(Level.TOPIC, 99),
            new GroupRef(Level.CLUSTER, 99)),
        run(edits, Progress.NONE).lapsed());
  }

  @Test
  void whatIsLikeBeforeKeepsItsNumbers() {
    ClusterResult first = run(Edits.none(), Progress.NONE);
    assertEquals(first, run(Edits.after(first.placements()), Progress.NONE));
  }

  @Test
  void itTellsHowFarItHasCome() {
    Map<Progress.Stage, Double> shares = new LinkedHashMap<>();
    Map<Progress.Stage, Double> first = new LinkedHashMap<>();
    run(
        Edits.none(),
        (stage, share) -> {
          first.putIfAbsent(stage, share);
          shares.put(stage, share);
        });
    assertEquals(List.of(Progress.Stage.values()), List.copyOf(shares.keySet()));
    assertEquals(
        shares.values().stream().sorted().toList(), List.copyOf(shares.values()), "never falling");
    assertEquals(1, shares.get(Progress.Stage.LABELS));
    assertTrue(shares.get(Progress.Stage.COPIES) > 0);
    assertTrue(first.get(Progress.Stage.LABELS) < 1, "told when it starts");
  }

  @Test
  void anIdMayBeGivenOnce() {
    Contribution one = Contribution.of("same", "fr", "", "a");
    Contribution other = Contribution.of("same", "fr", "", "b");
    assertThrows(
        IllegalArgumentException.class,
        () -> Clustering.run(List.of(one, other), QUICK, Edits.none(), Progress.NONE));
  }

  @Test
  void nobodyIsMovedToATheme() {
    Map<String, GroupRef> moved = Map.of("c1", new GroupRef(Level.THEME, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Edits(List.of(), List.of(), Map.of(), moved, List.of()));
  }
}
