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
    /**
     * @param known the account as it was when the password was right
     */
    record Proved(Credentials.Known known) implements Result {}

    record Wrong() implements Result {}

    record Wait(Duration remaining) implements Result {}
  }

  @Inject private Credentials credentials;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;

  /** No transaction of its own: see {@link Credentials}. */
  Result of(AccountId account, String password) {
    Credentials.Known known = credentials.of(account);
    Throttle.Key key = SignIn.byAccount(known.email());
    Duration wait = throttle.attempt(key).pause();
    if (wait.isPositive()) return new Result.Wait(wait);
    if (!passwords.matches(password, known.hash())) return new Result.Wrong();
    throttle.succeeded(key);
    return new Result.Proved(known);
  }
}
