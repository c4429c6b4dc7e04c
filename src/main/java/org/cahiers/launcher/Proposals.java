package org.cahiers.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Group;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.DraftParameters;
import org.cahiers.analysis.draft.DraftedCluster;
import org.cahiers.analysis.draft.Drafting;
import org.cahiers.analysis.draft.Fates;
import org.cahiers.analysis.draft.Material;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.analysis.draft.Reply;
import org.cahiers.analysis.draft.Voice;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.QuestionTitles;

/**
 * The drafts of a run and what they leave out.
 *
 * @param proposals in the order of the tree
 */
record Proposals(List<Analysis.Proposal> proposals, List<MinorityAnnex.Entry> annex, Fates fates) {

  /** Fewer different contributions than this give no proposal; they are for the minority annex. */
  static final int SMALLEST = 5;

  private static final int REVISION = 1;

  static Proposals of(
      Consultation consultation,
      Weights weights,
      ClusterResult result,
      Map<String, Placement> placements) {
    Map<String, Integer> copies = new HashMap<>();
    placements.values().forEach(placement -> copies.merge(placement.copyOf(), 1, Integer::sum));
    QuestionTitles questions = QuestionTitles.of(consultation.contributions());
    Map<Integer, List<Voice>> clusters = new HashMap<>();
    List<Voice> unclustered = new ArrayList<>();
    Map<Voice, String> copied = new IdentityHashMap<>();
    for (Contribution each : consultation.contributions()) {
      Placement placement = placements.get(each.id());
      Contribution own = questions.without(each);
      int voices = placement.isCopy() ? 1 : copies.get(each.id());
      Voice voice =
          new Voice(own, REVISION, weights.of(each.id()), weights.groupOf(each.id()), voices);
      if (placement.isCopy()) {
        copied.put(voice, placement.copyOf());
      } else if (placement.cluster() == 0) {
        unclustered.add(voice);
      } else {
        clusters.computeIfAbsent(placement.cluster(), key -> new ArrayList<>()).add(voice);
      }
    }
    Map<Integer, List<Reply>> replies = replies(consultation, placements);
    record Work(int topic, Group cluster, List<Voice> voices) {}
    List<Work> work = new ArrayList<>();
    for (Group theme : result.themes()) {
      for (Group topic : theme.groups()) {
        for (Group cluster : topic.groups()) {
          work.add(
              new Work(
                  topic.ref().id(), cluster, clusters.getOrDefault(cluster.ref().id(), List.of())));
        }
      }
    }
    var drafting = new Drafting(DraftParameters.DEFAULT);
    List<DraftedCluster> drafted =
        work.parallelStream()
            .filter(each -> !each.voices.isEmpty())
            .map(
                each -> {
                  if (each.voices.size() < SMALLEST) return new DraftedCluster(each.voices, null);
                  List<Reply> answers = replies.getOrDefault(each.cluster.ref().id(), List.of());
                  var material = new Material(each.cluster.label(), each.voices, answers);
                  return new DraftedCluster(each.voices, drafting.draft(material));
                })
            .toList();
    List<Analysis.Proposal> proposals = new ArrayList<>();
    int next = 0;
    for (Work each : work) {
      if (each.voices.isEmpty()) continue;
      Draft draft = drafted.get(next++).draft();
      if (draft == null) continue;
      proposals.add(new Analysis.Proposal(proposals.size() + 1, each.topic, each.cluster, draft));
    }
    List<MinorityAnnex.Entry> annex = MinorityAnnex.of(drafted, unclustered);
    return new Proposals(proposals, annex, Fates.of(drafted, unclustered, copied, annex));
  }

  private static Map<Integer, List<Reply>> replies(
      Consultation consultation, Map<String, Placement> placements) {
    Map<Integer, List<Reply>> replies = new HashMap<>();
    for (Consultation.Answer answer : consultation.replies()) {
      int cluster = placements.get(answer.root()).cluster();
      Voice voice = new Voice(answer.contribution(), REVISION, weight(answer), Voice.NO_GROUP, 1);
      replies
          .computeIfAbsent(cluster, key -> new ArrayList<>())
          .add(new Reply(voice, answer.stance()));
    }
    return replies;
  }

  /** Replies are compared with each other only; half the scale is a hundred votes. */
  private static double weight(Consultation.Answer answer) {
    double support = answer.contribution().support();
    return support / (support + 100);
  }
}
