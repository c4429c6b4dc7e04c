package org.cahiers.analysis.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/** Why two texts are alike, in words: the runs of words of one whose stems the other has. */
public final class SharedPhrases {

  private static final int WORDS = 5;

  private SharedPhrases() {}

  private record Phrase(String shown, double weight, Set<String> stems) {}

  /**
   * @param stems of the one text
   * @param language of the other
   * @param title of the other
   * @param text of the other
   * @param rarity weight of a stem
   * @param most how many phrases at most
   * @return phrases as the other text writes them, weightiest first, none with the stems of an
   *     earlier one only; a stop word stands inside a phrase, never at its ends
   */
  public static List<String> of(
      Set<String> stems,
      String language,
      String title,
      String text,
      ToDoubleFunction<String> rarity,
      int most) {
    List<Phrase> phrases = new ArrayList<>();
    collect(stems, Words.of(language).tokens(Likeness.read(title)), title, rarity, phrases);
    collect(stems, Words.of(language).tokens(Likeness.read(text)), text, rarity, phrases);
    phrases.sort(
        Comparator.comparingDouble((Phrase p) -> -p.weight)
            .thenComparing(p -> p.shown.length())
            .thenComparing(Phrase::shown));
    List<String> chosen = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Phrase phrase : phrases) {
      if (chosen.size() < most && !said.containsAll(phrase.stems)) {
        said.addAll(phrase.stems);
        chosen.add(phrase.shown);
      }
    }
    return chosen;
  }

  private static void collect(
      Set<String> stems,
      List<Token> tokens,
      String source,
      ToDoubleFunction<String> rarity,
      List<Phrase> phrases) {
    int i = 0;
    while (i < tokens.size()) {
      if (!shared(tokens.get(i), stems)) {
        i++;
        continue;
      }
      int last = i;
      Set<String> run = new HashSet<>();
      double weight = 0;
      for (int j = i; j < Math.min(tokens.size(), i + WORDS); j++) {
        Token token = tokens.get(j);
        if (!shared(token, stems) && !token.stop() || broken(tokens, j, i, source)) {
          break;
        }
        if (!token.stop()) {
          last = j;
          weight += run.add(token.stem()) ? rarity.applyAsDouble(token.stem()) : 0;
        }
      }
      String shown = source.substring(tokens.get(i).start(), tokens.get(last).end());
      phrases.add(new Phrase(shown.strip().replaceAll("\\s+", " "), weight, run));
      i = last + 1;
    }
  }

  private static boolean shared(Token token, Set<String> stems) {
    return !token.stop() && stems.contains(token.stem());
  }

  /**
   * A phrase does not run over a sign: what stands before a full stop or a comma is another
   * thought.
   */
  private static boolean broken(List<Token> tokens, int at, int first, String source) {
    if (at == first) {
      return false;
    }
    for (int c = tokens.get(at - 1).end(); c < tokens.get(at).start(); c++) {
      if (".,;:!?()\n«»\"".indexOf(source.charAt(c)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
