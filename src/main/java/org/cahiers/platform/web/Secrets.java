package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that all nodes share, made once and kept in the table of settings. */
@ApplicationScoped
public class Secrets {

  @Inject private Stored stored;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  /** 32 bytes that stay the same for a purpose, on every node. */
  public byte[] key(String purpose) {
    return known.computeIfAbsent(purpose, stored::key).clone();
  }

  @ApplicationScoped
  static class Stored {
    private static final int BYTES = 32;

    @PersistenceContext private EntityManager database;
    private final SecureRandom random = new SecureRandom();

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public byte[] key(String purpose) {
      byte[] fresh = new byte[BYTES];
      random.nextBytes(fresh);
      String name = "secret." + purpose;
      database
          .createNativeQuery(
              "insert into setting (name, value) values (?1, ?2) on conflict do nothing")
          .setParameter(1, name)
          .setParameter(2, HexFormat.of().formatHex(fresh))
          .executeUpdate();
      Object hex =
          database
              .createNativeQuery("select value from setting where name = ?1")
              .setParameter(1, name)
              .getSingleResult();
      return HexFormat.of().parseHex((String) hex);
    }
  }
}
