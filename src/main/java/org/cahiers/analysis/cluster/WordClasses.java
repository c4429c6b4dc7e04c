package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.PartOfSpeech;
import org.cahiers.analysis.text.PartsOfSpeech;

/**
 * What part of speech words mostly are, from the sentences they stand in. Tagging every sentence
 * would take longer than the clustering, so only a few sentences of each word that matters are
 * tagged. Languages without a tagger have {@link ArticleNouns}.
 */
final class WordClasses {

  private static final int SENTENCES_PER_WORD = 3;
  private static final int REACH = 120;

  private record Window(int contribution, int start, int end) {}

  /** A wanted word, in lower case, and where it stands. */
  private record Hit(String word, int start, int end) {}

  private final Map<String, Map<PartOfSpeech, Integer>> counts = new HashMap<>();

  /**
   * @param wanted words in lower case
   */
  WordClasses(List<Contribution> contributions, Set<String> wanted, Workers workers) {
    List<List<Hit>> hits = new ArrayList<>(Collections.nCopies(contributions.size(), List.of()));
    workers.blocks(
        contributions.size(),
        64,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            if (PartsOfSpeech.knows(contributions.get(d).language())) {
              hits.set(d, hits(Phrases.text(contributions.get(d)), wanted));
            }
          }
        });
    Map<String, Integer> seen = new HashMap<>();
    Set<Window> windows = new LinkedHashSet<>();
    ArticleNouns nouns = new ArticleNouns();
    for (int d = 0; d < contributions.size(); d++) {
      Contribution c = contributions.get(d);
      if (PartsOfSpeech.knows(c.language())) {
        for (Hit hit : hits.get(d)) {
          if (seen.getOrDefault(hit.word, 0) < SENTENCES_PER_WORD) {
            seen.merge(hit.word, 1, Integer::sum);
            windows.add(window(Phrases.text(c), d, hit));
          }
        }
      } else if (ArticleNouns.knows(c.language())) {
        nouns.read(Phrases.text(c), c.language(), wanted);
      }
    }
    for (String word : wanted) {
      nouns.partOf(word).ifPresent(part -> count(word, part));
    }
    List<Window> all = new ArrayList<>(windows);
    List<Map<String, PartOfSpeech>> tagged = new ArrayList<>();
    all.forEach(window -> tagged.add(new LinkedHashMap<>()));
    workers.blocks(
        all.size(),
        16,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            Window window = all.get(i);
            Contribution c = contributions.get(window.contribution);
            String sentence = Phrases.text(c).substring(window.start, window.end);
            for (PartsOfSpeech.Tagged each : PartsOfSpeech.tag(sentence, c.language())) {
              String word = sentence.substring(each.start(), each.end()).toLowerCase(Locale.ROOT);
              tagged.get(i).putIfAbsent(word, each.part());
            }
          }
        });
    for (Map<String, PartOfSpeech> words : tagged) {
      words.forEach(this::count);
    }
  }

  private void count(String word, PartOfSpeech part) {
    counts
        .computeIfAbsent(word, key -> new EnumMap<>(PartOfSpeech.class))
        .merge(part, 1, Integer::sum);
  }

  /**
   * Share of the times it was tagged that a word was one of some parts; 1 if it was never tagged.
   */
  double share(String word, PartOfSpeech... parts) {
    Map<PartOfSpeech, Integer> mine = counts.get(word.toLowerCase(Locale.ROOT));
    if (mine == null) {
      return 1;
    }
    int all = mine.values().stream().mapToInt(i -> i).sum();
    int some = 0;
    for (PartOfSpeech part : parts) {
      some += mine.getOrDefault(part, 0);
    }
    return (double) some / all;
  }

  /** The wanted words of a text, in their order. */
  private static List<Hit> hits(String text, Set<String> wanted) {
    List<Hit> hits = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
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
        hits.add(new Hit(word, i, end));
      }
      i = end;
    }
    return hits;
  }

  private static Window window(String text, int d, Hit hit) {
    return new Window(d, edge(text, hit.start, -1), edge(text, hit.end, 1));
  }

  /** Start or end of the sentence around an offset, but not far away. */
  private static int edge(String text, int from, int step) {
    int i = from;
    while (i > 0 && i < text.length() && Math.abs(i - from) < REACH) {
      char c = text.charAt(step < 0 ? i - 1 : i);
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ';') {
        break;
      }
      i += step;
    }
    while (i > 0
        && i < text.length()
        && Character.isLetterOrDigit(text.charAt(i - 1))
        && Character.isLetterOrDigit(text.charAt(i))) {
      i += step;
    }
    return i;
  }
}
