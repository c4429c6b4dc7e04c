package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cahiers.analysis.draft.Reply.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

  @ParameterizedTest(name = "{0}: {1} stands alone better than {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | Il faut planter des arbres.           | Il fixe la hauteur des arbres.
          fr | Le bus passe trop tôt le matin.       | Par contre le bus passe trop tôt.
          fr | Les arbres donnent de l'ombre.        | Cela donne de l'ombre aux gens.
          fr | Donnez du temps aux soignants.       | Donnez-leur du temps pour soigner.
          fr | Les données sont ouvertes à tous.     | Les données sont ouvertes [sauf exception.
          fr | Le bus passe trop tôt le matin.       | J'ai voté mitigé, le bus passe trop tôt.
          fr | Le bus passe trop tôt le matin.       | Tout à fait d'accord, le bus passe trop tôt.
          fr | Le bus passe trop tôt le matin.       | « Mitigé » car le bus passe trop tôt.
          en | Trees give shade in summer.           | I fully agree that trees give shade.
          en | Trees give shade in summer.           | However trees give shade.
          en | Trees give shade in summer.           | For example trees give shade.
          en | The bus is late every day.            | THE BUS IS LATE EVERY DAY.
          en | The bus is late every day.            | See http://example.org for the bus.
          en | The bus is late every day.            | The bus is late because:
          en | The bus leaves early in the morning.  | Lines 12 34 56 78 90 are late.
          """)
  void whatLeansOnSomethingElseIsHarderToRead(String language, String better, String worse) {
    assertTrue(Readability.of(better, language, 6) > Readability.of(worse, language, 6));
    assertEquals(1, Readability.of(better, language, 6));
  }

  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Open the data on:             | false
          Open the data (all of it.     | false
          See www.example.org for it.   | false
          Open the data …               | true
          Open the data ...             | true
          Lines 12 34 56 78 are late.   | true
          open the data on transport.   | true
          """)
  void whatSaysNothingWithoutItsNeighboursIsNotQuoted(String sentence, boolean quoted) {
    double ease = Readability.of(sentence, "en", 6);
    assertEquals(quoted, ease >= Readability.LEAST);
    assertTrue(ease < 1);
  }

  @ParameterizedTest
  @CsvSource({"2,false", "3,true", "90,true", "91,false"})
  void aSentenceHasThreeToNinetyWords(int words, boolean quotable) {
    assertEquals(quotable, Readability.isQuotable(words));
  }

  @ParameterizedTest
  @CsvSource({"28,1", "29,.8", "45,.8", "46,.48"})
  void longSentencesAreHarder(int words, double ease) {
    assertEquals(ease, Readability.of("Trees give shade.", "en", words), 1e-12);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | AGAINST | fr | C'est une excellente initiative.
          true  | AGAINST | fr | Je suis d’accord avec le principe.
          false | AGAINST | fr | Je suis d'accord mais cela coûte cher.
          false | AGAINST | fr | Cela coûte cher.
          true  | FOR     | fr | Dommage que cela coûte cher.
          false | FOR     | fr | C'est une excellente initiative.
          true  | AGAINST | en | I agree in principle.
          true  | FOR     | en | However it costs a lot.
          false | PLAIN   | en | I agree, however it costs a lot.
          false | AGAINST | de | Ich stimme zu.
          """)
  void praiseByAnOpponentIsAConcession(
      boolean conceded, Stance stance, String language, String sentence) {
    assertEquals(conceded, Concession.isMadeBy(sentence, language, stance));
  }
}
