package org.cahiers.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cahiers.platform.Settings;
import org.cahiers.platform.web.Secrets;

/**
 * Encrypts what the platform must be able to read again, with AES-256-GCM: whoever has the
 * database, or a backup, without the environment cannot.
 *
 * <p>The key is made of one in the table of settings and of {@code CAHIERS_SECRET}. Both can be
 * changed: what was sealed before opens with the former one ({@code secret.factor-before}, {@code
 * CAHIERS_SECRET_BEFORE}, or none where there was none) until it is sealed anew.
 */
@ApplicationScoped
class Seal {

  /**
   * What was sealed.
   *
   * @param outdated whether it was sealed with a former key
   */
  record Opened(byte[] secret, boolean outdated) {}

  private static final String PURPOSE = "factor";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private Supplier<List<byte[]>> keys;

  protected Seal() {}

  @Inject
  Seal(Secrets secrets, Settings settings) {
    this(() -> keys(secrets, settings));
  }

  /**
   * @param keys of 32 bytes, the present one first
   */
  Seal(Supplier<List<byte[]>> keys) {
    this.keys = keys;
  }

  byte[] close(byte[] secret, AccountId account) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, keys.get().get(0), nonce, account).doFinal(secret);
      return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return empty if it was sealed with a key that is lost, or for another account
   */
  Optional<Opened> open(byte[] sealed, AccountId account) {
    byte[] nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    List<byte[]> all = keys.get();
    for (int i = 0; i < all.size(); i++)
      try {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, all.get(i), nonce, account);
        byte[] secret = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        return Optional.of(new Opened(secret, i > 0));
      } catch (AEADBadTagException e) {
        // Not this key: another one follows, or none.
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    return Optional.empty();
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, AccountId account)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(Long.toString(account.value()).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static List<byte[]> keys(Secrets secrets, Settings settings) {
    List<byte[]> stored = new ArrayList<>(List.of(secrets.key(PURPOSE)));
    secrets.before(PURPOSE).ifPresent(stored::add);
    List<String> configured = new ArrayList<>(List.of(settings.secret().orElse("")));
    settings.secretBefore().ifPresent(configured::add);
    configured.add("");
    return stored.stream()
        .flatMap(key -> configured.stream().distinct().map(word -> derived(key, word)))
        .toList();
  }

  static byte[] derived(byte[] stored, String configured) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(stored, "HmacSHA256"));
      return mac.doFinal((PURPOSE + "\n" + configured).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
