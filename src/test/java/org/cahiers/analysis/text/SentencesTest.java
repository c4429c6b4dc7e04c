package org.cahiers.analysis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static List<String> cut(String text, String language) {
    return Sentences.split(text, language).stream().map(span -> span.in(text)).toList();
  }

  @Test
  void aFullStopEndsASentenceAndAnAbbreviationDoesNot() {
    assertEquals(
        List.of("C'est simple, cf. art. 5 de la loi.", "M. le maire l'a dit !"),
        cut("C'est simple, cf. art. 5 de la loi. M. le maire l'a dit !", "fr"));
  }

  @Test
  void aMissingBlankAfterTheFullStopIsForgiven() {
    assertEquals(
        List.of("Il faut agir pour la ville.", "Elle manque d'arbres."),
        cut("Il faut agir pour la ville.Elle manque d'arbres.", "fr"));
  }

  @Test
  void listsAreCutAtTheirItemsAndWrappedLinesAreNot() {
    assertEquals(
        List.of("We want:", "more bicycle\nlanes", "fewer cars"),
        cut("We want:\n- more bicycle\nlanes\n- fewer cars\n", "en"));
  }

  @Test
  void otherLanguagesAreCutAtTheirSigns() {
    assertEquals(
        List.of("Wir brauchen Bäume.", "Wer pflanzt sie?"),
        cut("Wir brauchen Bäume. Wer pflanzt sie?", "de"));
  }

  @Test
  void aStreetIsNotTheEndOfASentence() {
    assertEquals(
        List.of("Més temps per creuar el Pg. Maragall.", "I la Pl. Eivissa també."),
        cut("Més temps per creuar el Pg. Maragall. I la Pl. Eivissa també.", "ca"));
    assertEquals(
        List.of("Un carril bici en la Avda. Diagonal."),
        cut("Un carril bici en la Avda. Diagonal.", "es"));
  }

  @Test
  void whatEndsALineEndsASentenceOrNot() {
    assertEquals(
        List.of("plus d'arbres", "moins de bruit"), cut("plus d'arbres\n\nmoins de bruit", "fr"));
    assertEquals(List.of("plus d'arbres\n(beaucoup)"), cut("plus d'arbres\n(beaucoup)", "fr"));
    assertEquals(
        List.of("plus d'arbres", "Moins de bruit"), cut("plus d'arbres\nMoins de bruit", "fr"));
    assertEquals(List.of("je veux :", "des arbres"), cut("je veux : \r\ndes arbres", "fr"));
    assertEquals(List.of("des arbres\npartout"), cut("  des arbres\npartout \n", "fr"));
    assertEquals(List.of("des arbres\u2028partout"), cut("des arbres\u2028partout", "fr"));
  }

  @Test
  void aLineWithoutEndIsCutAtABlank() {
    String text = "mot ".repeat(20_000);
    List<String> cut = cut(text, "fr");
    assertTrue(cut.size() > 1);
    assertTrue(cut.stream().allMatch(part -> part.startsWith("mot") && part.endsWith("mot")));
    assertEquals(60_000, cut.stream().mapToInt(SentencesTest::letters).sum());
  }

  @Test
  void aNumberInFrontIsNoSentence() {
    assertEquals(
        List.of("1. Hay que actuar.", "2. Y rápido."),
        cut("1. Hay que actuar. 2. Y rápido.", "es"));
    assertEquals(List.of("Hay dos.", "Y tres."), cut("Hay dos. Y tres.", "es"));
  }

  @Test
  void aSignInsideInitialsIsNoEnd() {
    assertEquals(List.of("Avec la S.N.C.F. partout"), cut("Avec la S.N.C.F. partout", "fr"));
    assertEquals(
        List.of("Il faut une loi.", "L'État suivra."), cut("Il faut une loi.L'État suivra.", "fr"));
    assertEquals(List.of("Il faut une loi !!", "À vous."), cut("Il faut une loi !!À vous.", "fr"));
  }

  @Test
  void aTextWithoutWordsHasNoSentence() {
    assertEquals(List.of(), cut(" \n ... 😀 --- ", "fr"));
  }

  @Property(tries = 300)
  void sentencesAreInOrderApartAndLoseNoLetter(@ForAll @StringLength(max = 300) String text) {
    for (String language : List.of("fr", "es")) {
      int end = 0;
      int letters = 0;
      for (Span span : Sentences.split(text, language)) {
        assertTrue(span.start() >= end && span.end() > span.start());
        end = span.end();
        letters += letters(span.in(text));
      }
      assertEquals(letters(text), letters);
    }
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
