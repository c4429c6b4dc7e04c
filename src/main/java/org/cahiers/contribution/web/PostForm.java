package org.cahiers.contribution.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cahiers.contribution.Draft;
import org.cahiers.contribution.PendingContribution;
import org.cahiers.contribution.PostContribution;
import org.cahiers.contribution.PostOutcome;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Kept;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.jspecify.annotations.Nullable;

/**
 * Writing a contribution: form, preview with similar ones, and publication, or keeping it until its
 * visitor has an account.
 */
@Named
@RequestScoped
public class PostForm {

  @Inject private PostContribution door;
  @Inject private Kept kept;
  @Inject private Debates debates;
  @Inject private Caller caller;
  @Inject private Route route;
  @Inject private PageLanguage pageLanguage;
  @Inject private Problems problems;

  private DebateView debate;
  private String title = "";
  private String text = "";
  private String language = "";
  private String place = "";
  private String difference = "";
  private boolean previewed;

  @PostConstruct
  void load() {
    debate =
        debates.find(route.path("slug"), pageLanguage.getCode()).orElseThrow(Refusal::notFound);
  }

  /** Shows the text as it will stand, and what is like it. */
  public void preview() {
    PostOutcome.Reason wrong = door.check(draft());
    if (wrong == null) previewed = true;
    else problems.show(wrong, debate.rules());
  }

  public void correct() {
    previewed = false;
  }

  public void publish() throws IOException {
    if (!caller.isSignedIn()) {
      keep();
      return;
    }
    switch (door.post(draft())) {
      case PostOutcome.Posted posted -> go(posted.address() + "?posted=1");
      case PostOutcome.Waiting waiting -> go(waiting.address() + "?posted=waiting");
      case PostOutcome.Refused refused -> problems.show(refused.reason(), debate.rules());
    }
  }

  private void keep() throws IOException {
    PostOutcome.Reason wrong = door.check(draft());
    if (wrong != null) problems.show(wrong, debate.rules());
    else go(kept.keep(response(), PendingContribution.KIND, PendingContribution.payload(draft())));
  }

  private Draft draft() {
    return new Draft(
        debate.id(),
        title,
        text,
        blankToNull(language),
        blankToNull(place),
        blankToNull(difference));
  }

  private static @Nullable String blankToNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed;
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }

  private static void go(String address) throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(address);
  }

  public DebateView getDebate() {
    return debate;
  }

  public boolean isPreviewed() {
    return previewed;
  }

  /** Language the text seems to be in, for the preview, where the author may correct it. */
  public String getDetected() {
    return door.language(draft(), debate.ownLanguage());
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title == null ? "" : title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getDifference() {
    return difference;
  }

  public void setDifference(String difference) {
    this.difference = difference;
  }
}
