package org.cahiers.analysis.draft;

import java.util.Map;
import java.util.regex.Pattern;
import org.cahiers.analysis.draft.Reply.Stance;

/**
 * Whether a sentence grants the other side something: who argues against often praises the
 * intention first, and who argues for admits a flaw. Quoted alone as an argument it would turn its
 * author round.
 */
final class Concession {

  private static final Map<String, Pattern> PRAISE =
      Map.of(
          "fr",
              words(
                  "d'accord|excellente?|bonnes? (?:idée|initiative|chose|proposition|mesure)|bon"
                      + " principe|le principe|je soutiens|nous soutenons|bien"
                      + " sûr|évidemment|certes|sur le fond|en"
                      + " soi|salue|saluons|favorables?|louables?|bravo|juste de"),
          "en",
              words(
                  "agree|excellent|good (?:idea|initiative|thing|proposal|intention)|of course|in"
                      + " principle|granted|support|well meant|laudable"));

  private static final Map<String, Pattern> RESERVE =
      Map.of(
          "fr",
              words(
                  "mais|cependant|toutefois|par contre|en"
                      + " revanche|néanmoins|dommage|regrette|regrettons|pas"
                      + " d'accord|risque|dangereux|inutile"),
          "en",
              words(
                  "but|however|although|though|yet|unfortunately|pity|disagree|risk|dangerous|useless"));

  private Concession() {}

  /** Whether the sentence, said by someone who marked a reply so, speaks for the other side. */
  static boolean isMadeBy(String sentence, String language, Stance stance) {
    String plain = sentence.replace('\u2019', '\'');
    Pattern praise = PRAISE.get(language);
    Pattern reserve = RESERVE.get(language);
    if (praise == null || reserve == null) return false;
    return switch (stance) {
      case AGAINST -> praise.matcher(plain).find() && !reserve.matcher(plain).find();
      case FOR -> reserve.matcher(plain).find();
      case QUESTION, PLAIN -> false;
    };
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
