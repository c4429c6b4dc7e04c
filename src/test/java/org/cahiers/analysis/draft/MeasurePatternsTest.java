package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurePatternsTest {

  @ParameterizedTest(name = "{0}: {2} is a {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | MEASURE  | Il faut planter des arbres le long des avenues.
          fr | MEASURE  | Nous devrions tous pouvoir prendre le train.
          fr | MEASURE  | La cantine devrait servir des légumes de saison.
          fr | MEASURE  | Je propose un jour sans voiture par mois.
          fr | MEASURE  | Pourquoi ne pas ouvrir les écoles le samedi ?
          fr | MEASURE  | Ne faudrait-il pas limiter la vitesse ?
          fr | MEASURE  | Interdire les pesticides près des maisons.
          fr | MEASURE  | 2. Créer une maison de santé dans chaque canton.
          fr | MEASURE  | Arrêtons de construire sur les terres agricoles.
          fr | MEASURE  | Suppression des emballages inutiles.
          fr | MEASURE  | Il serait souhaitable de prévenir les riverains.
          fr | MEASURE  | Plus de bancs dans les parcs.
          fr | FINDING  | Le dernier bus part à dix-huit heures.
          fr | FINDING  | Les gens qui doivent partir tôt prennent la voiture.
          fr | FINDING  | Notre village n'a plus de médecin.
          fr | FINDING  | Il faut savoir que les petites communes n'ont pas ces moyens.
          fr | FINDING  | Il est d'ailleurs intéressant de constater que peu de gens viennent.
          fr | FINDING  | Il convient en outre de rappeler que les plans existent.
          fr | FINDING  | On doit constater que le bus est vide.
          fr | FINDING  | Contrairement à la fraude sociale, celle-ci rapporte peu.
          fr | FINDING  | Conformément à la loi le maire publie son budget.
          fr | MEASURE  | Maintien du service assuré par les cabines téléphoniques.
          fr | MEASURE  | Mise en place d'une péréquation entre les territoires.
          fr | QUESTION | Combien coûte cette rocade ?
          fr | QUESTION | Pourquoi faut-il payer deux fois ?
          en | MEASURE  | The council should repair the footbridge.
          en | MEASURE  | We need more benches in the park.
          en | MEASURE  | Let's plant trees along the avenue.
          en | MEASURE  | Ban cars from the school street.
          en | MEASURE  | Why not open the library on Sunday?
          en | MEASURE  | It would be better to warn the neighbours.
          en | FINDING  | The last bus leaves at six.
          en | FINDING  | Use of the footbridge is falling.
          en | FINDING  | It is important to note that the bridge is old.
          en | QUESTION | How much does the ring road cost?
          es | MEASURE  | Hay que plantar árboles en la avenida.
          es | MEASURE  | Instalar bancos en el parque.
          es | FINDING  | El último autobús sale a las seis.
          ca | MEASURE  | Cal plantar arbres a l’avinguda.
          ca | MEASURE  | Instal·lar bancs al parc.
          ca | FINDING  | L’últim autobús surt a les sis.
          de | MEASURE  | Die Stadt sollte mehr Bäume pflanzen.
          it | MEASURE  | Bisogna piantare alberi lungo il viale.
          pt | MEASURE  | É preciso plantar árvores na avenida.
          xx | FINDING  | Plantu arbojn laŭ la avenuo.
          """)
  void whatShouldBeIsToldFromWhatIs(String language, Kind kind, String sentence) {
    assertEquals(kind, MeasurePatterns.of(language).read(sentence).kind());
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Interdire les pesticides près des maisons.  | true
          Fontaines sur la grand-place du village.    | false
          Suppression des emballages inutiles.        | true
          Le dernier bus part à dix-huit heures.      | true
          Une honte pour tout le quartier.            | false
          """)
  void thePartsOfSpeechConfirmOrRefuseWhatTheSurfacePromised(String sentence, boolean confirmed) {
    Voice voice = Texts.voice("c", "fr", sentence);
    Reading reading = MeasurePatterns.of("fr").read(sentence);
    var candidate =
        new Candidate(
            0,
            voice,
            Citation.Field.TEXT,
            new Span(0, sentence.length()),
            6,
            new int[] {0},
            reading,
            1);
    assertEquals(confirmed, candidate.isConfirmed());
  }

  @ParameterizedTest
  @CsvSource({"xx", "de"})
  void aLanguageWithoutTaggerIsTakenAtItsWord(String language) {
    Voice voice = new Voice(Contribution.of("c", language, "", "Bus"), 1, .5, Voice.NO_GROUP, 1);
    Reading reading = new Reading(Kind.FINDING, 1, Reading.Condition.ANY_VERB, -1);
    var candidate =
        new Candidate(0, voice, Citation.Field.TEXT, new Span(0, 3), 1, new int[] {0}, reading, 1);
    assertEquals(true, candidate.isConfirmed());
  }
}
