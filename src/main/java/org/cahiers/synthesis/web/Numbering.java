package org.cahiers.synthesis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Hand;
import org.cahiers.export.Sentence;
import org.jspecify.annotations.Nullable;

/** Numbers sources in reading order: the same contribution has the same number all over a page. */
final class Numbering {

  /**
   * A sentence as a page shows it.
   *
   * @param state {@code verbatim}, {@code adapted} or {@code own}: end of message keys and classes
   * @param hand of the member whose words without source it is; null for those of the team
   */
  public record Line(int index, String text, String state, @Nullable Hand hand, List<Mark> marks) {
    public boolean own() {
      return state.equals("own");
    }
  }

  /** A number that leads to its source. */
  public record Mark(int number, long contribution, Citation citation) {
    /** Where the marked passage stands on the page of the paragraph. */
    public String anchor() {
      return "source-" + contribution + "-" + citation.start();
    }
  }

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  List<Line> lines(List<Sentence> sentences) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) lines.add(line(i, sentences.get(i)));
    return lines;
  }

  Line line(int index, Sentence sentence) {
    Map<String, Mark> marks = new LinkedHashMap<>();
    for (Citation citation : sentence.citations())
      marks.putIfAbsent(
          citation.contribution(),
          new Mark(
              number(citation.contribution()), Long.parseLong(citation.contribution()), citation));
    String state = sentence.isOwnWords() ? "own" : sentence.verbatim() ? "verbatim" : "adapted";
    return new Line(index, sentence.text(), state, sentence.hand(), List.copyOf(marks.values()));
  }

  int number(String contribution) {
    return numbers.computeIfAbsent(contribution, key -> numbers.size() + 1);
  }

  int sources() {
    return numbers.size();
  }
}
