package org.cahiers.proposal;

import java.time.Instant;
import java.util.List;
import org.cahiers.debate.DebateId;

/**
 * A version of a proposal as readers see it now.
 *
 * @param latest number of the version in force
 * @param text without words that were withdrawn or hidden since its publication
 * @param hash of the text as it was published
 * @param errata what left it since, oldest first
 */
public record ProposalView(
    ProposalId id,
    DebateId debate,
    String slug,
    int version,
    int latest,
    int synthesisVersion,
    NumberedText text,
    People people,
    Figures figures,
    String hash,
    Instant publishedAt,
    List<ErratumView> errata) {

  public long number() {
    return id.value();
  }

  public String address() {
    return "/proposals/" + id.value();
  }

  public boolean inForce() {
    return version == latest;
  }
}
