package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.PartOfSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordClassesTest {

  private static final String NOUN = "La marche est longue.";
  private static final String VERB = "Il marche vite.";

  private static WordClasses classes(Set<String> wanted, String language, String... texts) {
    return new WordClasses(
        IntStream.range(0, texts.length)
            .mapToObj(d -> Contribution.of("c" + d, language, "", texts[d]))
            .toList(),
        wanted,
        Workers.single());
  }

  /** Whether a word was tagged; one that was not counts as anything. */
  private static boolean isTagged(WordClasses classes, String word) {
    return classes.share(word) == 0;
  }

  @Test
  void aWordIsWhatItIsInItsSentences() {
    WordClasses classes = classes(Set.of("marche"), "fr", NOUN, VERB);
    assertEquals(.5, classes.share("marche", PartOfSpeech.NOUN));
    assertEquals(.5, classes.share("Marche", PartOfSpeech.VERB));
    assertEquals(1, classes.share("marche", PartOfSpeech.NOUN, PartOfSpeech.VERB));
    assertEquals(0, classes.share("marche", PartOfSpeech.ADV));
  }

  @Test
  void threeSentencesOfAWordAreEnough() {
    WordClasses classes = classes(Set.of("marche"), "fr", NOUN, VERB, NOUN, VERB, VERB);
    assertEquals(2 / 3., classes.share("marche", PartOfSpeech.NOUN), 1e-12);
  }

  @Test
  void aSentenceIsReadOnceForAllItsWordsAndCountsForEachOnce() {
    WordClasses classes =
        classes(Set.of("marche", "longue"), "fr", "La marche est longue, longue, longue.", VERB);
    assertEquals(.5, classes.share("marche", PartOfSpeech.NOUN));
  }

  @Test
  void aWordThatWasNotReadMayBeAnything() {
    WordClasses classes = classes(Set.of("arbre"), "fr", NOUN);
    assertEquals(1, classes.share("arbre", PartOfSpeech.VERB));
    assertEquals(1, classes.share("marche", PartOfSpeech.VERB));
  }

  @ParameterizedTest
  @ValueSource(strings = {". ", "! ", "? ", "\n", "; "})
  void onlyTheSentenceAroundAWordIsRead(String end) {
    WordClasses classes =
        classes(
            Set.of("arbres"),
            "fr",
            "La marche est longue" + end + "Les arbres sont verts" + end + "Le jardin aussi");
    assertTrue(isTagged(classes, "arbres"));
    assertTrue(isTagged(classes, "les"));
    assertTrue(isTagged(classes, "verts"));
    assertFalse(isTagged(classes, "longue"));
    assertFalse(isTagged(classes, end.strip()), "nor the sign");
    assertFalse(isTagged(classes, "le"));
  }

  @Test
  void aSentenceThatEndsWithTheTextIsReadToItsEnd() {
    WordClasses classes = classes(Set.of("arbres"), "fr", "Grands arbres verts");
    assertTrue(isTagged(classes, "grands"));
    assertTrue(isTagged(classes, "verts"));
    assertTrue(isTagged(classes(Set.of("arbres"), "fr", "arbres"), "arbres"));
  }

  @Test
  void ofALongSentenceOnlyWhatIsNear() {
    String before = String.join(" ", Collections.nCopies(20, "avant")); // 119 letters and blanks
    String after = String.join(" ", Collections.nCopies(20, "après"));
    WordClasses classes =
        classes(
            Set.of("arbres"),
            "fr",
            "loin lointain" + before + " arbres " + after + "lointaine loin");
    assertTrue(isTagged(classes, "avant"));
    assertTrue(isTagged(classes, "lointainavant"), "no word is cut");
    assertTrue(isTagged(classes, "aprèslointaine"));
    assertFalse(isTagged(classes, "loin"));
  }

  @Test
  void aWordJustBeyondIsNotNear() {
    String before = "avan " + "avant ".repeat(19); // 119 letters and blanks
    String after = " après".repeat(19) + " aprè";
    WordClasses classes =
        classes(Set.of("arbres"), "fr", "loin " + before + "arbres" + after + " loin");
    assertTrue(isTagged(classes, "avan"));
    assertTrue(isTagged(classes, "aprè"));
    assertFalse(isTagged(classes, "loin"));
  }

  @Test
  void wordsWithAHyphenAreOneWord() {
    WordClasses classes =
        classes(Set.of("marche", "rendez-vous"), "fr", "Un rendez-vous. La mi-marche.");
    assertTrue(isTagged(classes, "un"));
    assertFalse(isTagged(classes, "la"), "it is another word");
  }

  @Test
  void thePlaceInTheTextOfEachContributionCounts() {
    WordClasses classes =
        classes(Set.of("arbres", "jardin"), "fr", "Oui ! Les arbres sont verts.", "Mon jardin.");
    assertEquals(1, classes.share("arbres", PartOfSpeech.NOUN));
    assertEquals(1, classes.share("jardin", PartOfSpeech.NOUN));
    assertTrue(isTagged(classes, "mon"));
    assertFalse(isTagged(classes, "oui"));
  }

  @Test
  void languagesWithoutTaggerAreReadByTheirArticles() {
    WordClasses classes = classes(Set.of("carrer", "netejar"), "ca", "Cal netejar el carrer.");
    assertEquals(1, classes.share("carrer", PartOfSpeech.NOUN));
    assertEquals(1, classes.share("netejar", PartOfSpeech.VERB));
    assertEquals(0, classes.share("netejar", PartOfSpeech.NOUN));
  }

  @Test
  void otherLanguagesAreNotRead() {
    assertFalse(isTagged(classes(Set.of("carrer"), "xx", "el carrer"), "carrer"));
  }

  @Test
  void manyContributionsAreReadInBlocks() {
    String[] texts =
        Stream.concat(
                Stream.generate(() -> "Rien.").limit(150),
                IntStream.range(0, 40).mapToObj(i -> "Le mot" + i + " est long."))
            .toArray(String[]::new);
    Set<String> wanted = Set.of("mot0", "mot39", "mot17");
    WordClasses classes = classes(wanted, "fr", texts);
    wanted.forEach(word -> assertTrue(isTagged(classes, word), word));
  }
}
