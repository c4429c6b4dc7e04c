package org.cahiers.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Clustering;
import org.cahiers.analysis.cluster.Edits;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.text.Contribution;

/**
 * From the rows of a file to all that is written about them: clusters, drafts, annex, fates. Pure
 * but for progress.
 */
final class Pipeline {

  /** Share of the time that the clustering takes; the rest is drafting. */
  private static final double CLUSTERING = .8;

  private final AnalyseRequest request;
  private final ProgressLine progress;

  Pipeline(AnalyseRequest request, ProgressLine progress) {
    this.request = request;
    this.progress = progress;
  }

  Analysis run(Consultation consultation, Weights weights) {
    List<Contribution> contributions = consultation.contributions();
    ClusterResult result =
        Clustering.run(
            contributions,
            request.clustering(),
            Edits.none(),
            (stage, share) ->
                progress.report(
                    stage.name().toLowerCase(java.util.Locale.ROOT), CLUSTERING * share));
    progress.report("drafts", CLUSTERING);
    Map<String, Placement> placements = new HashMap<>();
    result.placements().forEach(placement -> placements.put(placement.id(), placement));
    Proposals proposals = Proposals.of(consultation, weights, result, placements);
    Map<String, Contribution> sources = new HashMap<>();
    contributions.forEach(contribution -> sources.put(contribution.id(), contribution));
    consultation
        .replies()
        .forEach(reply -> sources.put(reply.contribution().id(), reply.contribution()));
    return new Analysis(
        consultation.headings(request.language()),
        result,
        places(consultation, placements),
        proposals.proposals(),
        proposals.annex(),
        proposals.fates(),
        sources,
        consultation.replies().size());
  }

  private static Map<String, Analysis.Place> places(
      Consultation consultation, Map<String, Placement> placements) {
    Map<String, Analysis.Place> places = new LinkedHashMap<>();
    placements.forEach(
        (id, placement) ->
            places.put(
                id,
                new Analysis.Place(placement.topic(), placement.cluster(), placement.strength())));
    List<Consultation.Answer> replies = new ArrayList<>(consultation.replies());
    for (Consultation.Answer reply : replies)
      places.put(reply.contribution().id(), places.get(reply.root()));
    return places;
  }
}
