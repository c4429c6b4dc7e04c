package org.cahiers.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random token of 256 bits, in the alphabet of addresses. The text goes to its bearer; only the
 * hash is stored, which needs no salt since nobody can guess the text.
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 in hexadecimal. */
  public String hash() {
    return sha256(text);
  }

  /**
   * SHA-256 of any text in hexadecimal: names something in a table that must not tell what it is.
   */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Never tells the secret: records end up in logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}
