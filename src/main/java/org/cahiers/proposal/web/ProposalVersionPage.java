package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.cahiers.proposal.NumberedText;
import org.cahiers.proposal.NumberedText.NumberedBlock;
import org.cahiers.proposal.NumberedText.NumberedSentence;
import org.cahiers.proposal.ProposalId;
import org.cahiers.proposal.ProposalView;
import org.cahiers.proposal.Proposals;
import org.jspecify.annotations.Nullable;

/** {@code /proposals/{number}/versions/{version}}: a version and what it changed. */
@Named
@RequestScoped
public class ProposalVersionPage {

  @Inject private Proposals proposals;
  @Inject private Route route;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private ProposalView view;
  private @Nullable ProposalView before;

  @PostConstruct
  void load() {
    ProposalId id = new ProposalId(route.number("number"));
    long number = route.number("version");
    List<ProposalView> versions = proposals.versions(id);
    view =
        versions.stream()
            .filter(version -> version.version() == number)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    before =
        versions.stream()
            .filter(version -> version.version() == number - 1)
            .findFirst()
            .orElse(null);
    PageCache.shows(request, view.debate().value());
  }

  public ProposalView getView() {
    return view;
  }

  /** The version before; null for the first. */
  public @Nullable ProposalView getBefore() {
    return before;
  }

  public TextDifference getTitleChange() {
    return TextDifference.between(before == null ? "" : before.text().title(), view.text().title());
  }

  public TextDifference getChange() {
    return TextDifference.between(before == null ? "" : lines(before.text()), lines(view.text()));
  }

  /** Contributions that this version cites and the one before did not. */
  public Set<Long> getAdded() {
    Set<Long> added = cited(view);
    if (before != null) added.removeAll(cited(before));
    return added;
  }

  /** Contributions that the version before cited and this one does not. */
  public Set<Long> getGone() {
    if (before == null) return Set.of();
    Set<Long> gone = cited(before);
    gone.removeAll(cited(view));
    return gone;
  }

  private static Set<Long> cited(ProposalView version) {
    Set<Long> cited = new TreeSet<>();
    version.text().sources().forEach(each -> cited.add(Long.valueOf(each.source().id())));
    return cited;
  }

  private String lines(NumberedText text) {
    StringBuilder lines = new StringBuilder();
    for (NumberedBlock block : text.blocks()) {
      if (!block.kind().equals("text"))
        lines.append(words.get("proposal.block." + block.kind())).append('\n');
      for (NumberedSentence sentence : block.sentences())
        lines.append(sentence.text().replaceAll("\\s+", " ").strip()).append('\n');
      lines.append('\n');
    }
    return lines.toString().strip();
  }
}
