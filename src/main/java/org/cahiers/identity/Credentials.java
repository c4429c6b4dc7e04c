package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sign-in reads and writes, each in a transaction of its own: between the two a password is
 * hashed, which takes a tenth of a second and must not keep a connection to the database from
 * others meanwhile.
 */
@ApplicationScoped
class Credentials {

  /**
   * Of an account as it was read.
   *
   * @param hash of its password; null if it has none
   */
  record Known(AccountId account, @Nullable String hash) {}

  @Inject private Accounts accounts;
  @Inject private Throttle throttle;
  @Inject private SignIns signIns;

  @Transactional
  public Optional<Known> of(String email) {
    return accounts
        .withEmail(email)
        .map(account -> new Known(account.id(), account.password().orElse(null)));
  }

  /**
   * Begins a sign-in, and forgets failures before it.
   *
   * @param fresh hash to keep from now on
   * @return empty if the password was changed since it was read
   */
  @Transactional
  public Optional<Secret> enter(Known proved, String fresh, Throttle.Key failures) {
    Account account = accounts.get(proved.account());
    if (!account.password().equals(Optional.ofNullable(proved.hash()))) return Optional.empty();
    if (!fresh.equals(proved.hash())) account.changePassword(fresh);
    throttle.succeeded(failures);
    return Optional.of(signIns.begin(account.id()));
  }
}
