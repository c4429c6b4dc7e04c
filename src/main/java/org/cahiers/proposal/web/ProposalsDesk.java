package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.platform.web.Once;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.cahiers.proposal.ListedProposal;
import org.cahiers.proposal.ProposalFilter;
import org.cahiers.proposal.Proposals;
import org.cahiers.proposal.PublishProposals;
import org.cahiers.proposal.PublishedSections;
import org.cahiers.proposal.PublishedSections.Candidate;
import org.jspecify.annotations.Nullable;

/** {@code /workspace/proposals}: sections of a published synthesis become proposals. */
@Named
@ViewScoped
public class ProposalsDesk implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LISTED = 500;

  @Inject private Caller caller;
  @Inject private Debates debates;
  @Inject private PublishedSections sections;
  @Inject private PublishProposals publishProposals;
  @Inject private Proposals proposals;
  @Inject private Route route;
  @Inject private PageLanguage pageLanguage;
  @Inject private Words words;

  private String debate = "";
  private Long[] chosen = {};

  @PostConstruct
  void load() {
    caller.require(Role.EDITOR);
    List<DebateView> offered = getDebates();
    debate =
        route
            .query("debate")
            .or(() -> offered.stream().findFirst().map(DebateView::slug))
            .filter(slug -> offered.stream().anyMatch(each -> each.slug().equals(slug)))
            .orElse("");
    choose();
  }

  /** Debates whose synthesis was published. */
  public List<DebateView> getDebates() {
    return Once.read(
        "debates",
        () -> {
          Set<DebateId> published = sections.debates();
          return debates.all(pageLanguage.getCode()).stream()
              .filter(each -> published.contains(each.id()))
              .toList();
        });
  }

  /** Chooses what publishing would change. */
  public void choose() {
    PublishedSections.Offer offer = getOffer();
    chosen =
        offer == null
            ? new Long[0]
            : offer.sections().stream()
                .filter(Candidate::fresh)
                .map(Candidate::section)
                .toArray(Long[]::new);
  }

  /** Null where no synthesis of the debate was published. */
  public PublishedSections.@Nullable Offer getOffer() {
    return Once.read("offer." + debate, this::offer).orElse(null);
  }

  private Optional<PublishedSections.Offer> offer() {
    return debates.find(debate, pageLanguage.getCode()).map(DebateView::id).flatMap(sections::of);
  }

  /** What of the debate stands in proposals. */
  public List<ListedProposal> getPublished() {
    return debate.isEmpty()
        ? List.of()
        : Once.read(
            "published." + debate,
            () ->
                proposals
                    .list(new ProposalFilter(debate, null), Long.MAX_VALUE, LISTED)
                    .reversed());
  }

  public void publish() {
    PublishedSections.Offer offer = getOffer();
    if (offer == null) return;
    switch (publishProposals.publish(offer.synthesis(), offer.version(), Arrays.asList(chosen))) {
      case PublishProposals.Outcome.Published done ->
          Say.done(words.count("proposal.desk.done", done.proposals().size()));
      case PublishProposals.Outcome.Refused refused ->
          Say.above(
              words.get("proposal.desk.flaw." + refused.reason().name().toLowerCase(Locale.ROOT)));
    }
    choose();
  }

  public String getDebate() {
    return debate;
  }

  public void setDebate(@Nullable String slug) {
    debate = slug == null ? "" : slug;
  }

  public Long[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(Long[] numbers) {
    chosen = numbers.clone();
  }
}
