package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.DraftParameters;
import org.cahiers.analysis.draft.DraftedCluster;
import org.cahiers.analysis.draft.Drafting;
import org.cahiers.analysis.draft.Material;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.analysis.draft.Voice;
import org.cahiers.debate.DebateId;

/**
 * Draft proposals in the words of contributors: listed contributions and published replies only, in
 * their present revision.
 *
 * <p>Drafting takes some milliseconds a cluster; all of a large debate belongs in a job.
 */
@ApplicationScoped
public class Drafts {

  /** Fewer different contributions than this give no proposal; they are for the minority annex. */
  static final int SMALLEST = 5;

  @Inject private DraftMaterial material;

  /**
   * A draft for each group that has a listed contribution, in the order given.
   *
   * @param groups of any level
   * @param drafted told after each how many are done
   */
  public List<TopicDraft> of(DebateId debate, List<TopicId> groups, IntConsumer drafted) {
    Drafting drafting = new Drafting(DraftParameters.DEFAULT);
    List<TopicDraft> drafts = new ArrayList<>();
    int done = 0;
    for (DraftMaterial.Group group : material.of(debate, groups)) {
      if (!group.voices().isEmpty())
        drafts.add(new TopicDraft(group.id(), group.label(), drafting.draft(materialOf(group))));
      drafted.accept(++done);
    }
    return drafts;
  }

  /** What the drafts of all clusters leave out although people value it, by rule. */
  public List<MinorityAnnex.Entry> minority(DebateId debate) {
    Drafting drafting = new Drafting(DraftParameters.DEFAULT);
    DraftMaterial.Everything all = material.all(debate);
    List<DraftedCluster> drafted = new ArrayList<>();
    for (DraftMaterial.Group group : all.clusters()) {
      if (group.voices().isEmpty()) continue;
      Draft draft = group.voices().size() < SMALLEST ? null : drafting.draft(materialOf(group));
      drafted.add(new DraftedCluster(group.voices(), draft));
    }
    List<Voice> unclustered = all.unclustered();
    return MinorityAnnex.of(drafted, unclustered);
  }

  private static Material materialOf(DraftMaterial.Group group) {
    return new Material(group.label(), group.voices(), group.replies());
  }
}
