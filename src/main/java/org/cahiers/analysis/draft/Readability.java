package org.cahiers.analysis.draft;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence can stand alone: a reader who sees nothing else should understand it. */
final class Readability {

  /** What is harder to read than this is not quoted. */
  static final double LEAST = .35;

  /** Sentences with fewer words are calls or headings, with more they are not read. */
  private static final int FEWEST_WORDS = 3;

  private static final int SOME_WORDS = 28;
  private static final int MANY_WORDS = 45;
  private static final int MOST_WORDS = 90;

  /** First words that lean on a sentence before. */
  private static final Map<String, Set<String>> LEANING =
      Map.of(
          "fr",
              Set.of(
                  "ainsi",
                  "alors",
                  "après",
                  "car",
                  "ce",
                  "cela",
                  "celui-ci",
                  "celle-ci",
                  "ceci",
                  "cependant",
                  "ces",
                  "cette",
                  "cet",
                  "certes",
                  "de",
                  "donc",
                  "dont",
                  "elle",
                  "elles",
                  "en",
                  "enfin",
                  "ensuite",
                  "et",
                  "ils",
                  "mais",
                  "néanmoins",
                  "or",
                  "ou",
                  "parce",
                  "pourtant",
                  "puis",
                  "sinon",
                  "toutefois",
                  "voilà",
                  "bref",
                  "autrement",
                  "idem",
                  "oui",
                  "non",
                  "bonjour",
                  "merci",
                  "notamment",
                  "sauf",
                  "lequel",
                  "laquelle",
                  "lesquels",
                  "auquel"),
          "en",
              Set.of(
                  "and",
                  "also",
                  "although",
                  "anyway",
                  "because",
                  "but",
                  "for",
                  "hence",
                  "he",
                  "hello",
                  "her",
                  "his",
                  "however",
                  "it",
                  "its",
                  "nor",
                  "or",
                  "otherwise",
                  "she",
                  "so",
                  "that",
                  "then",
                  "therefore",
                  "these",
                  "they",
                  "this",
                  "those",
                  "thus",
                  "thanks",
                  "which",
                  "yes",
                  "yet"),
          "es",
              Set.of(
                  "así",
                  "además",
                  "esto",
                  "eso",
                  "esta",
                  "este",
                  "estas",
                  "estos",
                  "pero",
                  "por",
                  "y",
                  "o",
                  "también",
                  "entonces",
                  "ello",
                  "hola",
                  "gracias"),
          "ca",
              Set.of(
                  "així",
                  "això",
                  "aquest",
                  "aquesta",
                  "aquests",
                  "aquestes",
                  "també",
                  "però",
                  "i",
                  "o",
                  "per",
                  "doncs",
                  "hola",
                  "gràcies"),
          "de",
              Set.of(
                  "aber",
                  "also",
                  "auch",
                  "außerdem",
                  "das",
                  "dann",
                  "daher",
                  "deshalb",
                  "dies",
                  "diese",
                  "dieser",
                  "er",
                  "es",
                  "oder",
                  "sie",
                  "und"),
          "it",
              Set.of(
                  "ma", "e", "o", "quindi", "questo", "questa", "questi", "anche", "così",
                  "inoltre", "però"),
          "pt",
              Set.of(
                  "mas", "e", "ou", "isso", "isto", "este", "esta", "também", "assim", "além",
                  "porém"));

  /**
   * The same in several words. In French <i>il</i> stands for somebody unless the verb is
   * impersonal.
   */
  private static final Map<String, Pattern> LEANING_PHRASES =
      Map.of(
          "fr",
              Pattern.compile(
                  "^(?:par (?:contre|ailleurs|exemple|conséquent|là)|c'est (?:pourquoi|pour"
                      + " cela|ainsi|à dire)|d'autre part|d'ailleurs|dans ce cas|au contraire|si je"
                      + " comprends|j'ai voté|je vote|mon vote|[«\"]? ?(?:pour|contre|mitigé)"
                      + " ?[»\"]? ?(?::|car|parce)|comme (?:le |l'a )?dit|(?:(?:je suis|tout à"
                      + " fait|entièrement|totalement|bien) )*d'accord|même"
                      + " (?:remarque|chose|avis)|voir (?:aussi|ma|mon|la|le|les|également)|je ne"
                      + " comprends pas|\\p{L}+ez-(?:le|la|les|leur|lui)\\b|il (?!(?:ne |n'|nous"
                      + " |me |leur |y )*(?:faut|faud|est |serait|sera"
                      + " |convien|suffi|import|para|semble|s'agi|a"
                      + " |aura|vaut|vaudr|existe|manque|devrait y|doit y|pourrait y)))"),
          "en",
              Pattern.compile(
                  "^(?:for (?:example|instance)|in (?:addition|that case|fact)|on the other hand|as"
                      + " a result|such |i (?:fully |totally |completely |strongly"
                      + " )?(?:dis)?agree|i voted|agreed|see (?:also|my|the) |same (?:here|as)|as"
                      + " (?:i|he|she|others) said)"));

  private static final Pattern FIRST_WORD_END = Pattern.compile("[\\s\u00A0,;:]+");

  private Readability() {}

  /** Whether a sentence of so many words can be quoted at all. */
  static boolean isQuotable(int words) {
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  /**
   * How well a sentence stands alone.
   *
   * @param words how many it has
   * @return above 0 to 1; each thing that hinders a reader takes its share
   */
  static double of(String sentence, String language, int words) {
    double ease = 1;
    String first =
        FIRST_WORD_END
            .split(sentence.strip(), 2)[0]
            .toLowerCase(Locale.ROOT)
            .replace('\u2019', '\'');
    if (LEANING.getOrDefault(language, Set.of()).contains(first)
        || LEANING_PHRASES.containsKey(language)
            && LEANING_PHRASES
                .get(language)
                .matcher(sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
                .find()) {
      ease *= .55;
    }
    if (words > SOME_WORDS) ease *= .8;
    if (words > MANY_WORDS) ease *= .6;
    if (!Character.isUpperCase(sentence.codePointAt(0))
        && !Character.isDigit(sentence.codePointAt(0))) ease *= .8;
    if (isUnbalanced(sentence)) ease *= .3;
    if (sentence.endsWith(":")) ease *= .3; // what it announces stands elsewhere
    if (sentence.endsWith("...") || sentence.endsWith("…")) ease *= .5;
    if (shareOf(sentence, Character::isDigit) > .1) ease *= .5;
    if (shareOf(sentence, Character::isUpperCase) > .4) ease *= .6;
    if (sentence.contains("http") || sentence.contains("www.")) ease *= .3;
    return ease;
  }

  private static boolean isUnbalanced(String sentence) {
    return count(sentence, '(') != count(sentence, ')')
        || count(sentence, '[') != count(sentence, ']')
        || count(sentence, '«') != count(sentence, '»')
        || count(sentence, '"') % 2 != 0;
  }

  private static int count(String text, char sign) {
    int count = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
    return count;
  }

  private static double shareOf(String text, java.util.function.IntPredicate kind) {
    int signs = 0;
    int some = 0;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c)) signs++;
      if (kind.test(c)) some++;
    }
    return signs == 0 ? 0 : (double) some / signs;
  }
}
