package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cahiers.platform.web.Secrets;

/**
 * What happens at the doors, for whoever has to find out about an attack later: lines of a logger
 * of its own, {@code cahiers.security}, as {@code event name=value …}.
 *
 * <p>People are told apart without being told: addresses and e-mails as the first characters of a
 * keyed hash, accounts by number. Nothing of what anybody typed gets in, so that a line cannot be
 * forged.
 */
@ApplicationScoped
class SecurityLog {

  private static final Logger LOG = Logger.getLogger("cahiers.security");
  private static final int SHOWN = 12;

  @Inject private Secrets secrets;

  void signedIn(AccountId account, String address) {
    LOG.log(Level.INFO, () -> "signed-in account=" + account.value() + " from=" + mark(address));
  }

  void wrongPassword(String email, String address) {
    LOG.log(
        Level.WARNING,
        () -> "wrong-password for=" + mark(Emails.normal(email)) + " from=" + mark(address));
  }

  void wrongCode(AccountId account, String address) {
    LOG.log(
        Level.WARNING, () -> "wrong-code account=" + account.value() + " from=" + mark(address));
  }

  void slowedDown(String email, String address) {
    LOG.log(
        Level.WARNING,
        () -> "slowed-down for=" + mark(Emails.normal(email)) + " from=" + mark(address));
  }

  void changed(String what, AccountId account) {
    LOG.log(Level.INFO, () -> what + " account=" + account.value());
  }

  private String mark(String text) {
    String key = HexFormat.of().formatHex(secrets.key("log"));
    return Secret.sha256(key + text).substring(0, SHOWN);
  }
}
