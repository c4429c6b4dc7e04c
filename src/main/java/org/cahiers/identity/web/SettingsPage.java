package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.cahiers.identity.OwnAccount;
import org.cahiers.platform.web.Language;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /me/settings}: how one describes oneself; {@link SecurityForms} are beside it. */
@Named
@RequestScoped
public class SettingsPage {

  private static final Set<String> SAVED =
      Set.of("profile", "password", "email", "email-letter", "charter");

  @Inject private OwnAccount own;
  @Inject private Route route;
  @Inject private Words words;

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
