package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.cahiers.analysis.text.PartOfSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleNounsTest {

  private static final String CATALAN =
      "Pagar el lloguer. Cal pagar la targeta i netejar la zona verda del parc de Sants. El carrer"
          + " és de tots; volem una targeta i un carrer net a Sants.";

  @ParameterizedTest
  @CsvSource({
    "lloguer,NOUN",
    "targeta,NOUN",
    "carrer,NOUN",
    "parc,NOUN",
    "zona,NOUN",
    "pagar,VERB",
    "netejar,VERB",
    "verda,ADJ",
    "sants,PROPN"
  })
  void whatStandsBeforeAWordTellsWhatItIs(String word, PartOfSpeech part) {
    ArticleNouns nouns = new ArticleNouns();
    nouns.read(CATALAN, "ca", Set.of(word));
    assertEquals(Optional.of(part), nouns.partOf(word));
  }

  @Test
  void aGermanNounHasACapital() {
    ArticleNouns nouns = new ArticleNouns();
    nouns.read("Wir wollen mehr Bäume pflanzen.", "de", Set.of("bäume", "pflanzen", "mehr"));
    assertEquals(Optional.of(PartOfSpeech.PROPN), nouns.partOf("bäume"));
    assertEquals(Optional.of(PartOfSpeech.VERB), nouns.partOf("pflanzen"));
  }

  @Test
  void aWordThatWasNotReadIsUnknown() {
    assertEquals(Optional.empty(), new ArticleNouns().partOf("parc"));
  }

  private static Optional<PartOfSpeech> partOf(String word, String language, String... texts) {
    ArticleNouns nouns = new ArticleNouns();
    for (String text : texts) {
      nouns.read(text, language, Set.of(word));
    }
    return nouns.partOf(word);
  }

  @Test
  void aNounFollowsAnArticleNowAndThen() {
    assertEquals(
        Optional.of(PartOfSpeech.NOUN), partOf("casa", "es", "con la casa" + " casa".repeat(7)));
    assertEquals(
        Optional.of(PartOfSpeech.NOUN),
        partOf("casa", "es", "la casa ".repeat(3) + "casa ".repeat(22)),
        "three of 25");
    assertEquals(
        Optional.of(PartOfSpeech.ADJ), partOf("casa", "es", "con la casa" + " casa".repeat(8)));
  }

  @Test
  void aNameHasACapitalMostlyInsideSentences() {
    assertEquals(
        Optional.of(PartOfSpeech.PROPN), partOf("sol", "es", "Sol. Hay Sol Sol Sol, sol sol"));
    assertEquals(
        Optional.of(PartOfSpeech.ADJ), partOf("sol", "es", "Sol. Hay Sol Sol sol sol, sol"));
    assertEquals(Optional.of(PartOfSpeech.ADJ), partOf("sol", "es", "Sol. Sol! Sol"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "l'aigua, NOUN",
    "l\u2019aigua, NOUN",
    "'la, aigua', NOUN",
    "la. aigua, ADJ",
    "la (aigua), ADJ",
    "la neta aigua, ADJ",
    "aigua la, ADJ"
  })
  void anArticleStandsRightBeforeItsNoun(String text, PartOfSpeech part) {
    assertEquals(Optional.of(part), partOf("aigua", "ca", text));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "es, comer, VERB",
    "es, ducharse, VERB",
    "es, verde, ADJ",
    "ca, perdre, VERB",
    "ca, netejar-la, VERB",
    "ca, verda, ADJ",
    "it, amare, VERB",
    "it, mar, ADJ",
    "pt, compor, VERB",
    "pt, verde, ADJ",
    "de, wandern, VERB",
    "de, schnell, ADJ"
  })
  void aVerbEndsLikeAnInfinitive(String language, String word, PartOfSpeech part) {
    assertTrue(ArticleNouns.knows(language));
    assertEquals(Optional.of(part), partOf(word, language, "3 " + word));
  }

  @Test
  void whatIsReadOfEachTextAddsUpUntilItIsEnough() {
    assertEquals(
        Optional.of(PartOfSpeech.NOUN), partOf("casa", "es", "casa ".repeat(6), "la casa"));
    assertEquals(
        Optional.of(PartOfSpeech.NOUN),
        partOf("casa", "es", "casa ".repeat(170), "la casa ".repeat(30)));
    assertEquals(
        Optional.of(PartOfSpeech.ADJ),
        partOf("casa", "es", "casa ".repeat(180), "la casa ".repeat(30)));
  }

  @Test
  void aWordOfTwoPartsIsAnotherWord() {
    assertEquals(Optional.empty(), partOf("casa", "es", "la casa-museo"));
    assertEquals(Optional.of(PartOfSpeech.NOUN), partOf("casa-museo", "es", "la casa-museo"));
  }

  @Test
  void languagesWithATaggerAreNotReadByArticles() {
    assertFalse(ArticleNouns.knows("fr"));
  }
}
