package org.cahiers.analysis.draft;

import static org.cahiers.analysis.draft.Texts.voice;
import static org.cahiers.analysis.draft.Texts.voices;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.cahiers.analysis.text.Words;
import org.junit.jupiter.api.Test;

class ConceptsTest {

  private static final List<Voice> FOUR =
      voices("en", "Trees grow.", "Trees, trees!", "Trees and benches.", "Benches rot.");

  private static double rarity(int voices, int users) {
    return Math.log((double) voices / users) + .3;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  @Test
  void aStemIsWorthItsVoicesTimesItsRarityAndNothingIfOnlyOneVoiceUsesIt() {
    Concepts concepts = new Concepts(FOUR);
    assertArrayEquals(
        new double[] {0, 0, 3 * rarity(4, 3), 2 * rarity(4, 2)}, sorted(concepts.worth()), 1e-12);
    assertArrayEquals(
        new double[] {rarity(4, 3), rarity(4, 2), rarity(4, 1), rarity(4, 1)},
        sorted(concepts.rarity()),
        1e-12);
  }

  @Test
  void amongFewerThanFourVoicesAStemOfOneCountsToo() {
    assertArrayEquals(
        new double[] {3 * rarity(3, 3), rarity(3, 1)},
        sorted(new Concepts(voices("en", "Trees grow.", "Trees.", "Trees.")).worth()),
        1e-12);
  }

  @Test
  void commonnessIsTheMeanNumberOfVoicesHeldBackForFewWords() {
    Concepts concepts = new Concepts(FOUR);
    assertEquals((3 + 2) / 5.0, concepts.commonness(Words.of("en").tokens("trees and benches")));
    assertEquals(3 / 5.0, concepts.commonness(Words.of("en").tokens("trees on Mars")));
    assertEquals(3 / 4.0, concepts.commonness(Words.of("en").tokens("trees, trees and trees")));
  }

  @Test
  void aVoiceIsCoveredByTheRarityOfWhatTheChosenSentencesSay() {
    List<Voice> voices =
        voices(
            "en",
            "Benches rot in the rain.",
            "Benches break in the frost.",
            "Trees fall in the frost.",
            "Trees grow.");
    Concepts concepts = new Concepts(voices);
    Candidate chosen =
        concepts.candidates().stream()
            .filter(candidate -> candidate.text().startsWith("Benches break"))
            .findFirst()
            .orElseThrow();
    Coverage coverage = new Coverage(concepts, List.of(chosen));
    for (int v = 0; v < concepts.voices().size(); v++) {
      String text = concepts.voices().get(v).contribution().text();
      double two = rarity(4, 2);
      double one = rarity(4, 1);
      double expected =
          text.startsWith("Benches break")
              ? 1
              : text.startsWith("Benches rot")
                  ? two / (two + 2 * one)
                  : text.startsWith("Trees fall") ? two / (2 * two + one) : 0;
      assertEquals(expected, coverage.of(v), 1e-12, text);
    }
  }

  @Test
  void voicesStandByRankThenByHowManySentThem() {
    List<Voice> voices =
        List.of(
            voice("a", "en", "", "Trees grow.", .2, -1),
            voice("b", "en", "", "Benches rot.", .9, -1),
            new Voice(voice("c", "en", "Lamps burn.").contribution(), 1, .2, -1, 7));
    assertEquals(
        List.of("b", "c", "a"),
        new Concepts(voices).voices().stream().map(v -> v.contribution().id()).toList());
  }

  @Test
  void aLongSentenceIsCutAtItsItemsAndTheNumberOfAnItemIsNoneOfItsWords() {
    String list =
        "2° The council opens the garden on Sundays from May to September; the library lends books"
            + " to visitors of the market and of the river; the museum shows the history of the"
            + " bridge and of those who built it with their hands.";
    List<String> texts =
        new Concepts(voices("en", list, "The garden is closed."))
            .candidates().stream()
                .map(Candidate::text)
                .filter(text -> !text.startsWith("The garden"))
                .toList();
    assertEquals(
        List.of(
            "The council opens the garden on Sundays from May to September",
            "the library lends books to visitors of the market and of the river",
            "the museum shows the history of the bridge and of those who built it with their"
                + " hands."),
        texts);
  }
}
