package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cahiers.moderation.Moderated;
import org.cahiers.moderation.ReportBreach;
import org.cahiers.platform.web.Client;
import org.cahiers.platform.web.Refusal;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /report/{kind}/{number}} */
@Named
@RequestScoped
public class ReportPage {

  @Inject private ReportBreach reportBreach;
  @Inject private Client client;
  @Inject private Route route;
  @Inject private Words words;

  private Moderated.@Nullable Item item;
  private @Nullable String rule;
  private String note = "";

  @PostConstruct
  void load() {
    item =
        reportBreach
            .find(route.path("kind"), route.number("number"))
            .orElseThrow(Refusal::notFound);
  }

  public void submit() throws IOException {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    String address = client.address((HttpServletRequest) context.getRequest());
    String kind = route.path("kind");
    long number = route.number("number");
    switch (reportBreach.report(kind, number, rule == null ? "" : rule, note, address)) {
      case ReportBreach.Result.Thanks thanks ->
          context.redirect("/report/" + kind + "/" + number + "?sent=1");
      case ReportBreach.Result.NoSuchRule none ->
          Say.above(words.get("moderation.report.rule-missing"));
      case ReportBreach.Result.NoteTooLong tooLong ->
          Say.above(words.get("moderation.desk.note-too-long"));
      case ReportBreach.Result.Gone gone -> throw Refusal.notFound();
      case ReportBreach.Result.Wait wait -> Say.above(words.get("moderation.report.wait"));
    }
  }

  public Moderated.@Nullable Item getItem() {
    return item;
  }

  public boolean isSent() {
    return route.query("sent").isPresent();
  }

  public @Nullable String getRule() {
    return rule;
  }

  public void setRule(@Nullable String rule) {
    this.rule = rule;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note == null ? "" : note;
  }
}
