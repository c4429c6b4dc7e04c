package org.cahiers.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes to print: ten letters and digits each, 50 bits, none of them easily taken for another
 * (Crockford's base 32), in two groups.
 */
final class RecoveryCodes {

  static final int COUNT = 10;

  /** Drawn by lot, they need not be slow to try one by one: there are a million billions. */
  static final int ROUNDS = 10_000;

  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  /** New ones, as they are shown. */
  static List<String> random() {
    return Stream.generate(() -> group() + "-" + group()).limit(COUNT).toList();
  }

  /** What was typed as it is hashed: an O is a zero, an I or L a one, case and gaps are nothing. */
  static String plain(String typed) {
    return typed
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "")
        .replace('o', '0')
        .replaceAll("[il]", "1");
  }

  private static String group() {
    StringBuilder group = new StringBuilder();
    for (int i = 0; i < GROUP; i++)
      group.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    return group.toString();
  }
}
