package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
   * @param email empty for who cannot sign in
   * @param hash of its password; null if it has none
   */
  record Known(AccountId account, String email, @Nullable String hash) {}

  /** How far a right password leads. */
  sealed interface Entered {
    /** There is a factor too: the secret opens {@link SecondStep}. */
    record HalfWay(Secret step) implements Entered {}

    record Whole(Secret token) implements Entered {}
  }

  @Inject private Accounts accounts;
  @Inject private Factors factors;
  @Inject private Links links;
  @Inject private Throttle throttle;
  @Inject private SignIns signIns;

  @Transactional
  public Optional<Known> of(String email) {
    return accounts.withEmail(email).map(Credentials::known);
  }

  @Transactional
  public Known of(AccountId account) {
    return known(accounts.get(account));
  }

  private static Known known(Account account) {
    return new Known(account.id(), account.email().orElse(""), account.password().orElse(null));
  }

  /**
   * Begins a sign-in, or its second step, and forgets failures before it.
   *
   * @param fresh hash to keep from now on
   * @return empty if the password was changed since it was read
   */
  @Transactional
  public Optional<Entered> enter(Known proved, String fresh, Throttle.Key failures) {
    Optional<Account> unchanged = accounts.unchanged(proved);
    if (unchanged.isEmpty()) return Optional.empty();
    Account account = unchanged.get();
    if (!fresh.equals(proved.hash())) account.changePassword(fresh);
    throttle.succeeded(failures);
    return Optional.of(begin(account.id()));
  }

  /**
   * As far as one proof leads: to a sign-in, or to its second step. Locked, so that no sign-in
   * without the factor begins while one is confirmed.
   */
  @Transactional
  public Entered begin(AccountId account) {
    accounts.lock(account);
    return factors.since(account).isPresent()
        ? new Entered.HalfWay(
            links.create(Links.Purpose.SECOND_STEP, account, JsonObject.EMPTY_JSON_OBJECT))
        : new Entered.Whole(signIns.begin(account, false));
  }

  /** Who has given a password and not yet a code. */
  @Transactional
  public Optional<AccountId> halfWay(Secret step) {
    return links.find(step, Links.Purpose.SECOND_STEP).map(Links.Link::account);
  }

  /**
   * Begins the sign-in of who has now given both.
   *
   * @return empty if the step was used or ended meanwhile
   */
  @Transactional
  public Optional<Secret> enterBoth(Secret step) {
    return links
        .use(step, Links.Purpose.SECOND_STEP)
        .map(Links.Link::account)
        .map(account -> signIns.begin(account, true));
  }
}
