package org.cahiers.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cahiers.debate.DebateView;
import org.cahiers.proposal.CahierOrder;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.Proposals;
import org.jspecify.annotations.Nullable;

/** What came of a debate, or of all: parts of the page of a debate and of the home page. */
@Named
@RequestScoped
public class PublishedPanel {

  private static final int PROPOSALS = 3;
  private static final int CAHIERS = 2;

  @Inject private Proposals proposals;
  @Inject private Cahiers cahiers;

  private @Nullable String slug;
  private List<ListedProposal> listed = List.of();
  private @Nullable List<ListedProposal> newest;
  private @Nullable List<CahierOrder> newestCahiers;

  /** The newest proposals of a debate. */
  public List<ListedProposal> of(DebateView debate) {
    if (!debate.slug().equals(slug)) {
      slug = debate.slug();
      listed = proposals.list(new ProposalFilter(slug, null), Long.MAX_VALUE, PROPOSALS);
    }
    return listed;
  }

  /** The newest cahiers about a debate. */
  public List<CahierOrder> cahiers(DebateView debate) {
    return of(debate).isEmpty() ? List.of() : cahiers.about(debate.id(), CAHIERS);
  }

  /** The newest proposals of all debates. */
  public List<ListedProposal> getNewest() {
    if (newest == null) newest = proposals.list(ProposalFilter.ALL, Long.MAX_VALUE, PROPOSALS);
    return newest;
  }

  /** The newest cahiers. */
  public List<CahierOrder> getCahiers() {
    if (newestCahiers == null)
      newestCahiers = getNewest().isEmpty() ? List.of() : cahiers.newest(CAHIERS);
    return newestCahiers;
  }
}
