package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.ContentHash;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Language;
import org.cahiers.analysis.text.QuestionTitles;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * Contributions in an order that depends only on what they say (hash of the text, then id), as
 * stems and shingles.
 *
 * @param contributions in that order; a title that more than half of them share is the question put
 *     to everyone, tells nothing and is empty here; no language is empty
 * @param stems of each contribution, stop words left out, as numbers
 * @param stemNames by number
 * @param shingles of each contribution: hashes of every three neighbouring words of its own,
 *     ascending, each once
 * @param questions titles that are nobody's own words, though fewer than half share them: they
 *     count among the stems, but neither make copies nor labels
 */
record Corpus(
    List<Contribution> contributions,
    int[][] stems,
    List<String> stemNames,
    int[][] shingles,
    QuestionTitles questions) {

  private static final int CHUNK = 20_000;
  private static final int DETECTED = 300;
  private static final double ONE_LANGUAGE = .9;

  /** A text of fewer words is its own only shingle: shares of so few would mean little. */
  private static final int SHORT_WORDS = 7;

  int size() {
    return contributions.size();
  }

  /** The words of title and text. */
  List<Token> tokens(int d) {
    return tokens(contributions.get(d));
  }

  /**
   * The different texts, one for each group of near-copies.
   *
   * @param leader first text of each one's group
   */
  Texts distinct(int[] leader) {
    int[] place = IntStream.range(0, leader.length).filter(d -> leader[d] == d).toArray();
    int[] ways = new int[leader.length];
    String before = "";
    for (int d = 0; d < leader.length; d++) { // equal texts are neighbours: their hashes are equal
      String bare = bare(contributions.get(d));
      if (d == 0 || !bare.equals(before)) {
        ways[leader[d]]++;
      }
      before = bare;
    }
    return new Texts(
        Partitions.pick(stems, place),
        Arrays.stream(place).map(d -> Math.max(1, ways[d])).toArray(),
        this,
        place);
  }

  /** What its author wrote: without a title that is a question put to many. */
  Contribution own(int d) {
    return questions.without(contributions.get(d));
  }

  static Corpus of(List<Contribution> given, Workers workers) {
    List<Contribution> ordered = inLanguages(ordered(withoutQuestion(given)), workers);
    QuestionTitles questions = QuestionTitles.of(ordered);
    int n = ordered.size();
    int[][] stems = new int[n][];
    int[][] shingles = new int[n][];
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int first = 0; first < n; first += CHUNK) {
      int base = first;
      int count = Math.min(CHUNK, n - first);
      String[][] words = new String[count][];
      workers.blocks(
          count,
          64,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              Contribution whole = ordered.get(base + i);
              List<Token> tokens = tokens(whole);
              words[i] =
                  tokens.stream().filter(t -> !t.stop()).map(Token::stem).toArray(String[]::new);
              Contribution own = questions.without(whole);
              shingles[base + i] = shingles(own == whole ? tokens : tokens(own));
            }
          });
      for (int i = 0; i < count; i++) {
        int[] mine = new int[words[i].length];
        for (int j = 0; j < mine.length; j++) {
          Integer number = numbers.get(words[i][j]);
          if (number == null) {
            number = names.size();
            numbers.put(words[i][j], number);
            names.add(words[i][j]);
          }
          mine[j] = number;
        }
        stems[base + i] = mine;
      }
    }
    return new Corpus(ordered, stems, names, shingles, questions);
  }

  private static List<Token> tokens(Contribution c) {
    Words words = Words.of(c.language());
    List<Token> tokens = new ArrayList<>(words.tokens(c.title()));
    tokens.addAll(words.tokens(c.text()));
    return tokens;
  }

  private static List<Contribution> withoutQuestion(List<Contribution> given) {
    if (given.size() < 2) {
      return given;
    }
    Map<String, Integer> titles = new HashMap<>();
    given.forEach(c -> titles.merge(c.title(), 1, Integer::sum));
    return given.stream()
        .map(
            c -> 2 * titles.get(c.title()) > given.size() && !c.text().isBlank() ? c.titled("") : c)
        .toList();
  }

  private static List<Contribution> ordered(List<Contribution> given) {
    record Hashed(long hash, Contribution contribution) {}
    return given.stream()
        .map(c -> new Hashed(ContentHash.of(bare(c)), c))
        .sorted(Comparator.comparingLong(Hashed::hash).thenComparing(h -> h.contribution().id()))
        .map(Hashed::contribution)
        .toList();
  }

  private static String bare(Contribution c) {
    String whole = c.whole().toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(whole.length());
    for (int i = 0; i < whole.length(); i++) {
      char at = whole.charAt(i);
      if (at > ' ') {
        bare.append(at);
      } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
        bare.append(' ');
      }
    }
    return bare.toString().stripTrailing();
  }

  /** Languages that nobody gave: that of nearly all in a sample, or each one's own. */
  private static List<Contribution> inLanguages(List<Contribution> ordered, Workers workers) {
    int[] unknown =
        IntStream.range(0, ordered.size())
            .filter(i -> ordered.get(i).language().isEmpty())
            .toArray();
    if (unknown.length == 0) {
      return ordered;
    }
    String[] detected = new String[unknown.length];
    int sample = Math.min(DETECTED, unknown.length);
    workers.each(sample, i -> detected[i] = Language.detect(ordered.get(unknown[i]).whole(), "en"));
    Map<String, Long> counts = new HashMap<>();
    Arrays.stream(detected, 0, sample).forEach(language -> counts.merge(language, 1L, Long::sum));
    Map.Entry<String, Long> main =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow();
    if (main.getValue() >= ONE_LANGUAGE * sample) {
      Arrays.fill(detected, main.getKey());
    } else {
      workers.each(
          unknown.length,
          i -> detected[i] = Language.detect(ordered.get(unknown[i]).whole(), main.getKey()));
    }
    List<Contribution> result = new ArrayList<>(ordered);
    for (int i = 0; i < unknown.length; i++) {
      result.set(unknown[i], ordered.get(unknown[i]).in(detected[i]));
    }
    return result;
  }

  private static int[] shingles(List<Token> tokens) {
    long[] words = tokens.stream().mapToLong(t -> ContentHash.quick(t.word())).toArray();
    if (words.length == 0) {
      return new int[0];
    }
    if (words.length < SHORT_WORDS) {
      long all = 0;
      for (long word : words) {
        all = ContentHash.mix(all * 31 + word);
      }
      return new int[] {(int) (all >>> 32)};
    }
    int[] result = new int[words.length - 2];
    for (int i = 0; i < result.length; i++) {
      long three =
          ContentHash.mix(ContentHash.mix(words[i] * 31 + words[i + 1]) * 31 + words[i + 2]);
      result[i] = (int) (three >>> 32);
    }
    return Arrays.stream(result).sorted().distinct().toArray();
  }
}
