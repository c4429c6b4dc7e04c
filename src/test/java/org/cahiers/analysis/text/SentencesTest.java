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
