package org.cahiers.analysis.text;

import java.lang.Character.UnicodeScript;

/**
 * Finds the next word of a text, stepping over markup, addresses and signs.
 *
 * <p>A word is a run of letters and digits; {@code + # . -} hold it together between two letters
 * ({@code asp.net}, {@code centre-ville}), {@code +} and {@code #} also end it ({@code c++}). A
 * full stop between a small letter and a capitalised word parts them: writers forget the blank.
 */
final class WordScanner {

  private static final int LONGEST_TAG = 200;

  private final String text;
  private int position;
  private int start;
  private int end;

  WordScanner(String text) {
    this.text = text;
  }

  /** Moves to the next word; false at the end. */
  boolean next() {
    while (position < text.length()) {
      int c = text.codePointAt(position);
      if (isOfWord(c)) {
        int after = addressEnd(position);
        if (after > position) {
          position = after;
          continue;
        }
        start = position;
        end = isUnspaced(c) ? unspacedEnd() : plainWordEnd(text, position);
        position = end;
        if (end < text.length() && text.charAt(end) == '@') {
          position = blankFrom(end);
          continue;
        }
        return true;
      }
      position =
          switch (c) {
            case '<' -> tagEnd();
            case '&' -> entityEnd();
            case '[' -> placeholderEnd();
            default -> position + Character.charCount(c);
          };
    }
    return false;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Continues the search at an offset. */
  void resumeAt(int offset) {
    position = offset;
  }

  /**
   * Whether the current word is of a script that is written without blanks (Han, kana, Thai, Lao,
   * Khmer, Burmese).
   */
  boolean isUnspaced() {
    return isUnspaced(text.codePointAt(start));
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '\u2032' || c == '\u00B4';
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  static int plainWordEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isInside(c)) {
        i = next;
      } else if (joins(text, i, c, next)) {
        i = next;
      } else {
        break;
      }
    }
    while (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '#')) {
      i++;
    }
    return i;
  }

  /** One of the apostrophes is a letter to Unicode. */
  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) && !isApostrophe(c);
  }

  private static boolean isInside(int c) {
    if (isOfWord(c)) {
      return !isUnspaced(c);
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u00AD'
        || c == '\u200C'
        || c == '\u200D';
  }

  private static boolean joins(String text, int at, int c, int next) {
    boolean sign =
        c == '+'
            || c == '#'
            || c == '.'
            || c == '-'
            || c == '\u2010'
            || c == '\u2011'
            || c == '\u00B7';
    if (!sign || next >= text.length()) {
      return false;
    }
    int after = text.codePointAt(next);
    if (!Character.isLetterOrDigit(after) || isUnspaced(after)) {
      return false;
    }
    boolean newSentence =
        c == '.'
            && Character.isLowerCase(text.codePointBefore(at))
            && Character.isUpperCase(after)
            && next + 1 < text.length()
            && !Character.isUpperCase(text.charAt(next + 1));
    return !newSentence;
  }

  private int unspacedEnd() {
    int i = position;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
      if (!isUnspaced(c) && !mark) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private int addressEnd(int from) {
    boolean address =
        text.startsWith("http://", from)
            || text.startsWith("https://", from)
            || text.regionMatches(true, from, "www.", 0, 4);
    return address ? blankFrom(from) : from;
  }

  private int blankFrom(int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int tagEnd() {
    int after = position + 1;
    if (after < text.length()) {
      char c = text.charAt(after);
      if (Character.isLetter(c) || c == '/' || c == '!') {
        int close = text.indexOf('>', after);
        if (close > 0 && close - position <= LONGEST_TAG) {
          return close + 1;
        }
      }
    }
    return after;
  }

  private int entityEnd() {
    int close = text.indexOf(';', position);
    if (close > position + 1 && close - position <= 9) {
      for (int i = position + 1; i < close; i++) {
        char c = text.charAt(i);
        if (!(c == '#' || c < 128 && Character.isLetterOrDigit(c))) {
          return position + 1;
        }
      }
      return close + 1;
    }
    return position + 1;
  }

  /** {@code [email]} and {@code [tel]} stand where an address was taken out. */
  private int placeholderEnd() {
    if (text.startsWith("[email]", position)) {
      return position + "[email]".length();
    }
    if (text.startsWith("[tel]", position)) {
      return position + "[tel]".length();
    }
    return position + 1;
  }
}
