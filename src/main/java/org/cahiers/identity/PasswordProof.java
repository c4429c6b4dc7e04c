package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Asks for the password again before what could lose people their account, as slowly as a sign-in:
 * an open browser must not be enough.
 */
@ApplicationScoped
class PasswordProof {

  /** What came of it. */
  sealed interface Result {
    record Proved() implements Result {}

    record Wrong() implements Result {}

    record Wait(Duration remaining) implements Result {}
  }

  @Inject private Passwords passwords;
  @Inject private Throttle throttle;

  Result of(Account account, String password) {
    Throttle.Key key = SignIn.byAccount(account.email().orElse(""));
    Duration wait = throttle.wait(key);
    if (wait.isPositive()) return new Result.Wait(wait);
    if (passwords.matches(password, account.password().orElse(null))) return new Result.Proved();
    throttle.failed(key);
    return new Result.Wrong();
  }
}
