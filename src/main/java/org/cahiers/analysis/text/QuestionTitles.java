package org.cahiers.analysis.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Titles that are a question put to many, and so none of their author's words: more than 10
 * different texts, and more than 2 % of all contributions, have the same one. A campaign has one
 * title and one text: that title is its own.
 */
public final class QuestionTitles {

  private static final int COUNT = 10;
  private static final double SHARE = .02;

  private final Set<String> titles;

  private QuestionTitles(Set<String> titles) {
    this.titles = titles;
  }

  /** The question titles of a whole consultation; their order does not matter. */
  public static QuestionTitles of(List<Contribution> contributions) {
    Map<String, Integer> counts = new HashMap<>();
    contributions.forEach(each -> counts.merge(each.title(), 1, Integer::sum));
    double most = Math.max(COUNT, SHARE * contributions.size());
    Map<String, Set<String>> texts = new HashMap<>();
    for (Contribution each : contributions) {
      if (counts.get(each.title()) > most) {
        texts.computeIfAbsent(each.title(), key -> new HashSet<>()).add(each.text());
      }
    }
    texts.values().removeIf(different -> different.size() <= most);
    return new QuestionTitles(Set.copyOf(texts.keySet()));
  }

  /**
   * The contribution as its author wrote it: without a title that is a question, unless the title
   * is all there is.
   */
  public Contribution without(Contribution contribution) {
    return !contribution.text().isBlank() && titles.contains(contribution.title())
        ? contribution.titled("")
        : contribution;
  }
}
