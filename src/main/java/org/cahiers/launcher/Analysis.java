package org.cahiers.launcher;

import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Group;
import org.cahiers.analysis.draft.Draft;
import org.cahiers.analysis.draft.Fates;
import org.cahiers.analysis.draft.MinorityAnnex;
import org.cahiers.analysis.text.Contribution;

/**
 * What was found in a file, ready to be written.
 *
 * @param language of the headings, {@code fr} or {@code en}
 * @param result of the clustering, of contributions only
 * @param places contribution or reply id → where it is
 * @param proposals the drafts, in the order of the tree
 * @param annex what they leave out by rule
 * @param fates what became of every contribution
 * @param sources contribution or reply id → its text
 * @param replies how many of the sources are replies
 */
record Analysis(
    String language,
    ClusterResult result,
    Map<String, Place> places,
    List<Proposal> proposals,
    List<MinorityAnnex.Entry> annex,
    Fates fates,
    Map<String, Contribution> sources,
    int replies) {

  /**
   * Where a contribution is; a reply is where its parent is.
   *
   * @param topic 0 for none
   * @param cluster 0 if it was left unclustered
   * @param strength how sure that is, 0 to 1
   */
  record Place(int topic, int cluster, double strength) {}

  /**
   * A draft and the cluster it is of.
   *
   * @param number from 1, as readers see it
   */
  record Proposal(int number, int topic, Group cluster, Draft draft) {}
}
