package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static Phrases phrases(int least, String... texts) {
    return new Phrases(
        IntStream.range(0, texts.length)
            .mapToObj(d -> Contribution.of("c" + d, "fr", "", texts[d]))
            .toList(),
        least,
        Workers.single());
  }

  /** The phrases of one contribution as they are written, in the order of their starts. */
  private static List<String> written(Phrases phrases, int d) {
    return Arrays.stream(phrases.of(d)).mapToObj(id -> phrases.get(id).written()).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "transports en commun, transports;transports en commun;commun",
    "liberté d'expression, liberté;liberté d'expression;expression",
    "liberté d’expression, liberté;liberté d’expression;expression",
    "'vélo, piste', vélo;piste",
    "vélo (piste), vélo;piste",
    "vélo\u00A0piste, vélo;vélo\u00A0piste;piste",
    "vélo - piste, vélo;vélo - piste;piste",
    "vélo - - piste, vélo;vélo - - piste;piste",
    "vélo -  - piste, vélo;vélo - - piste;piste",
    "vélo -  -  piste, vélo;piste",
    "vélo 2roues, vélo;vélo 2roues;2roues",
    "la mer du nord, mer;mer du nord;nord",
    "piste cyclable sécurisée urbaine, piste;piste cyclable;piste cyclable sécurisée;cyclable;"
        + "cyclable sécurisée;cyclable sécurisée urbaine;sécurisée;sécurisée urbaine;urbaine",
    "impôt qui monte, impôt;monte",
    "accès à la mer, accès;accès à la mer;mer",
    "accès à la de mer, accès;mer",
    "écoles et collèges, écoles;écoles et collèges;collèges",
    "écoles et les collèges, écoles;collèges",
    "écoles de et collèges, écoles;collèges",
    "droit de la mer de la Chine, droit;droit de la mer;droit de la mer de la Chine;mer;"
        + "mer de la Chine;Chine"
  })
  void wordsThatAreSaidInOneBreathAreAPhrase(String text, String expected) {
    assertEquals(List.of(expected.split(";")), written(phrases(1, text), 0));
  }

  @Test
  void aTitleAndATextAreNotOnePhrase() {
    Phrases phrases =
        new Phrases(List.of(Contribution.of("a", "fr", "Vélo", "piste")), 1, Workers.single());
    assertEquals(List.of("Vélo", "piste"), written(phrases, 0));
  }

  @Test
  void whatTooFewContributionsSayIsNoPhrase() {
    Phrases phrases = phrases(2, "piste piste", "école", "école et piste", "école, vélo, vélo");
    assertEquals(List.of("piste"), written(phrases, 0));
    assertEquals(List.of("école"), written(phrases, 1));
    assertEquals(List.of("piste", "école"), written(phrases, 2));
    assertEquals(List.of("école"), written(phrases, 3));
    assertEquals(2, phrases.size());
  }

  @Test
  void phrasesOfTheSameStemsAreOneWrittenAsMostDid() {
    Phrases phrases = phrases(1, "pistes cyclables", "piste cyclable", "la piste cyclable");
    assertArrayEquals(phrases.of(0), phrases.of(1));
    assertArrayEquals(new int[] {0, 1, 2}, phrases.of(0));
    assertEquals(List.of("piste", "piste cyclable", "cyclable"), written(phrases, 0));
    assertEquals(List.of("pist", "cyclabl"), phrases.get(1).stems());
    assertEquals(2, phrases.get(1).words());
  }

  @Test
  void thePhrasesOfAContributionAreAscendingAndEachOnce() {
    Phrases phrases = phrases(1, "vélo, piste", "piste, vélo, piste");
    assertArrayEquals(new int[] {0, 1}, phrases.of(1));
  }

  @Test
  void theLanguageIsThatOfTheFirstWhoSaysIt() {
    Phrases phrases =
        new Phrases(
            List.of(
                Contribution.of("a", "xx", "", "sol"),
                Contribution.of("b", "fr", "", "sol, train"),
                Contribution.of("c", "de", "", "train")),
            1,
            Workers.single());
    assertEquals("xx", phrases.get(0).language());
    assertEquals("fr", phrases.get(1).language());
  }

  @Test
  void ofALongTextTheStartIsRead() {
    String text = "le ".repeat(1998) + "vélo, train"; // « vélo » ends at 5998
    assertEquals(List.of("vélo"), written(phrases(1, text), 0));
    assertEquals(6000, Phrases.text(Contribution.of("a", "fr", "", text)).length());
    assertEquals("court", Phrases.text(Contribution.of("a", "fr", "", "court")));
  }
}
