package org.cahiers.proposal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.export.Support;
import org.cahiers.platform.TextDifference;
import org.cahiers.platform.web.PageCache;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.proposal.AnswerView;
import org.cahiers.proposal.Answers;
import org.cahiers.proposal.CahierOrder;
import org.cahiers.proposal.Cahiers;
import org.cahiers.proposal.FollowUpView;
import org.cahiers.proposal.ProposalId;
import org.cahiers.proposal.ProposalView;
import org.cahiers.proposal.Proposals;
import org.cahiers.scoring.ScoreBox;
import org.jspecify.annotations.Nullable;

/** {@code /proposals/{number}}: a proposal, what it rests on and what was answered. */
@Named
@RequestScoped
public class ProposalPage {

  private static final int CAHIERS = 3;

  @Inject private Proposals proposals;
  @Inject private Answers answers;
  @Inject private Cahiers cahiers;
  @Inject private Debates debates;
  @Inject private Route route;
  @Inject private PageLanguage language;
  @Inject private HttpServletRequest request;

  private ProposalView view;
  private DebateView debate;
  private List<ProposalView> versions = List.of();
  private List<AnswerView> answered = List.of();
  private List<FollowUpView> followUps = List.of();
  private List<CahierOrder> within = List.of();

  @PostConstruct
  void load() {
    ProposalId id = new ProposalId(route.number("number"));
    versions = proposals.versions(id);
    if (versions.isEmpty()) throw Refusal.notFound();
    view = versions.getFirst();
    PageCache.shows(request, view.debate().value());
    debate = debates.find(view.debate(), language.getCode()).orElseThrow(Refusal::notFound);
    answered = answers.of(id);
    followUps = answers.followUps(id);
    within = cahiers.with(id, CAHIERS);
  }

  public ProposalView getView() {
    return view;
  }

  public DebateView getDebate() {
    return debate;
  }

  /** Newest first. */
  public List<ProposalView> getVersions() {
    return versions;
  }

  /** The answer in force; null while there is none. */
  public @Nullable AnswerView getAnswer() {
    return answered.isEmpty() ? null : answered.getFirst();
  }

  /** All versions of the answer, newest first; empty unless it was revised. */
  public List<AnswerView> getAnswers() {
    return answered.size() > 1 ? answered : List.of();
  }

  /** What a version of the answer changed in the words of the one before. */
  public TextDifference change(AnswerView version) {
    String code = language.getCode();
    String before =
        answered.stream()
            .filter(each -> each.version() == version.version() - 1)
            .findFirst()
            .map(each -> each.text(code))
            .orElse("");
    return TextDifference.between(before, version.text(code));
  }

  public List<FollowUpView> getFollowUps() {
    return followUps;
  }

  public List<CahierOrder> getCahiers() {
    return within;
  }

  public boolean isScored() {
    return view.figures().support().scored() > 0;
  }

  /** The scores of its sources, as every distribution is shown. */
  public ScoreBox getBox() {
    Support support = view.figures().support();
    List<Integer> s = support.scores();
    return new ScoreBox(
        view.number(),
        null,
        false,
        false,
        true,
        new Histogram(s.get(0), s.get(1), s.get(2), s.get(3), s.get(4)));
  }
}
