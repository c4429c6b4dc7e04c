package org.cahiers.moderation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.moderation.AdministerRules;
import org.cahiers.moderation.AdministerRules.Outcome;
import org.cahiers.moderation.Rules;
import org.cahiers.moderation.Rules.Version;
import org.cahiers.moderation.Rules.Wording;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /admin/rules}: the rules in force and retired, and the wording of one of them. */
@Named
@ViewScoped
public class RulesDesk implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Caller caller;
  @Inject private Rules rules;
  @Inject private AdministerRules administer;
  @Inject private Words words;

  /** Of the rule that is worded anew; empty while a new one is written. */
  private String code = "";

  private String titleFr = "";
  private String titleEn = "";
  private String textFr = "";
  private String textEn = "";

  @PostConstruct
  void load() {
    caller.require(Role.ADMINISTRATOR);
  }

  /** An empty form for a new rule. */
  public void begin() {
    write("", new Wording("", "", "", ""));
  }

  public void edit(String chosen) {
    rules.versions().stream()
        .filter(version -> version.code().equals(chosen) && version.newest())
        .findFirst()
        .ifPresent(version -> write(chosen, version.wording()));
  }

  private void write(String chosen, Wording wording) {
    code = chosen;
    titleFr = wording.titleFr();
    titleEn = wording.titleEn();
    textFr = wording.textFr();
    textEn = wording.textEn();
  }

  public void publish() {
    Wording wording = new Wording(titleFr, titleEn, textFr, textEn);
    Outcome outcome = code.isEmpty() ? administer.add(wording) : administer.revise(code, wording);
    if (tell(outcome, code.isEmpty() ? "added" : "revised")) begin();
  }

  public void retire(String chosen) {
    tell(administer.retire(chosen), "retired");
  }

  public void restore(String chosen) {
    tell(administer.restore(chosen), "restored");
  }

  private boolean tell(Outcome outcome, String done) {
    switch (outcome) {
      case DONE -> Say.done(words.get("moderation.rules.done." + done));
      case TITLE_UNFIT -> {
        if (unfit(titleFr, 3, 60)) refuse("title-fr", outcome);
        if (unfit(titleEn, 3, 60)) refuse("title-en", outcome);
      }
      case TEXT_UNFIT -> {
        if (unfit(textFr, 10, 600)) refuse("text-fr", outcome);
        if (unfit(textEn, 10, 600)) refuse("text-en", outcome);
      }
      case FRENCH_TITLE_TAKEN -> refuse("title-fr", outcome);
      case ENGLISH_TITLE_TAKEN -> refuse("title-en", outcome);
      case SAME_WORDING -> refuse("text-fr", outcome);
      case NO_SUCH_RULE, LAST_RULE -> refuse(null, outcome);
    }
    return outcome == Outcome.DONE;
  }

  private static boolean unfit(String text, int least, int most) {
    return text.length() < least || text.length() > most;
  }

  private void refuse(@Nullable String field, Outcome outcome) {
    Say.beside(field, words.get("moderation.rules.refused." + outcome));
  }

  public List<Version> getInForce() {
    return rules.versions().stream().filter(Version::inForce).toList();
  }

  public List<Version> getRetired() {
    return rules.versions().stream()
        .filter(version -> version.newest() && !version.inForce())
        .toList();
  }

  public boolean isRevision() {
    return !code.isEmpty();
  }

  public String getTitleFr() {
    return titleFr;
  }

  public void setTitleFr(String text) {
    titleFr = clean(text);
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String text) {
    titleEn = clean(text);
  }

  public String getTextFr() {
    return textFr;
  }

  public void setTextFr(String text) {
    textFr = clean(text);
  }

  public String getTextEn() {
    return textEn;
  }

  public void setTextEn(String text) {
    textEn = clean(text);
  }

  private static String clean(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
