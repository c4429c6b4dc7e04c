package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

  @Test
  void aTitleCountsTwice() {
    assertEquals(List.of("velo", "velo", "gar"), Likeness.of("fr", "Vélo", "la gare").stems());
  }

  @Test
  void piecesAreFourFoldedLettersWithBlanksAtTheEnds() {
    assertEquals(List.of(" vel", "velo", "elo "), Likeness.of("fr", "", "le Vélo").pieces());
    assertEquals(List.of(" ue "), Likeness.of("", "", "UE").pieces());
  }

  @Test
  void charactersOutsideTheBasicPlaneAreNotCutInTwo() {
    for (String piece : Likeness.of("", "", "𝒜𝒷𝒸𝒹𝑒𝒻").pieces()) {
      assertTrue(piece.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000), piece);
    }
  }

  @Test
  void sharedPhrasesAreTheOtherTextsOwnWordsWeightiestFirst() {
    Set<String> stems =
        Set.copyOf(Likeness.of("fr", "", "piste cyclable et cantine de l'école").stems());
    assertEquals(
        List.of("Pistes cyclables", "Cantine"),
        SharedPhrases.of(
            stems, "fr", "", "Les Pistes cyclables, puis les cantines. Cantine !", s -> 1, 3));
  }

  @Test
  void aPhraseDoesNotRunOverASignAndKeepsItsInnerStopWords() {
    Set<String> stems = Set.copyOf(Likeness.of("fr", "", "cour école arbre").stems());
    assertEquals(
        List.of("cours de l'école", "arbres"),
        SharedPhrases.of(
            stems, "fr", "", "Dans les cours de l'école, arbres à planter", s -> 1, 3));
  }

  @Test
  void wordsInOtherCasesAndAccentsAreOnePiece() {
    assertEquals(Likeness.of("", "", "ecole").pieces(), Likeness.of("", "", "École").pieces());
    assertEquals(List.of(" ou "), Likeness.of("", "", "Où").pieces());
    assertEquals(List.of(" abc", "abc "), Likeness.of("", "", "abc").pieces());
  }

  @Test
  void ofAnEndlessWordAndAnEndlessTextOnlyTheBeginningIsCompared() {
    assertEquals(List.of("x".repeat(60)), Likeness.of("", "", "x".repeat(60)).stems());
    assertEquals(List.of("x".repeat(60)), Likeness.of("", "", "x".repeat(61)).stems());
    assertEquals(
        List.of("yy", "zz"), Likeness.of("", "", "yy" + " ".repeat(19_996) + "zz qq").stems());
    String cut = Likeness.read("x".repeat(19_999) + "𝒜𝒷");
    assertEquals("x".repeat(19_999), cut, "never half a character");
    assertEquals(20_000, Likeness.read("x".repeat(20_001)).length());
    assertEquals(20_000, Likeness.read("x".repeat(20_000)).length());
  }
}
