package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Signs a person in by e-mail and password, slower with each failure. */
@ApplicationScoped
public class SignIn {

  /** What came of it; a wrong password and an unknown address are the same. */
  public sealed interface Outcome {
    record Done(AccountId account, Secret token) implements Outcome {}

    /**
     * The password is right, and a code is asked for.
     *
     * @param step what {@link SecondStep} wants to see
     */
    record CodeAsked(Secret step) implements Outcome {}

    record Wrong() implements Outcome {}

    /**
     * @param remaining until it may be tried again
     */
    record Wait(Duration remaining) implements Outcome {}
  }

  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;

  /**
   * No transaction of its own: see {@link Credentials}.
   *
   * @param address network address it is tried from
   */
  public Outcome signIn(String email, String password, String address) {
    Throttle.Key byAccount = byAccount(email);
    Throttle.Key byAddress = new Throttle.Key("sign-in-from", address, Pause.OF_ADDRESS);
    Duration wait = throttle.wait(byAddress);
    if (wait.isZero()) wait = throttle.attempt(byAccount).pause();
    if (wait.isPositive()) {
      log.slowedDown(email, address);
      return new Outcome.Wait(wait);
    }
    Optional<Credentials.Known> known = credentials.of(email);
    String stored = known.map(Credentials.Known::hash).orElse(null);
    if (passwords.matches(password, stored)) {
      Credentials.Known proved = known.orElseThrow();
      String fresh = passwords.outdated(stored) ? passwords.hash(password) : stored;
      Optional<Credentials.Entered> entered = credentials.enter(proved, fresh, byAccount);
      if (entered.isPresent()) return outcome(proved.account(), entered.get(), address);
    }
    throttle.failed(byAddress);
    log.wrongPassword(email, address);
    return new Outcome.Wrong();
  }

  private Outcome outcome(AccountId account, Credentials.Entered entered, String address) {
    return switch (entered) {
      case Credentials.Entered.HalfWay half -> new Outcome.CodeAsked(half.step());
      case Credentials.Entered.Whole whole -> {
        log.signedIn(account, address);
        yield new Outcome.Done(account, whole.token());
      }
    };
  }

  static Throttle.Key byAccount(String email) {
    return new Throttle.Key("sign-in", Emails.normal(email), Pause.OF_ACCOUNT);
  }
}
