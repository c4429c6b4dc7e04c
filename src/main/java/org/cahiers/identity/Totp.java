package org.cahiers.identity;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time, RFC 6238: the first bits of a keyed hash of the half-minute. SHA-1 and six digits
 * since programs on telephones know nothing else for certain; what breaks SHA-1 elsewhere,
 * collisions, is of no use against a keyed hash.
 */
final class Totp {

  /** Bytes of a secret, as many as the hash has (RFC 4226, 4). */
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;
  private static final long STEP_SECONDS = 30;

  /** A code is taken half a minute early or late: clocks differ, and people type slowly. */
  private static final int TOLERANCE = 1;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The half-minute since 1970 that a moment lies in. */
  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  /**
   * @param digits of the code, 1 to 9; zeros in front count
   */
  static String code(byte[] secret, long step, int digits) {
    byte[] counter = new byte[Long.BYTES];
    for (int i = 0; i < Long.BYTES; i++) counter[i] = (byte) (step >>> (8 * (Long.BYTES - 1 - i)));
    byte[] hash = hmac(secret, counter);
    int at = hash[hash.length - 1] & 0xf;
    int number =
        (hash[at] & 0x7f) << 24
            | (hash[at + 1] & 0xff) << 16
            | (hash[at + 2] & 0xff) << 8
            | hash[at + 3] & 0xff;
    int modulus = 1;
    for (int i = 0; i < digits; i++) modulus *= 10;
    return ("%0" + digits + "d").formatted(number % modulus);
  }

  /**
   * The half-minute whose code this is.
   *
   * @return empty if it is the code of none that is near
   */
  static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++)
      if (code(secret, step, DIGITS).equals(code)) return OptionalLong.of(step);
    return OptionalLong.empty();
  }

  /** In letters and digits that people can type: RFC 4648, base 32, without padding. */
  static String typed(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : secret) {
      held = held << 8 | each & 0xff;
      for (bits += 8; bits >= 5; bits -= 5) text.append(ALPHABET.charAt(held >>> (bits - 5) & 31));
    }
    if (bits > 0) text.append(ALPHABET.charAt(held << (5 - bits) & 31));
    return text.toString();
  }

  private static byte[] hmac(byte[] secret, byte[] counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
