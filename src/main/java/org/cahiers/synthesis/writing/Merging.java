package org.cahiers.synthesis.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.text.Words;
import org.cahiers.export.Sentence;

/** Writes one text out of several without losing a source. */
public final class Merging {

  private Merging() {}

  /**
   * The sentences of a text into which others were merged. Sources are given back by {@link
   * Rewriting}; one that no sentence took words from goes to the sentence most like its own, or
   * else to the one at its place.
   *
   * @param current the text before
   * @param suggestions the texts merged into it
   * @param text what came out, with at least one letter
   * @return sentences with all citations of the current text and of the suggestions
   */
  public static List<Sentence> unite(
      List<Sentence> current, List<List<Sentence>> suggestions, String text, String language) {
    List<Sentence> others = suggestions.stream().flatMap(List::stream).toList();
    List<Sentence> united = new ArrayList<>(Rewriting.of(current, others, text, language));
    if (united.isEmpty()) throw new IllegalArgumentException("a merged text has words");
    Stream.concat(Stream.of(current), suggestions.stream())
        .forEach(source -> keep(source, united, language));
    return united;
  }

  private static void keep(List<Sentence> source, List<Sentence> united, String language) {
    for (int i = 0; i < source.size(); i++) {
      Sentence sentence = source.get(i);
      LinkedHashSet<Citation> lost = new LinkedHashSet<>(sentence.citations());
      united.forEach(each -> each.citations().forEach(lost::remove));
      if (lost.isEmpty()) continue;
      int place = Math.min(united.size() - 1, i * united.size() / source.size());
      int heir = heir(sentence, united, place, language);
      Sentence old = united.get(heir);
      LinkedHashSet<Citation> citations = new LinkedHashSet<>(old.citations());
      citations.addAll(lost);
      united.set(heir, new Sentence(old.text(), List.copyOf(citations), old.verbatim()));
    }
  }

  private static int heir(Sentence lost, List<Sentence> united, int place, String language) {
    Words words = Words.of(language);
    Set<String> stems = new HashSet<>(words.stems(lost.text()));
    return IntStream.range(0, united.size())
        .boxed()
        .max(
            Comparator.<Integer>comparingLong(
                    i ->
                        new HashSet<>(words.stems(united.get(i).text()))
                            .stream().filter(stems::contains).count())
                .thenComparingInt(i -> -Math.abs(i - place)))
        .orElseThrow();
  }
}
