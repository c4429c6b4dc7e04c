package org.cahiers.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * What a text shares with another: the reason why it is shown as similar.
 *
 * @param words number of different stems that both have
 * @param weight their rarity as a share of the rarity of all that the other says, 0 to 1
 * @param phrases runs of shared words as they stand in the text, the most telling first
 */
record Shared(int words, double weight, List<String> phrases) {

  private static final int MOST_PHRASES = 4;
  private static final int MOST_WORDS = 5;

  private record Phrase(String words, double rarity) {}

  static Shared of(String text, String language, Set<String> stems, Similar.Wanted other) {
    List<Token> tokens = Words.of(language).tokens(text);
    Map<String, Phrase> phrases = new LinkedHashMap<>();
    Set<String> met = new HashSet<>();
    for (int i = 0; i < tokens.size(); ) {
      int end = i;
      double rarity = 0;
      int last = -1;
      while (end < tokens.size() && end - i < MOST_WORDS) {
        Token token = tokens.get(end);
        if (end > i && apart(text, tokens.get(end - 1), token)) break;
        boolean shared = !token.stop() && stems.contains(token.stem());
        if (!shared && !(token.stop() && last >= 0)) break;
        if (shared) {
          rarity += other.rarity().getOrDefault(token.stem(), 0.0);
          met.add(token.stem());
          last = end;
        }
        end++;
      }
      if (last >= 0) {
        String words = text.substring(tokens.get(i).start(), tokens.get(last).end());
        phrases.merge(words.toLowerCase(), new Phrase(words, rarity), (a, b) -> a);
      }
      i = last >= 0 ? last + 1 : i + 1;
    }
    double common = met.stream().mapToDouble(stem -> other.rarity().getOrDefault(stem, 0.0)).sum();
    return new Shared(
        met.size(), common / Math.max(other.totalRarity(), 1e-9), telling(phrases.values()));
  }

  /** Whether a sign stands between two words, so that they make no phrase. */
  private static boolean apart(String text, Token word, Token next) {
    for (int i = word.end(); i < next.start(); i++)
      if (".,;:!?()…\n".indexOf(text.charAt(i)) >= 0) return true;
    return false;
  }

  /** The rarest ones, without those that others contain. */
  private static List<String> telling(Iterable<Phrase> phrases) {
    List<Phrase> sorted = new ArrayList<>();
    phrases.forEach(sorted::add);
    sorted.sort(Comparator.comparingDouble(Phrase::rarity).reversed());
    List<String> kept = new ArrayList<>();
    for (Phrase phrase : sorted) {
      String words = phrase.words().replaceAll("\\s+", " ");
      boolean said = kept.stream().anyMatch(k -> k.toLowerCase().contains(words.toLowerCase()));
      if (!said && kept.size() < MOST_PHRASES) kept.add(words);
    }
    return kept;
  }
}
