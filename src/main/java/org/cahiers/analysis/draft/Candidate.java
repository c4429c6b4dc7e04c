package org.cahiers.analysis.draft;

import java.util.List;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.analysis.draft.Reply.Stance;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.PartOfSpeech;
import org.cahiers.analysis.text.PartsOfSpeech;
import org.cahiers.analysis.text.PartsOfSpeech.Tagged;
import org.cahiers.analysis.text.Span;

/**
 * A sentence that could be quoted.
 *
 * @param voice index of who said it, in the order of {@link Concepts}
 * @param said by whom
 * @param field where it stands
 * @param span where in the field
 * @param words how many it has, stop words included
 * @param concepts ids of its distinct stems, ascending
 * @param reading what it does
 * @param ease how well it stands alone, above 0 to 1
 */
record Candidate(
    int voice,
    Voice said,
    Field field,
    Span span,
    int words,
    int[] concepts,
    Reading reading,
    double ease) {

  private static final double CONCESSION = .2;

  String text() {
    return span.in(field.of(said.contribution()));
  }

  Citation citation() {
    return Citation.of(said.contribution(), said.revision(), field, span);
  }

  /** The same sentence as an argument; one that grants the other side something counts little. */
  Candidate arguing(Stance stance) {
    if (!Concession.isMadeBy(text(), said.contribution().language(), stance)) return this;
    return new Candidate(voice, said, field, span, words, concepts, reading, ease * CONCESSION);
  }

  /** The same sentence taken for a finding, unless it has no verb at all. */
  Candidate asFinding() {
    Reading finding = new Reading(Kind.FINDING, 1, Reading.Condition.ANY_VERB, -1);
    return new Candidate(voice, said, field, span, words, concepts, finding, ease);
  }

  /**
   * Whether the parts of speech confirm what its surface promised; true where the language has no
   * tagger.
   */
  boolean isConfirmed() {
    Contribution source = said.contribution();
    if (reading.condition() == Reading.Condition.NONE || !PartsOfSpeech.knows(source.language()))
      return true;
    List<Tagged> tags = PartsOfSpeech.tag(text(), source.language());
    return switch (reading.condition()) {
      case NONE -> true;
      case VERB -> partAt(tags) == PartOfSpeech.VERB || partAt(tags) == PartOfSpeech.AUX;
      case NOUN -> partAt(tags).names();
      case ANY_VERB ->
          tags.stream()
              .anyMatch(tag -> tag.part() == PartOfSpeech.VERB || tag.part() == PartOfSpeech.AUX);
    };
  }

  private PartOfSpeech partAt(List<Tagged> tags) {
    for (Tagged tag : tags) {
      if (tag.start() <= reading.start() && reading.start() < tag.end()) return tag.part();
    }
    return PartOfSpeech.X;
  }
}
