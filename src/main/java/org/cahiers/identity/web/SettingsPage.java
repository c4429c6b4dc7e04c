package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cahiers.identity.Caller;
import org.cahiers.identity.OwnAccount;
import org.cahiers.identity.OwnFactor;
import org.cahiers.identity.SecretCookies;
import org.cahiers.identity.SignInView;
import org.cahiers.identity.SignIns;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /me/settings}: how one describes oneself; {@link SecurityForms} are beside it. */
@Named
@RequestScoped
public class SettingsPage {

  private static final Set<String> SAVED =
      Set.of("profile", "password", "email", "email-letter", "charter", "signed-out", "factor-off");

  @Inject private OwnAccount own;
  @Inject private OwnFactor ownFactor;
  @Inject private Route route;
  @Inject private Words words;

  @Inject private SignIns signIns;
  @Inject private SecretCookies cookies;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  private List<SignInView> browsers = List.of();
  private String factorState = "";
  private String email = "";
  private String pseudonym = "";
  private String language = "fr";
  private @Nullable String place;

  @PostConstruct
  void load() {
    OwnAccount.View view = own.view();
    email = view.email();
    pseudonym = view.pseudonym();
    language = view.language().code();
    place = view.place();
    factorState = ownFactor.view().state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    browsers =
        cookies
            .read(request, SecretCookies.Kind.SIGN_IN)
            .map(present -> signIns.of(caller.requireSignedIn(), present))
            .orElse(List.of());
  }

  /** Where this person is signed in, the browser used last first. */
  public List<SignInView> getBrowsers() {
    return browsers;
  }

  public void saveProfile() throws IOException {
    Language chosen = Language.of(language).orElse(Language.FRENCH);
    switch (own.describe(pseudonym, chosen, place)) {
      case DONE -> Arrival.go("/me/settings?saved=profile&lang=" + chosen.code());
      case PSEUDONYM_UNFIT -> Say.beside("pseudonym", words.get("identity.flaw.pseudonym"));
      case PSEUDONYM_TAKEN -> Say.beside("pseudonym", words.get("identity.flaw.pseudonym-taken"));
      case PLACE_TOO_LONG -> Say.beside("place", words.get("identity.flaw.place"));
    }
  }

  /** How far the second factor is, as the end of a key. */
  public String getFactorState() {
    return factorState;
  }

  /** Not to who has no role, and not to who shares an account with everybody. */
  public boolean isFactorOffered() {
    return !Set.of("not-for-you", "demonstration").contains(factorState);
  }

  /** What was just done, as the end of a key; null if nothing was. */
  public @Nullable String getSaved() {
    Optional<String> saved = route.query("saved").filter(SAVED::contains);
    return saved.orElse(null);
  }

  public String getEmail() {
    return email;
  }

  public String getPseudonym() {
    return pseudonym;
  }

  public void setPseudonym(String pseudonym) {
    this.pseudonym = pseudonym == null ? "" : pseudonym;
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
}
