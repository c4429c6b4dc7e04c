package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @Test
  void frenchElisionsPronounsAndStopWordsSayNothing() {
    assertEquals(
        List.of("tax", "kerosen", "avion"),
        Words.of("fr")
            .stems("Faut-il qu’aujourd’hui l’État-là… taxe le kérosène d'avions ?")
            .stream()
            .filter(stem -> !stem.startsWith("etat"))
            .toList());
  }

  @Test
  void englishContractionsSayNothing() {
    assertEquals(
        List.of("think", "govern", "school"),
        Words.of("en").stems("We don't think it's the government's school"));
  }

  @ParameterizedTest(name = "{0}: {1} and {2} share a stem")
  @CsvSource({
    "fr, régularisés, regularises",
    "en, Schools, school",
    "es, escuelas, escuela",
    "ca, col·laboració, col·laboracions",
    "de, Bäume, Bäumen",
    "it, problemi, problema",
    "pt, cidades, cidade",
    "xx, CAFÉ, cafe"
  })
  void inflectedFormsMeet(String language, String one, String other) {
    assertEquals(Words.of(language).stem(one), Words.of(language).stem(other));
  }

  @Test
  void markupAndAddressesAreNotWords() {
    assertEquals(
        List.of("voir", "site", "fin"),
        Words.of("fr")
            .tokens(
                "<a href=\"x\">Voir</a> le site https://un.site/page?a=b me@un.fr [email] &nbsp;"
                    + " fin")
            .stream()
            .filter(token -> !token.stop())
            .map(Token::word)
            .toList());
  }

  @Test
  void signsHoldTechnicalWordsTogetherButAForgottenBlankDoesNot() {
    assertEquals(
        List.of("c++", "asp.net", "loi", "elle"),
        Words.of("").tokens("C++ ASP.NET loi.Elle").stream().map(Token::word).toList());
  }

  @Test
  void aStopWordTypedWithoutAccentsIsOneButMaizeIsNot() {
    assertTrue(Words.of("fr").isStop("tres"));
    assertFalse(Words.of("fr").isStop("maïs"));
  }

  @Test
  void scriptsWithoutBlanksAreReadInPairs() {
    assertEquals(
        List.of("我们", "们需", "需要"),
        Words.of("zh").tokens("我们需要").stream().map(Token::word).toList());
  }

  @Test
  void decomposedAccentsAndSoftHyphensDoNotMatter() {
    assertEquals(
        Words.of("fr").stems("régula\u00ADrisé"), Words.of("fr").stems("re\u0301gularise\u0301"));
  }

  /** Neighbouring pairs of unspaced scripts share a character; nothing else overlaps. */
  @Property(tries = 500)
  void offsetsCutTheSourceInOrder(@ForAll String text) {
    for (String language : List.of("fr", "en", "")) {
      int start = 0;
      for (Token token : Words.of(language).tokens(text)) {
        assertTrue(token.start() < token.end() && token.end() <= text.length());
        assertTrue(token.start() >= start);
        assertTrue(Character.isLetterOrDigit(token.in(text).codePointAt(0)));
        start = token.start();
      }
    }
  }
}
