package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;

/**
 * Numbers the footnotes and writes them: which contribution, which version, which characters (from
 * 1, the last one included), and its address. Remembers who is cited where, for the annex.
 */
final class Notes {

  /**
   * A sentence that rests on a source.
   *
   * @param anchor of what the sentence stands in
   * @param place its name
   */
  record Use(int note, String anchor, String place, Citation citation) {}

  private final Phrases phrases;
  private final Map<Source.Key, Source> sources = new HashMap<>();
  private final Map<Source.Key, String> anchors = new HashMap<>();
  private final Map<Source.Key, List<Use>> uses = new HashMap<>();
  private int last;

  Notes(Phrases phrases, List<Source> all) {
    this.phrases = phrases;
    for (Source source : all) {
      anchors.put(source.key(), "s" + (sources.size() + 1));
      sources.put(source.key(), source);
    }
  }

  /**
   * The note of a sentence.
   *
   * @param anchor of what it stands in
   * @param place its name
   */
  Run.Note note(Sentence sentence, String anchor, String place) {
    int number = ++last;
    List<Run> runs = new ArrayList<>();
    List<Citation> citations = sentence.citations();
    for (Citation citation : citations) {
      uses.computeIfAbsent(Source.Key.of(citation), key -> new ArrayList<>())
          .add(new Use(number, anchor, place, citation));
    }
    if (sentence.verbatim()) {
      runs.add(new Run.Words(phrases.say("note.source")));
      main(citations.getFirst(), runs);
      if (citations.size() > 1) runs.add(new Run.Words(phrases.say("note.echoes")));
      rest(citations, runs);
    } else {
      runs.add(new Run.Words(phrases.say("note.adapted")));
      main(citations.getFirst(), runs);
      if (citations.size() > 1) runs.add(new Run.Words(phrases.say("note.and")));
      rest(citations, runs);
    }
    runs.add(new Run.Words("."));
    return new Run.Note(number, runs);
  }

  /** Where a source is cited, in reading order; complete when the last note is written. */
  List<Use> uses(Source source) {
    return uses.getOrDefault(source.key(), List.of());
  }

  String anchor(Source source) {
    return anchors.get(source.key());
  }

  private void main(Citation citation, List<Run> runs) {
    Source source = sources.get(Source.Key.of(citation));
    runs.add(new Run.Reference(citation.contribution(), anchor(source)));
    runs.add(new Run.Words(characters(citation)));
    if (!source.address().isEmpty()) {
      runs.add(new Run.Words(", "));
      runs.add(new Run.Link(source.address(), source.address()));
    }
  }

  private void rest(List<Citation> citations, List<Run> runs) {
    if (citations.size() == 1) return;
    List<String> named =
        citations.stream()
            .skip(1)
            .map(citation -> citation.contribution() + characters(citation))
            .toList();
    runs.add(new Run.Words(String.join(", ", named)));
  }

  private String characters(Citation citation) {
    return phrases.say(
        citation.field() == Citation.Field.TITLE ? "note.in_title" : "note.in_text",
        String.valueOf(citation.revision()),
        String.valueOf(citation.start() + 1),
        String.valueOf(citation.end()));
  }
}
