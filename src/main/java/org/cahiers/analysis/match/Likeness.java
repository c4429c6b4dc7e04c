package org.cahiers.analysis.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * The terms by which two texts are alike. Each term stands as often as it counts; a word of the
 * title counts twice.
 *
 * @param stems of the words that say something, in order, title first
 * @param pieces four letters of a folded word with a blank at both ends ({@code " véc", "vélo",
 *     "élo "} folded); a shorter word is one piece
 */
public record Likeness(List<String> stems, List<String> pieces) {

  static final int TITLE = 2;
  static final int LETTERS = 4;
  private static final int LONGEST = 60;
  private static final int READ = 20_000;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern JOINS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public Likeness {
    stems = List.copyOf(stems);
    pieces = List.copyOf(pieces);
  }

  /**
   * @param language ISO 639-1 code, empty if unknown
   * @param title may be empty
   * @param text may be empty
   */
  public static Likeness of(String language, String title, String text) {
    Words words = Words.of(language);
    return of(words.tokens(read(title)), words.tokens(read(text)));
  }

  /** The same of texts that are cut into words already. */
  public static Likeness of(List<Token> title, List<Token> text) {
    List<String> stems = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < TITLE; i++) {
      collect(title, stems, pieces);
    }
    collect(text, stems, pieces);
    return new Likeness(stems, pieces);
  }

  private static void collect(List<Token> tokens, List<String> stems, List<String> pieces) {
    for (Token token : tokens) {
      if (!token.stop()) {
        if (!token.stem().isEmpty()) {
          stems.add(cut(token.stem()));
        }
        for (String part : JOINS.split(token.word())) {
          collectPieces(part, pieces);
        }
      }
    }
  }

  private static void collectPieces(String part, List<String> pieces) {
    if (part.isEmpty()) {
      return;
    }
    String word = " " + cut(fold(part)) + " ";
    int[] letters = word.codePoints().toArray();
    for (int i = 0; i < Math.max(1, letters.length - LETTERS + 1); i++) {
      pieces.add(new String(letters, i, Math.min(LETTERS, letters.length - i)));
    }
  }

  /** The part of a text that is compared: its first 20,000 characters. */
  static String read(String text) {
    if (text.length() <= READ) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(READ - 1)) ? READ - 1 : READ;
    return text.substring(0, end);
  }

  static String fold(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    return ascii
        ? word
        : MARKS
            .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
  }

  /** Nobody means a word of a thousand letters, and an index refuses it. */
  private static String cut(String word) {
    return word.codePointCount(0, word.length()) <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONGEST));
  }
}
