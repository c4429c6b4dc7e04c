package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Language;

/** The mails about accounts, in the language of who receives them. */
@ApplicationScoped
class Letters {

  private static final String KEYS = "identity.letter.";

  @Inject private WriteTo writeTo;
  @Inject private Settings settings;

  void confirmAccount(String email, String pseudonym, Language language, Secret link) {
    send(email, language, "confirm", pseudonym, settings.absolute("/confirm/" + link.text()));
  }

  /** To someone who signs up with an address that has an account: only its owner learns it. */
  void alreadyHere(Account account) {
    send(account, "already-here", settings.absolute("/sign-in"), settings.absolute("/forgotten"));
  }

  void resetPassword(Account account, Secret link) {
    send(account, "reset", settings.absolute("/reset/" + link.text()));
  }

  void confirmEmail(Account account, String newEmail, Secret link) {
    send(
        newEmail,
        account.language(),
        "change-email",
        account.pseudonym(),
        settings.absolute("/confirm/" + link.text()));
  }

  /** To someone who wants to move to an address that another account has. */
  void emailInUse(Account owner) {
    send(owner, "email-in-use", settings.absolute("/sign-in"));
  }

  void passwordChanged(Account account) {
    send(account, "password-changed", settings.absolute("/forgotten"));
  }

  /** To the address that is left, so that a thief cannot move an account away unnoticed. */
  void emailChanged(Account account) {
    send(account, "email-changed", settings.absolute("/"));
  }

  void farewell(Account account) {
    send(account, "farewell", settings.absolute("/"));
  }

  private void send(Account account, String letter, Object... values) {
    writeTo.write(account.id(), KEYS + letter, language -> values);
  }

  private void send(String email, Language language, String letter, Object... values) {
    writeTo.write(email, language, KEYS + letter, values);
  }
}
