package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Signs a person in by e-mail and password, slower with each failure. */
@ApplicationScoped
public class SignIn {

  /** What came of it; a wrong password and an unknown address are the same. */
  public sealed interface Outcome {
    record Done(AccountId account, Secret token) implements Outcome {}

    record Wrong() implements Outcome {}

    /**
     * @param remaining until it may be tried again
     */
    record Wait(Duration remaining) implements Outcome {}
  }

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;
  @Inject private SignIns signIns;

  /**
   * @param address network address it is tried from
   */
  @Transactional
  public Outcome signIn(String email, String password, String address) {
    Throttle.Key byAccount = byAccount(email);
    Throttle.Key byAddress = new Throttle.Key("sign-in-from", address, Pause.OF_ADDRESS);
    Duration wait = throttle.wait(byAccount, byAddress);
    if (wait.isPositive()) {
      log.slowedDown(email, address);
      return new Outcome.Wait(wait);
    }
    Optional<Account> account = accounts.withEmail(email);
    if (!passwords.matches(password, account.flatMap(Account::password).orElse(null))) {
      throttle.failed(byAccount, byAddress);
      log.wrongPassword(email, address);
      return new Outcome.Wrong();
    }
    throttle.succeeded(byAccount);
    Account known = account.orElseThrow();
    known
        .password()
        .filter(passwords::outdated)
        .ifPresent(old -> known.changePassword(passwords.hash(password)));
    log.signedIn(known.id(), address);
    return new Outcome.Done(known.id(), signIns.begin(known.id()));
  }

  static Throttle.Key byAccount(String email) {
    return new Throttle.Key("sign-in", Emails.normal(email), Pause.OF_ACCOUNT);
  }
}
