package org.cahiers.analysis.draft;

import static org.cahiers.analysis.draft.Texts.draft;
import static org.cahiers.analysis.draft.Texts.voice;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static String headline(Voice... voices) {
    return draft(List.of(voices)).title().text();
  }

  private static Voice titled(String id, String title, double weight) {
    return voice(id, "en", title, "See above.", weight, Voice.NO_GROUP);
  }

  @Test
  void ofTwoTitlesThatSayAsMuchTheBetterRankedIsTaken() {
    assertEquals(
        "A quiet street market",
        headline(
            titled("a", "A quiet river garden", .2), titled("b", "A quiet street market", .9)));
    assertEquals(
        "A quiet river garden",
        headline(
            titled("a", "A quiet river garden", .9), titled("b", "A quiet street market", .2)));
  }

  @Test
  void aWordOfTheLabelCountsForATitle() {
    assertEquals( // the label of these drafts is "cycle lanes"
        "A quiet cycle garden",
        headline(
            titled("a", "A quiet river garden", .55), titled("b", "A quiet cycle garden", .5)));
  }

  @Test
  void aTitleGoesBeforeAMeasureThatSaysAsMuch() {
    assertEquals(
        "More quiet gardens by the river",
        headline(
            voice("a", "en", "", "We should open quiet gardens by the river.", .5, -1),
            titled("b", "More quiet gardens by the river", .5)));
  }

  @Test
  void aTitleOfTwoWordsOrOfSeventeenIsNone() {
    String long17 =
        "One two three four five six seven eight nine ten garden river bench lamp bus tram school";
    assertEquals("cycle lanes", headline(titled("a", "Quiet gardens", .9)));
    assertEquals("cycle lanes", headline(titled("a", long17, .9)));
    assertEquals(
        long17.substring(4),
        headline(titled("a", long17.substring(4), .9)),
        "sixteen words are one");
  }

  @Test
  void theWordsThatIntroduceAMeasureAreNoPartOfTheTitle() {
    assertEquals(
        "open the garden by the river",
        headline(
            voice("a", "en", "", "We should open the garden by the river.", .5, -1),
            voice("b", "en", "", "The garden by the river is closed.", .5, -1)));
  }
}
