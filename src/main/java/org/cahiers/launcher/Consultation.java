package org.cahiers.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cahiers.analysis.draft.Reply.Stance;
import org.cahiers.analysis.text.ContentHash;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Language;
import org.cahiers.platform.csv.UnusableInput;

/**
 * The rows of a file as contributions and replies. A row replies if its parent is a row of the file
 * too; a parent that is not is a question, and the row a contribution.
 *
 * @param contributions by id
 * @param replies by id
 */
record Consultation(List<Contribution> contributions, List<Answer> replies) {

  /**
   * So many texts tell which language a file is in; where nearly all agree the others are not
   * asked.
   */
  private static final int SAMPLE = 300;

  private static final double NEARLY_ALL = .9;
  private static final Set<String> FOR = Set.of("for", "pro", "pour", "favour", "favor");
  private static final Set<String> AGAINST = Set.of("against", "con", "contra", "contre");

  /**
   * A reply.
   *
   * @param root id of the contribution at the top of its thread
   */
  record Answer(Contribution contribution, String root, Stance stance) {}

  /**
   * @param language of rows that do not say theirs; empty to find out
   * @throws UnusableInput if replies answer each other in a circle
   */
  static Consultation of(List<ContributionRow> rows, String language) {
    Map<String, ContributionRow> byId = new TreeMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    Map<String, String> languages =
        languages(byId.values().stream().toList(), Language.code(language));
    List<Contribution> contributions = new ArrayList<>();
    List<Answer> replies = new ArrayList<>();
    for (ContributionRow row : byId.values()) {
      boolean isReply = byId.containsKey(row.parent()) && !row.parent().equals(row.id());
      String own = languages.getOrDefault(row.id(), Language.code(row.language()));
      String parent = row.parent().isEmpty() ? null : row.parent();
      var contribution =
          new Contribution(
              row.id(), own, row.title(), row.text(), Math.max(0, row.support()), parent);
      if (isReply) {
        replies.add(new Answer(contribution, root(row, byId), stance(row.label())));
      } else {
        contributions.add(contribution);
      }
    }
    return new Consultation(List.copyOf(contributions), List.copyOf(replies));
  }

  /**
   * The language of the headings: as asked for, or English unless most contributions are French.
   */
  String headings(String asked) {
    String code = Language.code(asked);
    if (code.equals("fr") || code.equals("en")) return code;
    long french =
        contributions.stream().filter(contribution -> contribution.language().equals("fr")).count();
    return 2 * french > contributions.size() ? "fr" : "en";
  }

  private static String root(ContributionRow reply, Map<String, ContributionRow> byId) {
    Set<String> passed = new HashSet<>();
    ContributionRow row = reply;
    while (byId.containsKey(row.parent()) && !row.parent().equals(row.id())) {
      if (!passed.add(row.id()))
        throw new UnusableInput("contribution " + row.id() + " replies to itself in a circle");
      row = byId.get(row.parent());
    }
    return row.id();
  }

  private static Stance stance(String label) {
    if (FOR.contains(label)) return Stance.FOR;
    if (AGAINST.contains(label)) return Stance.AGAINST;
    return label.equals("question") ? Stance.QUESTION : Stance.PLAIN;
  }

  /** Id → language of the rows that do not say theirs. */
  private static Map<String, String> languages(List<ContributionRow> rows, String given) {
    List<ContributionRow> silent = rows.stream().filter(row -> row.language().isEmpty()).toList();
    Map<String, String> languages = new HashMap<>();
    if (!given.isEmpty()) {
      silent.forEach(row -> languages.put(row.id(), given));
      return languages;
    }
    Map<String, Integer> counts = new TreeMap<>();
    List<ContributionRow> sample =
        silent.stream()
            .sorted(
                java.util.Comparator.comparingLong(row -> ContentHash.quick(row.id() + row.text())))
            .limit(SAMPLE)
            .toList();
    sample.forEach(row -> counts.merge(Language.detect(whole(row), "en"), 1, Integer::sum));
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (each.getValue() < NEARLY_ALL * sample.size()) continue;
      silent.forEach(row -> languages.put(row.id(), each.getKey()));
      return languages;
    }
    String most =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("en");
    List<String> found =
        silent.parallelStream().map(row -> Language.detect(whole(row), most)).toList();
    for (int i = 0; i < found.size(); i++) languages.put(silent.get(i).id(), found.get(i));
    return languages;
  }

  private static String whole(ContributionRow row) {
    return row.title() + "\n\n" + row.text();
  }
}
