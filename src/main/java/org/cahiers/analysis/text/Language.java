package org.cahiers.analysis.text;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorME;

/** Which language a text is in. */
public final class Language {

  /** Fewer letters than this and no function word: a guess would be a coin toss. */
  private static final int SHORTEST = 20;

  private static final int READ_AT_MOST = 2000;

  /**
   * Weight of one more stop word per ten words, in units of the logarithm of the detector's
   * probability.
   */
  private static final double STOP_WEIGHT = 4;

  /** Head start of the expected language, in the same units. */
  private static final double EXPECTED = 2;

  /** The languages told apart, with their three-letter codes. */
  private static final Map<String, String> CODES = new LinkedHashMap<>();

  static {
    for (String pair :
        List.of(
            "fr fra", "en eng", "es spa", "ca cat", "de deu", "it ita", "pt por", "nl nld",
            "sv swe", "da dan", "no nob", "fi fin", "ro ron", "hu hun", "et est", "lt lit",
            "tr tur", "eu eus", "ga gle", "pl pol", "cs ces")) {
      CODES.put(pair.substring(0, 2), pair.substring(3));
    }
  }

  private Language() {}

  /**
   * Two letters in lower case from any tag ({@code fr-FR}, {@code FR}); empty from an empty one.
   */
  public static String code(String tag) {
    String lower = tag.strip().toLowerCase(Locale.ROOT);
    return lower.length() > 2 ? lower.substring(0, 2) : lower;
  }

  /**
   * The most likely language of a text.
   *
   * <p>A script that belongs to one language decides at once. Otherwise the character n-gram model
   * of OpenNLP and the share of stop words vote together: on a line of text the first alone
   * mistakes French for Catalan or Occitan.
   *
   * @param fallback the expected language: it has a head start, and is answered when the text is
   *     too short to tell; may be empty
   * @return ISO 639-1 code
   */
  public static String detect(String text, String fallback) {
    String sample = text.length() > READ_AT_MOST ? text.substring(0, READ_AT_MOST) : text;
    int[] letters = {0, 0};
    String byScript = byScript(sample, letters);
    if (!byScript.isEmpty()) {
      return byScript;
    }
    if (letters[0] == 0) {
      return fallback;
    }
    Map<String, Double> votes = new LinkedHashMap<>();
    double most = 0;
    List<String> words =
        Words.of("").tokens(sample).stream().map(Token::word).filter(Language::isWord).toList();
    for (String language : CODES.keySet()) {
      long stops = words.stream().filter(Words.of(language)::isStop).count();
      double share = (double) stops / Math.max(words.size(), 4);
      votes.put(language, 10 * STOP_WEIGHT * share);
      most = Math.max(most, share);
    }
    if (letters[0] < SHORTEST && most == 0) {
      return fallback;
    }
    var detected = new LanguageDetectorME(Models.detector()).predictLanguages(sample);
    Map<String, Double> probability = new LinkedHashMap<>();
    for (var each : detected) {
      probability.put(each.getLang(), each.getConfidence());
    }
    String best = fallback;
    double highest = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, String> each : CODES.entrySet()) {
      double vote =
          Math.log(probability.getOrDefault(each.getValue(), 0.0) + 1e-4)
              + votes.getOrDefault(each.getKey(), 0.0)
              + (each.getKey().equals(fallback) ? EXPECTED : 0);
      if (vote > highest) {
        highest = vote;
        best = each.getKey();
      }
    }
    return best;
  }

  private static boolean isWord(String word) {
    return word.length() > 1 && Character.isLetter(word.charAt(0));
  }

  /**
   * Language of a script that has one main language here, empty for Latin; counts letters into
   * {@code letters[0]}.
   */
  private static String byScript(String text, int[] letters) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            c -> {
              letters[0]++;
              String language =
                  switch (UnicodeScript.of(c)) {
                    case ARABIC -> "ar";
                    case HEBREW -> "he";
                    case GREEK -> "el";
                    case CYRILLIC -> "ru";
                    case HAN -> "zh";
                    case HIRAGANA, KATAKANA -> "ja";
                    case HANGUL -> "ko";
                    case THAI -> "th";
                    case DEVANAGARI -> "hi";
                    case ARMENIAN -> "hy";
                    default -> "";
                  };
              counts.merge(language, 1, Integer::sum);
            });
    if (counts.containsKey("ja")) {
      counts.merge("ja", counts.getOrDefault("zh", 0), Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().isEmpty() && 2 * e.getValue() > letters[0])
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
