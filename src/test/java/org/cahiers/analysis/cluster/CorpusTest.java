package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.ContentHash;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorpusTest {

  private static Contribution text(String id, String text) {
    return Contribution.of(id, "xx", "", text);
  }

  private static Corpus of(Contribution... contributions) {
    return Corpus.of(List.of(contributions), Workers.single());
  }

  private static Corpus texts(String... texts) {
    return of(
        IntStream.range(0, texts.length)
            .mapToObj(d -> text("c" + d, texts[d]))
            .toArray(Contribution[]::new));
  }

  private static Map<String, String> titles(Corpus corpus) {
    Map<String, String> titles = new TreeMap<>();
    corpus.contributions().forEach(c -> titles.put(c.id(), c.title()));
    return titles;
  }

  private static Map<String, String> languages(Contribution... contributions) {
    Map<String, String> languages = new TreeMap<>();
    of(contributions).contributions().forEach(c -> languages.put(c.id(), c.language()));
    return languages;
  }

  @Test
  void theOrderIsThatOfWhatIsSaidAndThenOfTheIds() {
    List<Contribution> given = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      given.add(text("c" + i, i % 3 == 0 ? "Same  WORDS\nhere " : "word number" + i));
    }
    List<Contribution> ordered = Corpus.of(given, Workers.single()).contributions();
    Collections.shuffle(given, new Random(5));
    assertEquals(ordered, Corpus.of(given, new Workers(2)).contributions());
    List<Long> hashes =
        ordered.stream()
            .map(c -> ContentHash.of(c.text().startsWith("Same") ? "same words here" : c.text()))
            .toList();
    assertEquals(hashes.stream().sorted().toList(), hashes);
    assertEquals(
        List.of("c0", "c12", "c15", "c18", "c3", "c6", "c9"),
        ordered.stream().filter(c -> c.text().startsWith("Same")).map(Contribution::id).toList());
  }

  @Test
  void textsAreStemsInTheirOrder() {
    Corpus corpus =
        of(
            Contribution.of("a", "fr", "Les pistes", "une piste et l'eau"),
            Contribution.of("b", "fr", "", "Eau, eau !"));
    assertEquals(2, corpus.size());
    Map<String, List<String>> stems = new TreeMap<>();
    for (int d = 0; d < 2; d++) {
      stems.put(
          corpus.contributions().get(d).id(),
          Arrays.stream(corpus.stems()[d]).mapToObj(corpus.stemNames()::get).toList());
    }
    assertEquals(Map.of("a", List.of("pist", "pist", "eau"), "b", List.of("eau", "eau")), stems);
    assertEquals(2, corpus.stemNames().size());
  }

  @Test
  void moreThanTheHalfMakeATitleTheQuestion() {
    Contribution one = Contribution.of("a", "xx", "What else", "one");
    Contribution two = Contribution.of("b", "xx", "What else", "two");
    Contribution bare = Contribution.of("c", "xx", "What else", " ");
    Contribution own = Contribution.of("d", "xx", "Mine", "four");
    Contribution other = Contribution.of("e", "xx", "Other", "five");
    assertEquals(
        Map.of("a", "", "b", "", "c", "What else", "d", "Mine"), titles(of(one, two, bare, own)));
    assertEquals(
        Map.of("a", "What else", "b", "What else", "d", "Mine", "e", "Other"),
        titles(of(one, two, own, other)));
    assertEquals(Map.of("a", "What else"), titles(of(one)), "who asks one person asks nobody");
    assertEquals(Map.of("a", "", "b", ""), titles(of(one, two)));
  }

  @Test
  void whatIsAskedOfManyIsNobodysOwn() {
    Contribution[] asked =
        IntStream.range(0, 40)
            .mapToObj(
                d -> Contribution.of("c" + d, "xx", d < 15 ? "What else" : "Title" + d, "text" + d))
            .toArray(Contribution[]::new);
    Corpus corpus = of(asked);
    for (int d = 0; d < 40; d++) {
      Contribution whole = corpus.contributions().get(d);
      boolean question = whole.title().equals("What else");
      assertEquals(question ? "" : whole.title(), corpus.own(d).title());
      assertEquals(question ? 3 : 2, corpus.stems()[d].length, "it counts among the stems");
      assertArrayEquals(
          texts(question ? whole.text() : whole.title() + " " + whole.text()).shingles()[0],
          corpus.shingles()[d],
          "but makes no copies");
    }
  }

  @Test
  void shinglesAreEveryThreeWordsAscendingEachOnce() {
    Corpus corpus = texts("aa bb cc dd ee ff gg");
    assertEquals(5, corpus.shingles()[0].length);
    assertEquals(3, texts("aa bb cc aa bb cc aa bb").shingles()[0].length);
    int[] own = texts("cc dd ee ff gg hh ii").shingles()[0];
    assertEquals(3, Arrays.stream(own).filter(s -> contains(corpus.shingles()[0], s)).count());
    assertArrayEquals(Arrays.stream(own).sorted().toArray(), own);
    int[] reversed = texts("gg ff ee dd cc bb aa").shingles()[0];
    assertEquals(0, Arrays.stream(reversed).filter(s -> contains(corpus.shingles()[0], s)).count());
  }

  private static boolean contains(int[] all, int one) {
    return Arrays.stream(all).anyMatch(each -> each == one);
  }

  @Test
  void aShortTextIsItsOwnOnlyShingle() {
    assertEquals(1, texts("aa bb cc dd ee ff").shingles()[0].length);
    assertArrayEquals(texts("aa bb").shingles()[0], texts("Aa, BB!").shingles()[0]);
    assertNotEquals(texts("aa bb").shingles()[0][0], texts("bb aa").shingles()[0][0]);
    assertEquals(0, texts("!").shingles()[0].length);
  }

  @Test
  void aTextWeighsAsManyWaysOfWritingItAsItsCopiesShow() {
    Corpus corpus =
        HandMade.corpus(
            List.of(
                text("a", "one two"),
                text("b", "ONE  two "),
                text("c", "one two"),
                text("d", "three"),
                text("e", "one two!"),
                text("f", "three")));
    Texts distinct = corpus.distinct(ints("0 0 0 3 0 3"));
    assertArrayEquals(ints("0 3"), distinct.place());
    assertArrayEquals(ints("2 2"), distinct.weight());
    assertArrayEquals(new int[][] {corpus.stems()[0], corpus.stems()[3]}, distinct.stems());
    assertEquals(0, corpus.distinct(new int[0]).size());
  }

  @Test
  void emptyTextsWhichAreNobodysCopiesWeighOneEach() {
    Corpus corpus = HandMade.corpus("", "", "one");
    assertArrayEquals(ints("1 1 1"), corpus.distinct(ints("0 1 2")).weight());
  }

  @Test
  void theWordsAreThoseOfTitleAndText() {
    Corpus corpus = of(Contribution.of("a", "xx", "One", "two three"));
    assertEquals(
        List.of("one", "two", "three"), corpus.tokens(0).stream().map(t -> t.word()).toList());
  }

  /** In a language that nobody gave. */
  private static Contribution[] ten(IntFunction<String> text) {
    return IntStream.range(0, 10)
        .mapToObj(d -> Contribution.of("c" + d, "", "", text.apply(d)))
        .toArray(Contribution[]::new);
  }

  @ParameterizedTest(name = "{0} English answers of ten: {1}")
  @CsvSource({"1, fr", "2, en"})
  void nearlyAllInOneLanguageIsAll(int english, String language) {
    Map<String, String> found =
        languages(
            ten(
                d ->
                    d < english
                        ? "We should have many more trees in the streets of our city, number " + d
                        : "Il faut des pistes cyclables dans toutes les rues de la ville, " + d));
    assertEquals(language, found.get("c0"));
    assertEquals("fr", found.get("c9"));
  }

  @Test
  void aTextTooShortToTellIsInTheLanguageOfMost() {
    Contribution[] answers =
        ten(
            d ->
                d == 0
                    ? "Parking"
                    : d < 3
                        ? "We should have many more trees in the streets of our city, " + d
                        : "Il faut des pistes cyclables dans les rues de la ville, " + d);
    assertEquals("fr", languages(answers).get("c0"));
  }

  @Test
  void aLanguageThatWasGivenStays() {
    assertEquals(
        Map.of("a", "de", "b", "fr"),
        languages(
            Contribution.of("a", "de", "", "Il faut des pistes cyclables dans les rues"),
            Contribution.of("b", "", "", "Il faut des pistes cyclables dans les rues")));
  }

  @Test
  void aLargeCorpusIsReadInParts() {
    Contribution[] many =
        IntStream.range(0, 20_010)
            .mapToObj(d -> text("c" + d, "w" + d))
            .toArray(Contribution[]::new);
    Corpus corpus = of(many);
    for (int d = 0; d < many.length; d++) {
      assertEquals(corpus.contributions().get(d).text(), corpus.stemNames().get(d));
      assertEquals(d, corpus.stems()[d][0]);
      assertEquals(1, corpus.shingles()[d].length);
    }
  }
}
