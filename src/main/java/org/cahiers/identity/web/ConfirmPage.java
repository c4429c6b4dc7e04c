package org.cahiers.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cahiers.identity.ConfirmAccount;
import org.cahiers.identity.ConfirmEmail;
import org.cahiers.identity.PendingAct;
import org.cahiers.identity.Secret;
import org.cahiers.platform.web.PageLanguage;
import org.cahiers.platform.web.Route;
import org.cahiers.platform.web.Say;
import org.cahiers.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** {@code /confirm/{token}}: a new account, or the new e-mail of one. */
@Named
@RequestScoped
public class ConfirmPage {

  @Inject private ConfirmAccount confirmAccount;
  @Inject private PageLanguage pageLanguage;
  @Inject private ConfirmEmail confirmEmail;
  @Inject private Arrival arrival;
  @Inject private Route route;
  @Inject private Words words;

  private Secret secret = new Secret("");
  private ConfirmAccount.@Nullable Promise promise;
  private @Nullable String newEmail;
  private @Nullable String pseudonym;

  @PostConstruct
  void load() {
    secret = new Secret(route.path("token"));
    Optional<ConfirmAccount.Promise> promised = confirmAccount.look(secret, pageLanguage.getCode());
    promise = promised.orElse(null);
    pseudonym = promised.map(ConfirmAccount.Promise::pseudonym).orElse(null);
    newEmail = promised.isPresent() ? null : confirmEmail.look(secret).orElse(null);
  }

  public void createAccount() throws IOException {
    switch (confirmAccount.confirm(secret, isPseudonymTaken() ? pseudonym : null)) {
      case ConfirmAccount.Outcome.Done done ->
          arrival.arrive(done.account(), done.token(), done.visitorHash(), "/me");
      case ConfirmAccount.Outcome.PseudonymTaken taken ->
          Say.above(words.get("identity.flaw.pseudonym-taken"));
      case ConfirmAccount.Outcome.PseudonymUnfit unfit ->
          Say.above(words.get("identity.flaw.pseudonym"));
      case ConfirmAccount.Outcome.Gone gone -> promise = null;
    }
  }

  public void changeEmail() throws IOException {
    if (confirmEmail.confirm(secret)) Arrival.go("/me/settings?saved=email");
    else newEmail = null;
  }

  public boolean isAccount() {
    return promise != null;
  }

  public boolean isEmail() {
    return newEmail != null;
  }

  /** What the link is for: the account's address, or the new one. */
  public @Nullable String getAddress() {
    return promise != null ? promise.email() : newEmail;
  }

  public boolean isPseudonymTaken() {
    return promise != null && promise.pseudonymTaken();
  }

  public List<PendingAct.Shown> getKept() {
    return promise == null ? List.of() : promise.kept();
  }

  public @Nullable String getPseudonym() {
    return pseudonym;
  }

  public void setPseudonym(@Nullable String pseudonym) {
    this.pseudonym = pseudonym == null ? "" : pseudonym;
  }
}
