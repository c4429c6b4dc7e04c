package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What changes with a factor, each in one transaction: browsers that were signed in before stay out
 * of what the factor protects.
 */
@ApplicationScoped
class FactorChanges {

  @Inject private Accounts accounts;
  @Inject private Factors factors;
  @Inject private RoleGrants grants;
  @Inject private SignIns signIns;
  @Inject private Throttle throttle;
  @Inject private FactorLetters letters;
  @Inject private SecurityLog log;

  /**
   * @return the token of this browser, which is signed in with the factor; empty if there is
   *     nothing to confirm any more
   */
  @Transactional
  public Optional<Secret> confirm(
      AccountId account, byte[] sealed, long step, List<String> codeHashes) {
    accounts.lock(account);
    if (!factors.confirm(account, sealed, step, codeHashes)) return Optional.empty();
    if (grants.holds(account, Role.ADMINISTRATOR)) factors.administratorHasOne();
    throttle.succeeded(FactorProof.key(account));
    signIns.endAll(account);
    letters.on(account);
    log.changed("factor-on", account);
    return Optional.of(signIns.begin(account, true));
  }

  @Transactional
  public void newCodes(AccountId account, List<String> codeHashes) {
    factors.replaceCodes(account, codeHashes);
    letters.newCodes(account);
    log.changed("factor-new-codes", account);
  }

  @Transactional
  public Secret remove(AccountId account) {
    factors.remove(account);
    signIns.endAll(account);
    letters.off(account);
    log.changed("factor-off", account);
    return signIns.begin(account, false);
  }
}
