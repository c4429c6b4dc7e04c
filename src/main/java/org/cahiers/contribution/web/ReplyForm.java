package org.cahiers.contribution.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.contribution.PendingReply;
import org.cahiers.contribution.PostContribution;
import org.cahiers.contribution.PostOutcome;
import org.cahiers.contribution.ReplyDraft;
import org.cahiers.contribution.Stance;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Kept;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/** Replying to the contribution or reply whose number stands in the address. */
@Named
@RequestScoped
public class ReplyForm {

  @Inject private PostContribution door;
  @Inject private Kept kept;
  @Inject private Contributions contributions;
  @Inject private Debates debates;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage pageLanguage;
  @Inject private Problems problems;

  private ContributionView answered;
  private DebateView debate;
  private Stance stance = Stance.PLAIN;
  private String text = "";

  @PostConstruct
  void load() {
    answered =
        contributions
            .find(new ContributionId(route.number("number")))
            .filter(ContributionView::shown)
            .orElseThrow(Refusal::notFound);
    debate = debates.find(answered.debate(), pageLanguage.getCode()).orElseThrow(Refusal::notFound);
  }

  public void send() throws IOException {
    ReplyDraft draft = new ReplyDraft(answered.id(), stance, text);
    if (!caller.isSignedIn()) {
      PostOutcome.Reason wrong = door.check(draft);
      if (wrong != null) problems.show(wrong, debate.rules());
      else go(kept.keep(response(), PendingReply.KIND, PendingReply.payload(draft)));
      return;
    }
    String root =
        debate.address()
            + "/contributions/"
            + (answered.root() == null ? answered.number() : answered.root());
    switch (door.reply(draft)) {
      case PostOutcome.Posted posted ->
          go(root + "?replied=1&reply=" + posted.id().value() + "#reply-" + posted.id().value());
      case PostOutcome.Waiting waiting -> go(root + "?posted=waiting");
      case PostOutcome.Refused refused -> problems.show(refused.reason(), debate.rules());
    }
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private static void go(String address) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(address);
  }

  public ContributionView getAnswered() {
    return answered;
  }

  public DebateView getDebate() {
    return debate;
  }

  public List<Stance> getStances() {
    return List.of(Stance.values());
  }

  public Stance getStance() {
    return stance;
  }

  public void setStance(Stance stance) {
    this.stance = stance == null ? Stance.PLAIN : stance;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }
}
