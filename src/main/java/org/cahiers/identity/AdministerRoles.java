package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.cahiers.platform.Audit;

/** Gives roles to people and takes them back; each time it is kept who did it and when. */
@ApplicationScoped
public class AdministerRoles {

  /** What came of it. */
  public enum Outcome {
    DONE,
    NOTHING_TO_DO,
    NO_SUCH_PERSON,
    LAST_ADMINISTRATOR
  }

  @Inject private Caller caller;
  @Inject private Accounts accounts;
  @Inject private RoleGrants grants;
  @Inject private SignIns signIns;
  @Inject private Audit audit;
  @PersistenceContext private EntityManager database;

  @Transactional
  public Outcome grant(AccountId account, Role role) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    boolean canSignIn = accounts.find(account).flatMap(Account::email).isPresent();
    if (!canSignIn || role == Role.PARTICIPANT) return Outcome.NO_SUCH_PERSON;
    if (!grants.grant(account, role, by)) return Outcome.NOTHING_TO_DO;
    audit.record(by.value(), "role.granted", account.value(), Map.of("role", role.code()));
    signIns.forget(account);
    return Outcome.DONE;
  }

  @Transactional
  public Outcome revoke(AccountId account, Role role) {
    AccountId by = caller.require(Role.ADMINISTRATOR);
    if (role == Role.ADMINISTRATOR && lastAdministrator()) return Outcome.LAST_ADMINISTRATOR;
    if (!grants.revoke(account, role, by)) return Outcome.NOTHING_TO_DO;
    audit.record(by.value(), "role.revoked", account.value(), Map.of("role", role.code()));
    signIns.forget(account);
    return Outcome.DONE;
  }

  /** Locked, so that two administrators who revoke each other do not both succeed. */
  private boolean lastAdministrator() {
    database.createNativeQuery("lock table role_grant in share row exclusive mode").executeUpdate();
    return grants.holders(Role.ADMINISTRATOR) <= 1;
  }
}
