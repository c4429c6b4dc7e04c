package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderNameTest {

  /** After an article a noun, with a capital a name, ending like an infinitive a verb. */
  private static final String CATALAN =
      "Pagar el lloguer i el carrer a Sants amb el parc verda o bonica, amb un projecte gran.";

  private static final Set<String> READ =
      Set.of(
          "pagar",
          "lloguer",
          "carrer",
          "sants",
          "parc",
          "verda",
          "bonica",
          "projecte",
          "gran",
          "cent",
          "marche");

  private static boolean accepts(String written, String language, Contribution... contributions) {
    WordClasses classes = new WordClasses(List.of(contributions), READ, Workers.single());
    return new FolderName(classes)
        .accepts(new Phrases.Phrase(Words.of(language).stems(written), written, language));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "carrer, true",
    "Sants, true",
    "verda, false", // an adjective alone
    "pagar, false",
    "tramvia, true", // never read, so nothing speaks against it
    "UE, true",
    "uE, false",
    "Ue, false",
    "riu, true",
    "5gs, false",
    "projecte, false", // fits everywhere
    "carrer verda, true",
    "verda carrer, true",
    "bonica verda, false",
    "pagar lloguer, false",
    "lloguer pagar, false",
    "carrer del parc, true",
    "verda del parc, false",
    "verda carrer parc, true",
    "carrer gran, true",
    "carrer parc gran, false",
    "projecte gran, false",
    "gran carrer, true"
  })
  void aNameStartsAndEndsWithANounAndDoesNotFitEverywhere(String phrase, boolean accepted) {
    assertEquals(accepted, accepts(phrase, "ca", Contribution.of("a", "ca", "", CATALAN)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"marche", "marche longue", "marche de nuit"})
  void whatIsAsOftenANounAsNotIsANoun(String phrase) {
    assertTrue(
        accepts(
            phrase,
            "fr",
            Contribution.of("a", "fr", "", "La marche est longue."),
            Contribution.of("b", "fr", "", "Il marche vite.")));
  }

  @ParameterizedTest
  @CsvSource({
    "projet, fr",
    "Bonjour, fr",
    "people, en",
    "good idea, en",
    "propuesta, es",
    "ciudad, es",
    "proposta, ca",
    "Vorschlag, de",
    "Stadt, de"
  })
  void whatFitsEverywhereNamesNothing(String phrase, String language) {
    assertFalse(accepts(phrase, language));
  }

  @Test
  void whatIsAsOftenANumberIsNoName() {
    assertFalse(
        accepts(
            "cent",
            "ca",
            Contribution.of("a", "ca", "", "Amb el cent per cent."),
            Contribution.of("b", "fr", "", "Il faut cent euros.")));
  }

  @Test
  void theWordsOfAPhraseArePartedByBlanks() {
    assertEquals(
        List.of("transports", "en", "commun"), FolderName.words(" Transports  en\nCommun"));
  }
}
