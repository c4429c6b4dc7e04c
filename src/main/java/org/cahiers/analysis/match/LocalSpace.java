package org.cahiers.analysis.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Texts as sets of terms, each weighing (ln((n + 1)/(df + 1)) + .3) · elsewhere<sup>.5</sup>, with
 * df counted among the n texts of one topic.
 *
 * @param found number of the topic's texts with each term
 * @param texts n
 * @param elsewhere rarity in the whole consultation, about 1
 */
record LocalSpace(Map<String, Integer> found, int texts, ToDoubleFunction<String> elsewhere) {

  private static final double FLOOR = .3;
  private static final double POWER = .5;

  static LocalSpace of(Collection<List<String>> texts, ToDoubleFunction<String> elsewhere) {
    return new LocalSpace(counts(texts), texts.size(), elsewhere);
  }

  /** In how many texts each term is. */
  static Map<String, Integer> counts(Collection<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(text -> new TreeSet<>(text).forEach(term -> counts.merge(term, 1, Integer::sum)));
    return counts;
  }

  /**
   * @param terms sorted
   * @param weights of length 1 together, or none
   */
  record Vector(String[] terms, double[] weights) {

    /** 0 to 1. */
    double cosine(Vector other) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < terms.length && j < other.terms.length) {
        int order = terms[i].compareTo(other.terms[j]);
        if (order == 0) {
          sum += weights[i++] * other.weights[j++];
        } else if (order < 0) {
          i++;
        } else {
          j++;
        }
      }
      return sum;
    }
  }

  Vector vector(List<String> text) {
    String[] terms = new TreeSet<>(text).toArray(String[]::new);
    double[] weights =
        Arrays.stream(terms)
            .mapToDouble(
                term ->
                    (StrictMath.log((texts + 1.0) / (found.getOrDefault(term, 0) + 1)) + FLOOR)
                        * StrictMath.pow(elsewhere.applyAsDouble(term), POWER))
            .toArray();
    double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    return new Vector(terms, Arrays.stream(weights).map(w -> w / length).toArray());
  }
}
