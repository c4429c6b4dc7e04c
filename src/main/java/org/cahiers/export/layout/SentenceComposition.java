package org.cahiers.export.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.export.Cahier;
import org.cahiers.export.Hand;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as it is read: the words of a contributor stand in quotation marks, adapted ones
 * without, and those without source are marked as the team's or as a member's.
 */
final class SentenceComposition {

  private final Phrases phrases;
  private final Notes notes;
  private final Map<Source.Key, String> languages = new HashMap<>();

  SentenceComposition(Cahier cahier, Phrases phrases, Notes notes) {
    this.phrases = phrases;
    this.notes = notes;
    cahier.sources().forEach(source -> languages.put(source.key(), source.language()));
  }

  /** The language of a sentence: that of who said it, or of the text around it. */
  String language(Sentence sentence, String around) {
    return sentence.verbatim()
        ? languages.get(Source.Key.of(sentence.citations().getFirst()))
        : around;
  }

  /**
   * @param language of the sentence
   * @param anchor of what it stands in
   * @param place its name
   */
  List<Run> runs(Sentence sentence, String language, String anchor, String place) {
    String text = Typography.line(sentence.text(), language);
    List<Run> runs = new ArrayList<>();
    runs.add(new Run.Words(sentence.verbatim() ? Typography.quoted(text, language) : text));
    if (sentence.isOwnWords()) {
      runs.add(new Run.Words(" " + whose(sentence.hand()), Run.Look.EMPHASIS));
    } else {
      runs.add(notes.note(sentence, anchor, place));
    }
    return runs;
  }

  private String whose(@Nullable Hand hand) {
    return hand == null
        ? phrases.say("own")
        : phrases.say("own.member", hand.writer(), hand.settler());
  }
}
