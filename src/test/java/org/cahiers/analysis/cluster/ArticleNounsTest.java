package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
