package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.QuestionTitles;
import org.cahiers.analysis.text.Words;

/** What single steps are tried on: small corpora in the order given, groups written as numbers. */
final class HandMade {

  private HandMade() {}

  /** The contributions c0, c1, … in a language without stems, stop words and tagger. */
  static Corpus corpus(String... texts) {
    return corpus(
        IntStream.range(0, texts.length)
            .mapToObj(d -> Contribution.of("c" + d, "xx", "", texts[d]))
            .toList());
  }

  /** Contributions as they are; their stems are numbered by first use, they have no shingles. */
  static Corpus corpus(List<Contribution> contributions) {
    List<String> names = new ArrayList<>();
    int[][] stems = new int[contributions.size()][];
    for (int d = 0; d < stems.length; d++) {
      Contribution c = contributions.get(d);
      List<String> words = Words.of(c.language()).stems(c.text());
      words.stream().filter(word -> !names.contains(word)).distinct().forEach(names::add);
      stems[d] = words.stream().mapToInt(names::indexOf).toArray();
    }
    return new Corpus(
        contributions, stems, names, new int[stems.length][0], QuestionTitles.of(List.of()));
  }

  /** All contributions as different texts of weight 1. */
  static Texts texts(Corpus corpus) {
    int[] weight = new int[corpus.size()];
    Arrays.fill(weight, 1);
    return new Texts(corpus.stems(), weight, corpus, Partitions.range(corpus.size()));
  }

  static int[] ints(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  static double[] doubles(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
