package org.cahiers.analysis.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that lose their end before an apostrophe ({@code l'}, {@code qu'}), and English endings
 * after one.
 */
final class Elision {

  private static final Set<String> FRENCH =
      Set.of(
          "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "quelqu");
  private static final Map<String, Set<String>> ELIDED =
      Map.of(
          "fr", FRENCH,
          "ca", Set.of("d", "l", "m", "n", "s", "t"),
          "it",
              Set.of(
                  "c", "d", "l", "m", "n", "s", "t", "v", "un", "dell", "all", "dall", "nell",
                  "sull", "coll", "quest", "quell", "dev", "com", "cos", "bell", "sant"),
          "pt", Set.of("d"),
          "oc", Set.of("d", "l", "m", "n", "s", "t", "qu"));
  private static final Set<String> ENGLISH = Set.of("s", "t", "d", "m", "re", "ve", "ll");

  private Elision() {}

  /** Whether a word before an apostrophe is elided and says nothing. */
  static boolean isElided(String word, String language) {
    return ELIDED.getOrDefault(language, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Length of an English contraction that starts at the apostrophe ({@code 's}, {@code 've}), 0 if
   * there is none.
   */
  static int englishTail(String text, int apostrophe) {
    int end = apostrophe + 1;
    while (end < text.length()
        && end <= apostrophe + 3
        && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
    return ENGLISH.contains(tail) ? end - apostrophe : 0;
  }
}
