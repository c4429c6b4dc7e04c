package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Set;
import org.cahiers.identity.Kept;
import org.cahiers.identity.Secret;
import org.cahiers.identity.SignUp;
import org.cahiers.identity.SignUp.Flaw;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /sign-up}, and {@code /one-last-step} for who has written something before. */
@Named
@RequestScoped
public class SignUpPage {

  @Inject private SignUp signUp;
  @Inject private Kept kept;
  @Inject private Arrival arrival;
  @Inject private Words words;

  private String email = "";
  private String pseudonym = "";
  private String password = "";
  private String language = "fr";
  private @Nullable String place;
  private boolean charter;

  @PostConstruct
  void start() {
    language = words.language().code();
  }

  public void submit() throws IOException {
    SignUp.Wish wish =
        new SignUp.Wish(
            email,
            pseudonym,
            password,
            Language.of(language).orElse(Language.FRENCH),
            place,
            charter,
            kept.token().map(Secret::hash).orElse(null));
    switch (signUp.signUp(wish, arrival.address())) {
      case SignUp.Outcome.LetterSent sent -> Arrival.go("/sign-up/sent");
      case SignUp.Outcome.Refused refused -> say(refused.flaws(), words);
      case SignUp.Outcome.Wait wait -> arrival.sayWait(wait.remaining());
    }
  }

  static void say(Set<Flaw> flaws, Words words) {
    for (Flaw flaw : flaws)
      switch (flaw) {
        case EMAIL -> Say.beside("email", words.get("identity.flaw.email"));
        case PSEUDONYM -> Say.beside("pseudonym", words.get("identity.flaw.pseudonym"));
        case PSEUDONYM_TAKEN -> Say.beside("pseudonym", words.get("identity.flaw.pseudonym-taken"));
        case PASSWORD -> Say.beside("password", words.get("identity.flaw.password"));
        case PLACE -> Say.beside("place", words.get("identity.flaw.place"));
        case CHARTER -> Say.beside("charter", words.get("identity.flaw.charter"));
      }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email == null ? "" : email;
  }

  public String getPseudonym() {
    return pseudonym;
  }

  public void setPseudonym(String pseudonym) {
    this.pseudonym = pseudonym == null ? "" : pseudonym;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password == null ? "" : password;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public @Nullable String getPlace() {
    return place;
  }

  public void setPlace(@Nullable String place) {
    this.place = place == null || place.isBlank() ? null : place.strip();
  }

  public boolean isCharter() {
    return charter;
  }

  public void setCharter(boolean charter) {
    this.charter = charter;
  }
}
