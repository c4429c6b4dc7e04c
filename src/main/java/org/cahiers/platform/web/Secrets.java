package org.cahiers.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys that all nodes share, made once and kept in the table of settings. */
@ApplicationScoped
public class Secrets {

  @Inject private Stored stored;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();
  private final Map<String, Optional<byte[]>> aside = new ConcurrentHashMap<>();

  /** 32 bytes that stay the same for a purpose, on every node. */
  public byte[] key(String purpose) {
    return known.computeIfAbsent(purpose, stored::key).clone();
  }

  /**
   * A keyed hash that names something in a table which must not tell what it is: of what has few
   * values, as a network address, an unkeyed one could be tried out.
   *
   * @return HMAC-SHA-256 in hexadecimal, the same on every node
   */
  public String mark(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(purpose), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key that a purpose had before an operator put it aside, as long as it is there. */
  public Optional<byte[]> before(String purpose) {
    return aside.computeIfAbsent(purpose, any -> stored.find(any + "-before")).map(byte[]::clone);
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
      return find(purpose).orElseThrow();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<byte[]> find(String purpose) {
      return database
          .createNativeQuery("select value from setting where name = ?1")
          .setParameter(1, "secret." + purpose)
          .getResultStream()
          .findFirst()
          .map(hex -> HexFormat.of().parseHex((String) hex));
    }
  }
}
