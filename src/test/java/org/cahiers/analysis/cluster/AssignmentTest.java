package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  private static final ClusterParameters QUICK =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 0);

  @Test
  void newContributionsJoinTheTopicOfTheirSubject() {
    List<Contribution> all = SampleTexts.answers(200);
    List<Contribution> known = all.subList(0, 160);
    ClusterResult run = Clustering.run(known, QUICK, Edits.none(), Progress.NONE);
    Assignment assignment = new Assignment(known, run.placements(), QUICK);
    Map<Integer, Integer> subjectOf = new HashMap<>();
    for (Placement placement : run.placements()) {
      subjectOf.put(
          placement.topic(),
          Integer.parseInt(placement.id().substring(1)) % SampleTexts.subjects());
    }
    for (int i = 160; i < 200; i++) {
      Placement placement = assignment.place(all.get(i));
      assertEquals(i % SampleTexts.subjects(), subjectOf.get(placement.topic()), all.get(i).text());
      assertTrue(placement.strength() > 0 && placement.strength() <= 1);
    }
  }

  @Test
  void aContributionOfUnknownWordsHasNoTopic() {
    List<Contribution> known = SampleTexts.answers(40);
    ClusterResult run = Clustering.run(known, QUICK, Edits.none(), Progress.NONE);
    Assignment assignment = new Assignment(known, run.placements(), QUICK);
    assertEquals(
        new Placement("new", 0, 0, 0, 0, "new"),
        assignment.place(Contribution.of("new", "fr", "", "xyzzy plugh")));
  }

  @Test
  void withoutARunNothingIsPlaced() {
    Assignment assignment = new Assignment(List.of(), List.of(), QUICK);
    assertEquals(
        0, assignment.place(Contribution.of("a", "fr", "", "des pistes cyclables")).topic());
  }
}
