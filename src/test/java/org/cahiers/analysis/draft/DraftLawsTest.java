package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.analysis.text.Contribution;

class DraftLawsTest {

  @Property(tries = 60)
  void everyQuotationCutsTheExactCharactersOfItsSource(@ForAll("voices") List<Voice> voices) {
    Map<String, Contribution> sources = new HashMap<>();
    voices.forEach(voice -> sources.put(voice.contribution().id(), voice.contribution()));
    List<Quoted> quotations = Texts.draft(voices).quotations().toList();
    for (Quoted quoted : quotations) {
      assertEquals(quoted.text(), quoted.source().in(sources.get(quoted.source().contribution())));
      List<String> speakers =
          Stream.concat(Stream.of(quoted.source()), quoted.echoes().stream())
              .map(Citation::contribution)
              .toList();
      assertEquals(speakers.stream().distinct().toList(), speakers);
      for (Citation echo : quoted.echoes())
        assertTrue(!echo.in(sources.get(echo.contribution())).isBlank());
    }
  }

  @Property(tries = 60)
  void theOrderOfTheContributionsDoesNotMatter(
      @ForAll("voices") List<Voice> voices, @ForAll Random random) {
    List<Voice> shuffled = new ArrayList<>(voices);
    Collections.shuffle(shuffled, random);
    assertEquals(Texts.draft(voices), Texts.draft(shuffled));
  }

  @Property(tries = 30)
  void everyContributionHasOneFate(@ForAll("voices") List<Voice> voices) {
    int half = (voices.size() + 1) / 2;
    List<Voice> drafted = voices.subList(0, half);
    List<Voice> rest = voices.subList(half, voices.size());
    var clusters = List.of(new DraftedCluster(drafted, Texts.draft(drafted)));
    Fates fates = Fates.of(clusters, rest, Map.of(), MinorityAnnex.of(clusters, rest));
    assertEquals(voices.size(), fates.of().size());
    assertEquals(voices.size(), fates.counts().values().stream().mapToInt(Integer::intValue).sum());
  }

  @Provide
  Arbitrary<List<Voice>> voices() {
    Arbitrary<String> sentences =
        Arbitraries.of(
            "Il faut planter des arbres.",
            "Le bus est en retard 🙂 tous les jours…",
            "Créer une crèche",
            "Pourquoi ne pas ouvrir le parc ?",
            "l’école est fermée;",
            "« Rien » n'a changé (ou presque).",
            "We should plant trees.",
            "The bus is late\n- every day",
            "שלום עולם",
            "\uFEFF  ",
            "Qui paie la crèche ?",
            "MOINS DE BRUIT!!!");
    Arbitrary<String> texts = sentences.list().ofMaxSize(6).map(list -> String.join(" ", list));
    Arbitrary<Voice> voice =
        Combinators.combine(
                texts,
                sentences,
                Arbitraries.of("fr", "en", "he", ""),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(-1, 2))
            .as(
                (text, title, language, weight, group) ->
                    Texts.voice("", language, title, text, weight, group));
    return voice.list().ofMinSize(1).ofMaxSize(12).map(DraftLawsTest::numbered);
  }

  private static List<Voice> numbered(List<Voice> voices) {
    List<Voice> numbered = new ArrayList<>();
    for (Voice voice : voices) {
      Contribution c = voice.contribution();
      var named = Contribution.of("c" + numbered.size(), c.language(), c.title(), c.text());
      numbered.add(new Voice(named, 1, voice.weight(), voice.group(), 1));
    }
    return numbered;
  }
}
