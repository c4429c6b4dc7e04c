package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * A set of different texts.
 *
 * @param stems of each text as numbers, stop words left out
 * @param weight of each text: how many different ways of writing it its near-copies show, 1 or more
 * @param corpus the texts come from
 * @param place of each text in the corpus
 */
record Texts(int[][] stems, int[] weight, Corpus corpus, int[] place) {

  int size() {
    return stems.length;
  }

  /** Some of the texts, in the order given. */
  Texts pick(int[] chosen) {
    return new Texts(
        Partitions.pick(stems, chosen),
        Arrays.stream(chosen).map(i -> weight[i]).toArray(),
        corpus,
        Arrays.stream(chosen).map(i -> place[i]).toArray());
  }

  /** The first {@code n} texts; all if there are fewer. */
  Texts first(int n) {
    return n >= size() ? this : pick(Partitions.range(n));
  }

  /**
   * Stems of each text, where the first {@code opening} of a text of more than {@code longer} stand
   * twice: people who write at length say the main thing first.
   */
  int[][] withOpeningTwice(int opening, int longer) {
    int[][] result = new int[size()][];
    for (int d = 0; d < result.length; d++) {
      int[] text = stems[d];
      int more = text.length > longer ? opening : 0;
      result[d] = Arrays.copyOf(text, text.length + more);
      System.arraycopy(text, 0, result[d], text.length, more);
    }
    return result;
  }

  /** The language of each text. */
  String[] languages() {
    return Arrays.stream(place)
        .mapToObj(d -> corpus.contributions().get(d).language())
        .toArray(String[]::new);
  }

  /** Pieces of the words of each text; read from the text anew, as only small sets need them. */
  long[][] pieces(Workers workers) {
    long[][] pieces = new long[size()][];
    workers.blocks(
        size(),
        64,
        (from, to) -> {
          for (int d = from; d < to; d++) {
            pieces[d] = Pieces.of(corpus.tokens(place[d]));
          }
        });
    return pieces;
  }
}
