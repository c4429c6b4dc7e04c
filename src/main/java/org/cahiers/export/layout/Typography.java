package org.cahiers.export.layout;

import java.util.regex.Pattern;

/**
 * How text is set in a language. Words of people keep every letter and sign: only a blank that
 * stands before high punctuation becomes one that does not break the line.
 */
public final class Typography {

  private static final char UNBREAKABLE = '\u00a0';
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BEFORE_HIGH = Pattern.compile(" (?=[;:!?»%€])");
  private static final Pattern AFTER_OPENING = Pattern.compile("(?<=«) ");

  private Typography() {}

  /**
   * One line: runs of blanks become one, signs that no document can hold are left out.
   *
   * @param language of the text
   */
  public static String line(String text, String language) {
    return unbreak(BLANKS.matcher(clean(text)).replaceAll(" ").strip(), language);
  }

  /** The same without touching the ends: for a piece of a line. */
  static String piece(String text, String language) {
    return unbreak(BLANKS.matcher(clean(text)).replaceAll(" "), language);
  }

  /** Within the quotation marks of the language. */
  static String quoted(String text, String language) {
    return language.equals("fr") ? "«" + UNBREAKABLE + text + UNBREAKABLE + "»" : "“" + text + "”";
  }

  private static String unbreak(String text, String language) {
    if (!language.equals("fr")) return text;
    String unbroken = BEFORE_HIGH.matcher(text).replaceAll(String.valueOf(UNBREAKABLE));
    return AFTER_OPENING.matcher(unbroken).replaceAll(String.valueOf(UNBREAKABLE));
  }

  /** Without what XML 1.0 forbids: controls other than blanks, half pairs, non-characters. */
  private static String clean(String text) {
    if (text.codePoints().allMatch(Typography::isAllowed)) return text;
    StringBuilder clean = new StringBuilder();
    text.codePoints().filter(Typography::isAllowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff && c != 0x7f
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
