package org.cahiers.analysis.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a language: how a text is cut, what a word's stem is and which words say nothing.
 */
public final class Words {

  private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

  /** Pronouns that French hangs on a verb, longest first: {@code faut-il} is {@code faut}. */
  private static final List<String> FRENCH_SUFFIXES =
      List.of(
          "-t-elles",
          "-t-elle",
          "-t-ils",
          "-t-il",
          "-t-on",
          "-elles",
          "-elle",
          "-ils",
          "-il",
          "-on",
          "-nous",
          "-vous",
          "-je",
          "-tu",
          "-ce",
          "-ci",
          "-là",
          "-même",
          "-mêmes",
          "-moi",
          "-toi",
          "-lui",
          "-leur",
          "-les",
          "-le",
          "-y",
          "-en");

  private static final Set<String> WHOLE = Set.of("rendez-vous");

  private final String language;
  private final Stems stems;
  private final StopWords stopWords;

  private Words(String language) {
    this.language = language;
    stems = new Stems(language);
    stopWords = StopWords.of(language);
  }

  /**
   * The words of a language, by ISO 639-1 code; an unknown or empty code is cut without stems and
   * stop words.
   */
  public static Words of(String language) {
    return KNOWN.computeIfAbsent(Language.code(language), Words::new);
  }

  /**
   * Cuts a text into words, in order. Markup, web and mail addresses, elided words ({@code l'}) and
   * signs are left out; stop words are kept and marked, so that neighbours stay neighbours.
   */
  public List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    WordScanner scanner = new WordScanner(text);
    while (scanner.next()) {
      if (scanner.isUnspaced()) {
        pairs(text, scanner.start(), scanner.end(), tokens);
      } else {
        add(text, scanner, tokens);
      }
    }
    return tokens;
  }

  /** The stems of the words that are not stop words, in order. */
  public List<String> stems(String text) {
    List<String> result = new ArrayList<>();
    for (Token token : tokens(text)) {
      if (!token.stop()) {
        result.add(token.stem());
      }
    }
    return result;
  }

  /** The stem of a single word, in any case. */
  public String stem(String word) {
    return stems.of(normal(word));
  }

  /** Whether a word, in any case, says nothing about the subject. */
  public boolean isStop(String word) {
    return stopWords.contains(normal(word));
  }

  /** A word in any case without accents and other marks, ligatures opened. */
  public static String fold(String word) {
    return Stems.fold(normal(word));
  }

  private void add(String text, WordScanner scanner, List<Token> tokens) {
    int start = scanner.start();
    int end = scanner.end();
    String word = normal(text.substring(start, end));
    if (end < text.length() && WordScanner.isApostrophe(text.charAt(end))) {
      if (language.equals("fr")
          && word.equals("aujourd")
          && text.regionMatches(true, end + 1, "hui", 0, 3)) {
        scanner.resumeAt(end + 4);
        tokens.add(new Token(start, end + 4, "aujourd'hui", "aujourd'hui", true));
        return;
      }
      if (Elision.isElided(word, language)) {
        return;
      }
      if (language.equals("en")) {
        scanner.resumeAt(end + Elision.englishTail(text, end));
      }
    }
    if (language.equals("fr") && word.indexOf('-') > 0 && !WHOLE.contains(word)) {
      for (String suffix : FRENCH_SUFFIXES) {
        if (word.endsWith(suffix) && word.length() > suffix.length() + 1) {
          word = word.substring(0, word.length() - suffix.length());
          end -= suffix.length();
          break;
        }
      }
    }
    tokens.add(new Token(start, end, word, stems.of(word), stopWords.contains(word)));
  }

  /** Scripts without blanks: every two neighbouring characters are a word, a lone one is itself. */
  private static void pairs(String text, int start, int end, List<Token> tokens) {
    int first = start;
    int second = characterEnd(text, start, end);
    if (second >= end) {
      tokens.add(pair(text, start, end));
      return;
    }
    while (second < end) {
      int after = characterEnd(text, second, end);
      tokens.add(pair(text, first, after));
      first = second;
      second = after;
    }
  }

  private static Token pair(String text, int start, int end) {
    String word = text.substring(start, end);
    return new Token(start, end, word, word, false);
  }

  /** One past a character and the marks that sit on it. */
  private static int characterEnd(String text, int start, int end) {
    int i = start + Character.charCount(text.codePointAt(start));
    while (i < end && !Character.isLetterOrDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  /** Lower case, compatibility forms unified, invisible characters out, one kind of hyphen. */
  private static String normal(String word) {
    boolean ascii = true;
    boolean lower = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      ascii &= c < 128;
      lower &= c >= 'a' && c <= 'z';
    }
    if (lower) {
      return word;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    String unified = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(unified.length());
    for (int i = 0; i < unified.length(); i++) {
      char c = unified.charAt(i);
      if (c == '\u2010' || c == '\u2011') {
        plain.append('-');
      } else if (c != '\u00AD' && c != '\u200C' && c != '\u200D') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
