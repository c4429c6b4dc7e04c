package org.cahiers.analysis.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which of several ways of writing a phrase to show. */
final class Spelling {

  private Spelling() {}

  /**
   * The words that most people chose, whatever their case; of their cases small letters unless most
   * wrote otherwise. A capital at the start of a phrase is often only that of a sentence, so small
   * letters count twice.
   */
  static String commonest(Map<String, Integer> forms) {
    Map<String, Integer> folded = new HashMap<>();
    forms.forEach((form, count) -> folded.merge(lower(form), count, Integer::sum));
    String words = best(folded);
    Map<String, Integer> cases = new HashMap<>();
    forms.forEach(
        (form, count) -> {
          if (lower(form).equals(words)) {
            String one = form.replaceAll("\\s+", " ");
            cases.merge(one, one.equals(words) ? 2 * count : count, Integer::sum);
          }
        });
    return best(cases);
  }

  private static String lower(String form) {
    return form.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String best(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(
                    Map.Entry.comparingByKey(Comparator.comparingInt(String::length).reversed()))
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** With a capital at the start. */
  static String titled(String phrase) {
    if (phrase.isEmpty()) {
      return phrase;
    }
    int first = phrase.offsetByCodePoints(0, 1);
    return phrase.substring(0, first).toUpperCase(Locale.ROOT) + phrase.substring(first);
  }
}
