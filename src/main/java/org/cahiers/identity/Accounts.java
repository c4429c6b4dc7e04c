package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The accounts of people who can sign in. */
@ApplicationScoped
class Accounts {

  @PersistenceContext private EntityManager database;

  /** Adds it at once, so that a name or address taken meanwhile is met here. */
  void add(Account account) {
    database.persist(account);
    database.flush();
  }

  Optional<Account> find(AccountId id) {
    return Optional.ofNullable(database.find(Account.class, id.value()));
  }

  Account get(AccountId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no account " + id.value()));
  }

  /** Others who lock the account wait until this transaction ends. */
  void lock(AccountId id) {
    database
        .createNativeQuery("select id from account where id = ?1 for update")
        .setParameter(1, id.value())
        .getResultList();
  }

  /** Locks the account of a password that was proved; empty if it was changed since. */
  Optional<Account> unchanged(Credentials.Known proved) {
    lock(proved.account());
    return find(proved.account())
        .filter(account -> account.password().equals(Optional.ofNullable(proved.hash())));
  }

  Optional<Account> withEmail(String email) {
    return database
        .createQuery("select a from Account a where lower(a.email) = lower(:email)", Account.class)
        .setParameter("email", email.strip())
        .getResultStream()
        .findFirst();
  }

  boolean pseudonymTaken(String pseudonym) {
    return database
            .createQuery(
                "select count(a) from Account a where lower(a.pseudonym) = lower(:name) and"
                    + " a.origin <> 'imported'",
                Long.class)
            .setParameter("name", pseudonym)
            .getSingleResult()
        > 0;
  }
}
