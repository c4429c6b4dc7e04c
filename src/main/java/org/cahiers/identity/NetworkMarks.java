package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;

/**
 * From which network each account signed in last, as a mark that can only be compared with another
 * one of the same fortnight (ADR 0083).
 */
@ApplicationScoped
class NetworkMarks {

  /** Rows that have served their time; a key goes before the marks that were made with it. */
  static final String[] EXPIRED = {
    "network_key where began <= current_date - 14",
    "network_mark where marked_on <= current_date - 30"
  };

  private static final int KEY_BYTES = 32;

  @PersistenceContext private EntityManager database;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param address network address of the request that signs in; what is none is passed over
   */
  @Transactional
  public void note(AccountId account, String address) {
    NetworkPrefix.of(address)
        .ifPresent(
            prefix -> {
              if (mark(account, prefix)) return;
              makeKey();
              mark(account, prefix);
            });
  }

  private boolean mark(AccountId account, String prefix) {
    return (Boolean)
        database
            .createNativeQuery("select mark_network(?1, ?2)")
            .setParameter(1, account.value())
            .setParameter(2, prefix)
            .getSingleResult();
  }

  /** Of nodes that need one at the same moment, one makes it and the others find it. */
  private void makeKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    database
        .createNativeQuery("insert into network_key (key) values (?1) on conflict do nothing")
        .setParameter(1, key)
        .executeUpdate();
  }

  void forget(@Observes AccountDeleted news) {
    database
        .createNativeQuery("delete from network_mark where account = ?1")
        .setParameter(1, news.account().value())
        .executeUpdate();
  }
}
