package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Whether an account holds a role that counts: for doors that also act where nobody is signed in.
 * Who has a second factor has given it at every sign-in, so that here the account alone tells.
 */
@ApplicationScoped
public class Roles {

  @PersistenceContext private EntityManager database;

  @Transactional
  public boolean holds(AccountId account, Role role) {
    return !database
        .createNativeQuery(
            """
            select 1 from role_grant where account = ?1 and role = ?2 and revoked_at is null
              and (not roles_need_factor(account) or exists
                (select 1 from factor f where f.account = ?1 and f.confirmed_at is not null))\
            """)
        .setParameter(1, account.value())
        .setParameter(2, role.code())
        .getResultList()
        .isEmpty();
  }
}
