package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cahiers.platform.Settings;

/** The mails about the second factor: whoever changes one, its owner hears of it. */
@ApplicationScoped
class FactorLetters {

  private static final String KEYS = "identity.letter.factor-";

  @Inject private WriteTo writeTo;
  @Inject private Settings settings;

  void on(AccountId account) {
    send(account, "on", page());
  }

  void off(AccountId account) {
    send(account, "off", page());
  }

  /**
   * @param left codes to print that still work
   */
  void codeUsed(AccountId account, long left) {
    send(account, "code-used", left, page());
  }

  /** Whoever tries codes has the password already. */
  void codesRefused(AccountId account, int wrong) {
    send(account, "codes-refused", wrong, settings.absolute("/forgotten"));
  }

  void newCodes(AccountId account) {
    send(account, "new-codes", page());
  }

  void reset(AccountId account, String reason) {
    send(account, "reset", reason, page());
  }

  private String page() {
    return settings.absolute(OwnFactor.ADDRESS);
  }

  private void send(AccountId account, String letter, Object... values) {
    writeTo.write(account, KEYS + letter, language -> values);
  }
}
