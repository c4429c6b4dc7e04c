package org.cahiers.proposal;

import java.time.Instant;
import org.cahiers.debate.DebateId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param position of the official answer, end of message keys; null while there is none
 * @param opening its first measure, or what comes first without one
 * @param publishedAt of the version in force
 */
public record ListedProposal(
    ProposalId id,
    DebateId debate,
    String slug,
    int version,
    String title,
    String language,
    String opening,
    @Nullable String position,
    Instant publishedAt,
    Figures figures) {

  public long number() {
    return id.value();
  }

  public String address() {
    return "/proposals/" + id.value();
  }
}
