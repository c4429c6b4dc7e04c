package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.cahiers.platform.Audit;

/**
 * An administrator takes the factor from somebody who has lost both telephone and printed codes.
 * Their roles wait until they have set up another one.
 */
@ApplicationScoped
public class ResetFactor {

  /** What came of it. */
  public enum Outcome {
    DONE,
    NOTHING_TO_DO,
    /** Why is written into the audit and the mail: a few words at least, 500 characters at most. */
    REASON_UNFIT,
    /** One's own is removed with password and code: an open browser must not be enough. */
    YOUR_OWN
  }

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  @Inject private Caller caller;
  @Inject private Factors factors;
  @Inject private FactorLetters letters;
  @Inject private SignIns signIns;
  @Inject private SecurityLog log;
  @Inject private Audit audit;

  @Transactional
  public Outcome of(AccountId account, String reason) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    String why = reason.strip();
    if (by.equals(account)) return Outcome.YOUR_OWN;
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
      return Outcome.REASON_UNFIT;
    if (!factors.remove(account)) return Outcome.NOTHING_TO_DO;
    signIns.endAll(account);
    audit.record(by.value(), "factor.reset", account.value(), Map.of("reason", why));
    letters.reset(account, why);
    log.changed("factor-reset", account);
    return Outcome.DONE;
  }
}
