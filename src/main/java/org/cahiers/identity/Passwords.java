package org.cahiers.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with PBKDF2-HMAC-SHA-512, 210,000 rounds and a salt each (OWASP Password Storage
 * Cheat Sheet).
 *
 * <p>A stored hash reads {@code pbkdf2-sha512$rounds$salt$hash}, so that the rounds can be raised
 * later: hashes of fewer rounds stay valid and are renewed at the next sign-in.
 */
@ApplicationScoped
class Passwords {

  static final int SHORTEST = 10;

  /** Longer ones would only buy whoever sends them our processor. */
  static final int LONGEST = 200;

  static final int ROUNDS = 210_000;

  /** Of 0 to 4: not to be guessed in a million attempts. */
  private static final int LEAST_STRENGTH = 2;

  private static final int MOST_JUDGED = 40;
  private static final Zxcvbn STRENGTH = new Zxcvbn();
  private static final String NAME = "pbkdf2-sha512";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 64;

  /** What is compared against when there is no such account: takes as long and never matches. */
  private static final String NOBODY = format(ROUNDS, new byte[SALT_BYTES], new byte[HASH_BYTES]);

  /** Hashing keeps a processor busy: who signs in waits in line rather than make all pages slow. */
  private static final Semaphore AT_ONCE =
      new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  private final SecureRandom random = new SecureRandom();

  /**
   * Whether a password is long enough and not among those that are tried first: common ones, ones
   * that were stolen elsewhere, simple patterns, and the person's own names (zxcvbn, Wheeler 2016).
   *
   * @param own words that are known of the person: address, pseudonym
   */
  static boolean acceptable(String password, String... own) {
    if (password.length() < SHORTEST || password.length() > LONGEST) return false;
    List<String> known = new ArrayList<>(List.of("cahiers", "debat", "debate"));
    for (String word : own)
      known.addAll(List.of(word.toLowerCase(Locale.ROOT).split("[@.\\s_-]+")));
    known.removeIf(word -> word.length() < 3);
    // What it cannot judge in a moment is not what anybody tries first.
    String judged = password.substring(0, Math.min(password.length(), MOST_JUDGED));
    return STRENGTH.measure(judged, known).getScore() >= LEAST_STRENGTH;
  }

  String hash(String password) {
    return hash(password, ROUNDS);
  }

  /**
   * @param rounds fewer than for passwords only for what people have not chosen themselves
   */
  String hash(String password, int rounds) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return format(rounds, salt, derive(password, salt, rounds));
  }

  /** The hash with the salt and rounds of a stored one: equal to it if the password is. */
  String hashAs(String password, String stored) {
    String[] parts = parts(stored);
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    int rounds = Integer.parseInt(parts[1]);
    return format(rounds, salt, derive(password, salt, rounds));
  }

  /**
   * Whether the password is the hashed one. Works as long for an account that does not exist.
   *
   * @param stored null for nobody: always false
   */
  boolean matches(String password, @Nullable String stored) {
    String[] parts = parts(stored == null ? NOBODY : stored);
    Base64.Decoder base64 = Base64.getDecoder();
    byte[] wanted = base64.decode(parts[3]);
    String tried = password.length() > LONGEST ? "" : password;
    byte[] given = derive(tried, base64.decode(parts[2]), Integer.parseInt(parts[1]));
    return MessageDigest.isEqual(wanted, given) && stored != null;
  }

  private static String[] parts(String stored) {
    String[] parts = stored.split("\\$");
    if (parts.length != 4 || !parts[0].equals(NAME))
      throw new IllegalStateException("not a password hash of this platform");
    return parts;
  }

  boolean outdated(String stored) {
    return Integer.parseInt(stored.split("\\$")[1]) < ROUNDS;
  }

  private static String format(int rounds, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return NAME
        + "$"
        + rounds
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BYTES * 8);
    AT_ONCE.acquireUninterruptibly();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      AT_ONCE.release();
      spec.clearPassword();
    }
  }
}
