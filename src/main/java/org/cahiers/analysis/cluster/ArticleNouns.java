package org.cahiers.analysis.cluster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cahiers.analysis.text.PartOfSpeech;

/**
 * Nouns of languages that have no tagger here, by what stands before them: a noun often follows an
 * article, a verb hardly ever; a word with a capital inside sentences is a name, or in German a
 * noun. What is neither counts as a verb if it ends like an infinitive, else as an adjective.
 */
final class ArticleNouns {

  private static final Map<String, Set<String>> ARTICLES =
      Map.of(
          "es", Set.of("el", "la", "los", "las", "un", "una", "unos", "unas", "del", "al", "sus"),
          "ca",
              Set.of(
                  "el", "la", "l", "els", "les", "un", "una", "uns", "unes", "del", "dels", "al",
                  "als", "pel", "pels"),
          "it",
              Set.of(
                  "il", "lo", "la", "l", "i", "gli", "le", "un", "una", "uno", "del", "della",
                  "dei", "delle", "al", "alla", "nel", "nella"),
          "pt",
              Set.of("o", "a", "os", "as", "um", "uma", "do", "da", "dos", "das", "no", "na", "ao"),
          "de",
              Set.of(
                  "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einer",
                  "eines"));

  private static final Map<String, String> INFINITIVE =
      Map.of(
          "es",
          "[aei]r(?:se)?",
          "ca",
          "(?:[aei]r|re)(?:-\\p{L}+)?",
          "it",
          "[aei]re",
          "pt",
          "[aeio]r",
          "de",
          "e?n");

  private static final double FOLLOWS = .12;
  private static final double CAPITAL = .6;
  private static final int ENOUGH = 200;

  /** How often a word was seen, after an article, inside a sentence, and there with a capital. */
  private static final class Seen {
    private int all;
    private int afterArticle;
    private int inside;
    private int capital;
    private String language = "";
  }

  private final Map<String, Seen> words = new HashMap<>();

  static boolean knows(String language) {
    return ARTICLES.containsKey(language);
  }

  /**
   * Reads a text.
   *
   * @param wanted words in lower case that matter
   */
  void read(String text, String language, Set<String> wanted) {
    Set<String> articles = ARTICLES.getOrDefault(language, Set.of());
    String before = "";
    boolean starts = true;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        if (c != ' ' && c != '\'' && c != '\u2019' && c != ',') {
          starts = true;
          before = "";
        }
        i++;
        continue;
      }
      int end = i;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      String word = text.substring(i, end).toLowerCase(Locale.ROOT);
      if (wanted.contains(word)) {
        count(word, language, articles.contains(before), starts, Character.isUpperCase(c));
      }
      before = word;
      starts = false;
      i = end;
    }
  }

  private void count(
      String word, String language, boolean afterArticle, boolean starts, boolean capital) {
    Seen seen = words.computeIfAbsent(word, key -> new Seen());
    if (seen.all == ENOUGH) {
      return;
    }
    seen.all++;
    seen.language = language;
    seen.afterArticle += afterArticle ? 1 : 0;
    seen.inside += starts ? 0 : 1;
    seen.capital += capital && !starts ? 1 : 0;
  }

  /** What a word in lower case most likely is; empty if it was never read. */
  Optional<PartOfSpeech> partOf(String word) {
    Seen seen = words.get(word);
    if (seen == null) {
      return Optional.empty();
    }
    if (seen.inside > 0 && seen.capital >= CAPITAL * seen.inside) {
      return Optional.of(PartOfSpeech.PROPN);
    }
    if (seen.afterArticle >= FOLLOWS * seen.all) {
      return Optional.of(PartOfSpeech.NOUN);
    }
    boolean infinitive = word.matches(".+" + INFINITIVE.getOrDefault(seen.language, ""));
    return Optional.of(infinitive ? PartOfSpeech.VERB : PartOfSpeech.ADJ);
  }
}
