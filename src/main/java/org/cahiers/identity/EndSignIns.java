package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.cahiers.platform.Audit;

/** An administrator signs somebody out of every browser: of a stolen account, or a lost phone. */
@ApplicationScoped
public class EndSignIns {

  @Inject private Caller caller;
  @Inject private SignIns signIns;
  @Inject private SecurityLog log;
  @Inject private Audit audit;

  @Transactional
  public void of(AccountId account) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    signIns.endAll(account);
    audit.record(by.value(), "sign-ins.ended", account.value(), Map.of());
    log.changed("sign-ins-ended", account);
  }
}
