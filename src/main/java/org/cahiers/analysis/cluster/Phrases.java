package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.text.ContentHash;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * The phrases of some contributions: one to three words that mean something, with at most two small
 * words between them ({@code liberté d'expression}, {@code transports en commun}), never across a
 * sign. Phrases of the same stems are one; how it is written is what most people wrote.
 */
final class Phrases {

  private static final int LONGEST = 3;
  private static final int SMALL_WORDS = 2;

  /**
   * Those that join equals, and so stand alone: "fichiers et aux libertés" is half of something.
   */
  private static final Set<String> AND = Set.of("et", "and", "y", "i", "und", "e");

  /**
   * Small words that hold a name together, of all languages at once: what is one in two languages
   * joins in both.
   */
  static final Set<String> JOINING =
      Set.of(
          "de", "du", "des", "la", "le", "les", "en", "à", "au", "aux", "contre", "entre",
          "et", // French
          "of", "the", "for", "and", "in", "on", // English
          "del", "el", "los", "las", "y", "para", "por", "con", // Spanish
          "dels", "els", "i", "per", "amb", "al", "als", // Catalan
          "der", "die", "das", "und", "für", "von", "im", // German
          "di", "della", "dei", "delle", "e", "do", "da", "dos"); // Italian, Portuguese

  /** Of a very long text only the start is read: a label must come from what many say. */
  private static final int READ_AT_MOST = 6000;

  /** A phrase of {@code words} content words from {@code start} to {@code end} of a text. */
  private record Found(long key, int words, int start, int end) {}

  private final List<Phrase> phrases = new ArrayList<>();
  private final int[][] of;

  /**
   * @param stems content stems, in order
   * @param written as most people wrote it
   * @param language of the first contribution that has it
   */
  record Phrase(List<String> stems, String written, String language) {

    int words() {
      return stems.size();
    }
  }

  /**
   * @param least contributions a phrase must be in
   */
  Phrases(List<Contribution> contributions, int least, Workers workers) {
    int n = contributions.size();
    Found[][] found = new Found[n][];
    workers.blocks(
        n,
        64,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            found[d] = find(text(contributions.get(d)), contributions.get(d).language());
          }
        });
    LongIndex keys = new LongIndex(1 << 12);
    int[][] number = new int[n][];
    for (int d = 0; d < n; d++) {
      number[d] = Arrays.stream(found[d]).mapToInt(each -> keys.number(each.key)).toArray();
    }
    int[] df = new int[keys.size()];
    int[] lastIn = new int[keys.size()];
    for (int d = 0; d < n; d++) {
      for (int key : number[d]) {
        if (lastIn[key] <= d) {
          lastIn[key] = d + 1;
          df[key]++;
        }
      }
    }
    int[] idOf = new int[keys.size()];
    Arrays.fill(idOf, -1);
    List<Map<String, Integer>> forms = new ArrayList<>();
    of = new int[n][];
    for (int d = 0; d < n; d++) {
      String text = text(contributions.get(d));
      String language = contributions.get(d).language();
      int[] mine = new int[number[d].length];
      int count = 0;
      for (int i = 0; i < mine.length; i++) {
        int key = number[d][i];
        if (df[key] >= least) {
          String form = text.substring(found[d][i].start, found[d][i].end);
          if (idOf[key] < 0) {
            idOf[key] = forms.size();
            forms.add(new HashMap<>());
            phrases.add(new Phrase(Words.of(language).stems(form), "", language));
          }
          forms.get(idOf[key]).merge(form, 1, Integer::sum);
          mine[count++] = idOf[key];
        }
      }
      of[d] = Arrays.stream(mine, 0, count).sorted().distinct().toArray();
    }
    for (int id = 0; id < forms.size(); id++) {
      Phrase bare = phrases.get(id);
      phrases.set(id, new Phrase(bare.stems, Spelling.commonest(forms.get(id)), bare.language));
    }
  }

  int size() {
    return phrases.size();
  }

  Phrase get(int id) {
    return phrases.get(id);
  }

  /** Phrases of a contribution, ascending. */
  int[] of(int d) {
    return of[d];
  }

  static String text(Contribution c) {
    String whole = c.whole();
    return whole.length() > READ_AT_MOST ? whole.substring(0, READ_AT_MOST) : whole;
  }

  private static Found[] find(String text, String language) {
    List<Token> tokens = Words.of(language).tokens(text);
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      long key = 0;
      int words = 0;
      int small = 0;
      for (int j = i; j < tokens.size() && words < LONGEST; j++) {
        Token token = tokens.get(j);
        if (token.stop() && words == 0
            || j > i && !touches(text, tokens.get(j - 1).end(), token.start())) {
          break;
        }
        if (token.stop()) {
          if (++small > SMALL_WORDS
              || !JOINING.contains(token.word())
              || AND.contains(token.word()) && small > 1
              || small > 1 && AND.contains(tokens.get(j - 1).word())) {
            break;
          }
        } else {
          small = 0;
          words++;
          key = ContentHash.mix(key * 31 + ContentHash.quick(token.stem()));
          found.add(new Found(key, words, tokens.get(i).start(), token.end()));
        }
      }
    }
    return found.toArray(Found[]::new);
  }

  /** Whether only blanks, apostrophes, hyphens and an elided word lie between two words. */
  private static boolean touches(String text, int from, int to) {
    if (to - from > 6) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c == ' '
          || c == '\u00A0'
          || c == '\''
          || c == '\u2019'
          || c == '-'
          || Character.isLetter(c))) {
        return false;
      }
    }
    return true;
  }
}
