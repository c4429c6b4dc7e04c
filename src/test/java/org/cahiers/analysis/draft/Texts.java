package org.cahiers.analysis.draft;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.text.Contribution;

/** Voices written for the tests. */
final class Texts {

  private Texts() {}

  static Voice voice(String id, String language, String text) {
    return voice(id, language, "", text, .5, Voice.NO_GROUP);
  }

  static Voice voice(
      String id, String language, String title, String text, double weight, int group) {
    return new Voice(Contribution.of(id, language, title, text), 1, weight, group, 1);
  }

  static List<Voice> voices(String language, String... texts) {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) voices.add(voice("c" + i, language, texts[i]));
    return voices;
  }

  static Draft draft(List<Voice> voices) {
    return draft(voices, List.of());
  }

  static Draft draft(List<Voice> voices, List<Reply> replies) {
    return new Drafting(DraftParameters.DEFAULT)
        .draft(new Material("cycle lanes", voices, replies));
  }

  static List<String> texts(List<Passage.Quoted> quotations) {
    return quotations.stream().map(Passage.Quoted::text).toList();
  }
}
