package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;

/**
 * Throws away once an hour what has expired: nothing about people is kept longer than it serves.
 */
@ApplicationScoped
class Housekeeping implements Work {

  @Inject private Expired expired;
  @Inject private SealAnew sealAnew;

  @Override
  public String kind() {
    return "identity.housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run(RunningJob job) {
    expired.delete();
    sealAnew.all();
  }

  /** Secrets whose key was changed since they were sealed. */
  @ApplicationScoped
  static class SealAnew {

    private static final int AT_ONCE = 100;

    @Inject private Factors factors;
    @Inject private Seal seal;

    public void all() {
      List<AccountId> some = factors.after(0, AT_ONCE);
      while (!some.isEmpty()) {
        some.forEach(this::one);
        some = factors.after(some.getLast().value(), AT_ONCE);
      }
    }

    private void one(AccountId account) {
      factors
          .secret(account, true)
          .ifPresent(
              closed ->
                  seal.open(closed, account)
                      .filter(Seal.Opened::outdated)
                      .map(opened -> seal.close(opened.secret(), account))
                      .ifPresent(fresh -> factors.reseal(account, closed, fresh)));
    }
  }

  /** The rows that may go. */
  @ApplicationScoped
  static class Expired {

    @PersistenceContext private EntityManager database;

    @Transactional
    public void delete() {
      for (String rows :
          new String[] {
            "sign_in where expires_at < now()",
            "one_time_link where expires_at < now() or used_at < now() - interval '1 day'",
            "throttle where last_at < now() - interval '2 days' and blocked_until < now()",
            "factor where confirmed_at is null and begun_at < now() - interval '1 hour'",
            "pending_act where expires_at < now() or carried_out_at < now() - interval '1 day'"
          }) database.createNativeQuery("delete from " + rows).executeUpdate();
      for (String rows : NetworkMarks.EXPIRED)
        database.createNativeQuery("delete from " + rows).executeUpdate();
    }
  }
}
