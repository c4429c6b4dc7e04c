package org.cahiers.analysis.draft;

import static org.cahiers.analysis.draft.Texts.draft;
import static org.cahiers.analysis.draft.Texts.texts;
import static org.cahiers.analysis.draft.Texts.voice;
import static org.cahiers.analysis.draft.Texts.voices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cahiers.analysis.draft.Passage.Added;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.draft.Reply.Stance;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftingTest {

  private static final List<Voice> CYCLING =
      voices(
          "en",
          "The cycle lane on Mill Street ends at the bridge. The council should extend the cycle"
              + " lane over the bridge.",
          "Cyclists ride on the pavement at the bridge. We need a cycle lane on the bridge.",
          "Mill Street is narrow and lorries park on the cycle lane. Ban parking on Mill Street.",
          "Who cleans the cycle lane in winter? Lorries park on Mill Street every morning.");

  @Test
  void findingsMeasuresAndQuestionsAreToldApart() {
    Draft draft = draft(CYCLING);
    assertTrue(texts(draft.measures()).contains("Ban parking on Mill Street."), draft::toString);
    assertTrue(
        texts(draft.findings())
            .contains("Mill Street is narrow and lorries park on the cycle lane."),
        draft::toString);
    assertEquals(List.of("Who cleans the cycle lane in winter?"), texts(draft.questions()));
  }

  @Test
  void theTitleIsWhatMostWouldCallIt() {
    List<Voice> titled = new ArrayList<>(CYCLING);
    titled.add(
        voice(
            "t",
            "en",
            "A cycle lane over the bridge on Mill Street",
            "See the title, please.",
            .5,
            -1));
    assertEquals("A cycle lane over the bridge on Mill Street", draft(titled).title().text());
  }

  @Test
  void theNumberOfAnArticleIsNoPartOfTheTitle() {
    List<Voice> titled = new ArrayList<>(CYCLING);
    String title = "Article 8 bis - A cycle lane over the bridge on Mill Street";
    titled.add(voice("t", "en", title, "See the title, please.", .5, -1));
    assertEquals("A cycle lane over the bridge on Mill Street", draft(titled).title().text());
  }

  @Test
  void aTitleIsNotTheOpeningOfASentenceThatAsksForSomethingOnlyAfterIt() {
    Draft draft =
        draft(
            voices(
                "fr",
                "Contrairement à la fraude sur le revenu, il faut punir la fraude.",
                "La fraude sur le revenu est connue.",
                "Le revenu et la fraude font débat, contrairement au reste."));
    assertNotEquals("Contrairement à la fraude sur le revenu", draft.title().text());
  }

  @Test
  void aTitleIsNotCutAfterASmallWord() {
    Draft draft =
        draft(
            voices(
                "en",
                "We should pay for the repair of every bridge with the (new) bridge fund.",
                "Fix the bridge before winter.",
                "The bridge is in need of repair."));
    assertEquals("Fix the bridge before winter", draft.title().text());
  }

  @Test
  void theNumberOfAnItemIsNotQuoted() {
    var items =
        new Concepts(
            voices(
                "fr",
                "2° Interdire le stationnement sur la piste cyclable.",
                "3 - Prolonger la piste cyclable sur le pont.",
                "IV. – Nettoyer la piste cyclable en hiver.",
                "2 pistes cyclables sont fermées."));
    assertEquals(
        Set.of(
            "Interdire le stationnement sur la piste cyclable.",
            "Prolonger la piste cyclable sur le pont.",
            "Nettoyer la piste cyclable en hiver.",
            "2 pistes cyclables sont fermées."),
        items.candidates().stream().map(Candidate::text).collect(Collectors.toSet()));
  }

  @Test
  void peopleAreQuotedBeforeTheTextOfTheLaw() {
    Draft draft =
        draft(
            voices(
                "fr",
                "Au deuxième alinéa de l'article 1er, après les mots « données publiques » sont"
                    + " insérés les mots « et les codes sources publics ».",
                "Les données publiques et les codes sources publics mentionnés à l'article 4 sont"
                    + " définis par la présente loi.",
                "Les données publiques restent fermées dans ma ville.",
                "Les codes sources publics ne sont pas publiés.",
                "Les données publiques sont payantes, les codes sources aussi."));
    assertFalse(texts(draft.findings()).getFirst().contains("article"), draft::toString);
  }

  @Test
  void withoutAShortSentenceTheLabelIsTheTitleAndMarkedAsAdded() {
    assertEquals(new Added("cycle lanes"), draft(voices("en", "Traffic.", "Noise.")).title());
  }

  @Test
  void whoSaysNearlyTheSameIsNamedBesideTheQuotation() {
    Draft draft =
        draft(
            voices(
                "en",
                "The council should plant more trees in the school yard.",
                "Please, the council should plant more trees in our school yard!",
                "Buses should run on Sunday.",
                "Buses are late."));
    Quoted trees =
        draft.measures().stream().filter(m -> m.text().contains("trees")).findFirst().orElseThrow();
    assertEquals(1, trees.echoes().size());
    assertEquals(1, draft.figures().echoed());
  }

  @Test
  void moreOfAThingIsNoEchoOfLessOfIt() {
    Draft draft =
        draft(
            voices(
                "fr",
                "Il faut plus de voitures en centre-ville.",
                "Il faut moins de voitures en centre-ville.",
                "Il faut repeindre la mairie.",
                "Il faut repeindre la gare."));
    assertTrue(
        draft.measures().stream().allMatch(measure -> measure.echoes().isEmpty()), draft::toString);
  }

  @Test
  void repliesGiveTheArgumentsByTheirMark() {
    List<Reply> replies =
        List.of(
            new Reply(voice("r1", "en", "It makes the way to school safe."), Stance.FOR),
            new Reply(voice("r2", "en", "Shops lose their parking places."), Stance.AGAINST),
            new Reply(voice("r3", "en", "What does the bridge cost?"), Stance.QUESTION),
            new Reply(voice("r4", "en", "I pass there every day."), Stance.PLAIN));
    Draft draft = draft(CYCLING, replies);
    assertEquals(List.of("It makes the way to school safe."), texts(draft.arguments()));
    assertEquals(List.of("Shops lose their parking places."), texts(draft.objections()));
    assertTrue(texts(draft.questions()).contains("What does the bridge cost?"));
    assertEquals(
        List.of(1, 1, 4),
        List.of(
            draft.figures().repliesFor(),
            draft.figures().repliesAgainst(),
            draft.figures().replies()));
  }

  @Test
  void whoArguesAgainstIsNotQuotedWithThePraiseThatCameFirst() {
    List<Reply> replies =
        List.of(
            new Reply(
                voice(
                    "r1",
                    "fr",
                    "C'est une excellente initiative pour les vélos. La piste pour les vélos"
                        + " supprime des arbres."),
                Stance.AGAINST),
            new Reply(voice("r2", "fr", "La piste pour les vélos coûte trop."), Stance.AGAINST));
    assertEquals(
        "La piste pour les vélos supprime des arbres.",
        draft(CYCLING, replies).objections().getFirst().text());
  }

  @Test
  void theHigherRankedOfTwoEqualSentencesIsQuoted() {
    List<Voice> voices =
        List.of(
            voice("low", "en", "", "The council should plant trees.", .1, -1),
            voice("high", "en", "", "The council must plant trees!", .9, -1));
    assertEquals("high", draft(voices).measures().getFirst().source().contribution());
  }

  @Test
  void aSmallOpinionGroupIsHeard() {
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      voices.add(
          voice(
              "a" + i,
              "en",
              "",
              "The council should close Mill Street to cars number "
                  + "abcdefghijkl".charAt(i)
                  + ".",
              .5,
              0));
    }
    voices.add(voice("b0", "en", "", "Deliveries need Mill Street open in the morning.", .5, 1));
    voices.add(voice("b1", "en", "", "Deliveries to our shops come in the morning.", .5, 1));
    Draft draft = draft(voices);
    assertTrue(
        draft.quotations().anyMatch(q -> q.source().contribution().startsWith("b")),
        draft::toString);
    assertEquals(List.of(12, 2), draft.figures().groups());
  }

  @Test
  void theBestRankedOfTheLeastCoveredIsTheMinorityWhereNobodyHasAGroup() {
    List<Voice> voices = new ArrayList<>(CYCLING);
    voices.add(
        voice("odd", "en", "", "Horses used to drink from this fountain before noon.", .9, -1));
    assertEquals("odd", draft(voices).minority().getFirst().source().contribution());
  }

  @Test
  void anEnumerationInOneSentenceIsCutAtItsItems() {
    String long1 =
        "Pour la gare : - Installer un abri pour les vélos devant la gare et le surveiller la nuit"
            + " comme le jour - Ouvrir un guichet le dimanche pour les voyageurs qui ne savent pas"
            + " se servir de la machine";
    Draft draft =
        draft(
            voices(
                "fr", long1, "La gare est fermée le dimanche.", "Le guichet de la gare manque."));
    assertTrue(
        texts(draft.measures())
            .contains(
                "Installer un abri pour les vélos devant la gare et le surveiller la nuit comme le"
                    + " jour"),
        draft::toString);
  }

  @Test
  void figuresCountPeopleAndCopies() {
    List<Voice> voices =
        List.of(
            new Voice(
                new Contribution("a", "en", "", "The council should plant trees.", 7, null),
                1,
                .5,
                -1,
                40),
            new Voice(
                new Contribution("b", "en", "", "Trees give shade in summer.", 2, null),
                1,
                .5,
                -1,
                1));
    DraftFigures figures = draft(voices).figures();
    assertEquals(new DraftFigures(2, 41, 9, 0, 0, 0, 2, 0, List.of()), figures);
    assertEquals(1, figures.coverage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "!!!", "🙂🙂", "مرحبا بالعالم", "a", "http://example.org"})
  void textsThatSayLittleMakeAThinDraftAndNoFailure(String text) {
    Draft draft = draft(voices("fr", text, text));
    assertEquals(2, draft.figures().contributions());
    assertFalse(draft.title().text().isEmpty());
  }

  @Test
  void aTextOfAMegabyteIsRead() {
    String text = "The council should plant trees near house number one. ".repeat(20_000);
    assertEquals(1, draft(voices("en", text)).measures().size());
  }

  @Test
  void copiesOfOneTextAreQuotedOnce() {
    List<Voice> voices =
        IntStream.range(0, 200)
            .mapToObj(i -> voice("c" + i, "en", "The council should plant trees."))
            .toList();
    Draft draft = draft(voices);
    assertEquals(1, draft.measures().size());
    assertEquals(199, draft.measures().getFirst().echoes().size());
  }

  @Test
  void aDraftOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Material("label", List.of(), List.of()));
  }
}
