package org.cahiers.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.Edits;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.opinion.ScoreMatrix;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.insight.plan.Plan;

/**
 * What a run reads, as of one moment.
 *
 * @param contributions listed ones, ids are their numbers
 * @param revisions that were read, by id
 * @param before what is in force
 * @param wishes what people changed
 * @param highest groups with the highest numbers ever used that are no longer in force, with their
 *     labels: no number is used twice
 * @param scores of published contributions
 * @param editsSeen number of edits and undoings
 */
record RunInput(
    List<Contribution> contributions,
    Map<String, Integer> revisions,
    Plan before,
    Wishes wishes,
    Map<GroupRef, String> highest,
    ScoreMatrix scores,
    String scoresRead,
    long editsSeen) {

  /**
   * What the analysis keeps by itself; {@link org.cahiers.insight.plan.KeptEdits} does the rest.
   */
  Edits forAnalysis() {
    Map<GroupRef, String> renamed = new HashMap<>(highest);
    renamed.putAll(wishes.renamed());
    return new Edits(List.of(), List.of(), renamed, wishes.moved(), before.placements());
  }

  /** What was read, as records for its fingerprint. */
  List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    for (Contribution each : contributions)
      records.add(
          List.of(
              each.id(),
              String.valueOf(revisions.get(each.id())),
              each.language(),
              each.title(),
              each.text()));
    return records;
  }
}
