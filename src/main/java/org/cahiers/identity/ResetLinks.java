package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * What a new password by link reads and writes, each in a transaction of its own: between the two
 * it is hashed.
 */
@ApplicationScoped
class ResetLinks {

  /** Whose password it will be. */
  record Whose(AccountId account, String email, String pseudonym) {}

  @Inject private Links links;
  @Inject private Letters letters;
  @Inject private Accounts accounts;
  @Inject private SignIns signIns;
  @Inject private Credentials credentials;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;

  /** Changes nothing; empty if the link works no longer. */
  @Transactional
  public Optional<Whose> find(Secret secret) {
    return links
        .find(secret, Links.Purpose.RESET_PASSWORD)
        .map(link -> accounts.get(link.account()))
        .map(a -> new Whose(a.id(), a.email().orElse(""), a.pseudonym()));
  }

  /**
   * Uses the link up, ends every sign-in and begins one, or its second step.
   *
   * @return empty if the link was used meanwhile
   */
  @Transactional
  public Optional<Credentials.Entered> use(Secret secret, String hash) {
    return links
        .use(secret, Links.Purpose.RESET_PASSWORD)
        .map(link -> accounts.get(link.account()))
        .map(account -> change(account, hash));
  }

  private Credentials.Entered change(Account account, String hash) {
    account.changePassword(hash);
    links.endAll(account.id(), Links.Purpose.RESET_PASSWORD);
    signIns.endAll(account.id());
    account.email().ifPresent(email -> throttle.succeeded(SignIn.byAccount(email)));
    letters.passwordChanged(account);
    log.changed("password-reset", account.id());
    return credentials.begin(account.id());
  }
}
