package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** The table {@code role_grant}. */
@ApplicationScoped
class RoleGrants {

  @PersistenceContext private EntityManager database;

  /** Grants a role that is not held yet; nothing happens if it is. */
  boolean grant(AccountId account, Role role, @Nullable AccountId by) {
    return database
            .createNativeQuery(
                "insert into role_grant (account, role, granted_by) values (?1, ?2, nullif(?3, 0))"
                    + " on conflict do nothing")
            .setParameter(1, account.value())
            .setParameter(2, role.code())
            .setParameter(3, by == null ? 0 : by.value())
            .executeUpdate()
        > 0;
  }

  boolean revoke(AccountId account, Role role, AccountId by) {
    return database
            .createNativeQuery(
                "update role_grant set revoked_at = now(), revoked_by = ?3 where account = ?1 and"
                    + " role = ?2 and revoked_at is null")
            .setParameter(1, account.value())
            .setParameter(2, role.code())
            .setParameter(3, by.value())
            .executeUpdate()
        > 0;
  }

  boolean holds(AccountId account, Role role) {
    return !database
        .createNativeQuery(
            "select 1 from role_grant where account = ?1 and role = ?2 and revoked_at is null")
        .setParameter(1, account.value())
        .setParameter(2, role.code())
        .getResultList()
        .isEmpty();
  }

  /** How many people hold the role now. */
  long holders(Role role) {
    Number count =
        (Number)
            database
                .createNativeQuery(
                    "select count(*) from role_grant where role = ?1 and revoked_at is null")
                .setParameter(1, role.code())
                .getSingleResult();
    return count.longValue();
  }
}
