package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks for a code: that of the telephone, once each, or one of those to print. Slower with each
 * failure, which neither the password nor a mailed link forgives: who tries codes has one of them
 * already.
 */
@ApplicationScoped
class FactorProof {

  /** What came of it. */
  sealed interface Result {
    record Proved() implements Result {}

    record Wrong() implements Result {}

    record Wait(Duration remaining) implements Result {}
  }

  /** Within a day; no longer slips: their owner is told, once. */
  private static final int ALARMING = Pause.OF_CODES.free() + 1;

  private static final Logger LOG = Logger.getLogger(FactorProof.class.getName());

  @Inject private Factors factors;
  @Inject private Seal seal;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private FactorLetters letters;
  @Inject private Clock clock;

  /** No transaction of its own: a code to print is hashed as a password is. */
  Result of(AccountId account, String typed) {
    Throttle.Key key = key(account);
    Throttle.Attempt attempt = throttle.attempt(key);
    if (attempt.pause().isPositive()) return new Result.Wait(attempt.pause());
    String code = typed.replaceAll("\\s", "");
    boolean proved =
        code.matches("[0-9]{" + Totp.DIGITS + "}")
            ? take(account, code)
            : takeToPrint(account, RecoveryCodes.plain(typed));
    if (!proved) {
      if (attempt.failures() == ALARMING) letters.codesRefused(account, ALARMING);
      return new Result.Wrong();
    }
    throttle.succeeded(key);
    return new Result.Proved();
  }

  static Throttle.Key key(AccountId account) {
    return new Throttle.Key("factor", Long.toString(account.value()), Pause.OF_CODES);
  }

  private boolean take(AccountId account, String code) {
    Optional<byte[]> sealed = factors.secret(account, true);
    if (sealed.isEmpty()) return false;
    Optional<Seal.Opened> opened = seal.open(sealed.get(), account);
    if (opened.isEmpty()) {
      LOG.log(Level.SEVERE, "the key is lost that sealed the factor of account {0}", account);
      return false;
    }
    OptionalLong step = Totp.stepOf(opened.get().secret(), code, clock.instant());
    return step.isPresent() && factors.take(account, step.getAsLong());
  }

  private boolean takeToPrint(AccountId account, String code) {
    Optional<String> salted = factors.oneOfTheCodes(account);
    if (salted.isEmpty()) return false;
    String hash = passwords.hashAs(code, salted.get());
    if (!factors.takeCode(account, hash)) return false;
    letters.codeUsed(account, factors.codesLeft(account));
    return true;
  }
}
