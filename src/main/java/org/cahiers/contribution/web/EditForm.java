package org.cahiers.contribution.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionView;
import org.cahiers.contribution.Contributions;
import org.cahiers.contribution.EditContribution;
import org.cahiers.contribution.PostOutcome;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;

/** Authors rewrite or withdraw what they wrote. */
@Named
@RequestScoped
public class EditForm {

  @Inject private EditContribution door;
  @Inject private Contributions contributions;
  @Inject private Debates debates;
  @Inject private Route route;
  @Inject private PageLanguage pageLanguage;
  @Inject private Problems problems;

  private ContributionView contribution;
  private DebateView debate;
  private String title = "";
  private String text = "";
  private String language = "";

  @PostConstruct
  void load() {
    contribution =
        contributions
            .find(new ContributionId(route.number("number")))
            .orElseThrow(Refusal::notFound);
    if (!contribution.mine()) throw Refusal.forbidden();
    debate =
        debates.find(contribution.debate(), pageLanguage.getCode()).orElseThrow(Refusal::notFound);
    title = contribution.title();
    text = contribution.text();
    language = contribution.language();
  }

  public void save() throws IOException {
    String newTitle = contribution.root() == null ? title : null;
    switch (door.rewrite(contribution.id(), newTitle, text, language)) {
      case PostOutcome.Posted posted -> back();
      case PostOutcome.Waiting waiting -> back();
      case PostOutcome.Refused refused -> problems.show(refused.reason(), debate.rules());
    }
  }

  public void withdraw() throws IOException {
    door.withdraw(contribution.id());
    back();
  }

  private void back() throws IOException {
    FacesContext.getCurrentInstance().getExternalContext().redirect(contribution.address());
  }

  public ContributionView getContribution() {
    return contribution;
  }

  public DebateView getDebate() {
    return debate;
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
}
