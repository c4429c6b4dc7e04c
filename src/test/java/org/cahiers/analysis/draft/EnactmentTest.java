package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnactmentTest {

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | true  | Au premier alinéa, le mot « ou » est remplacé par le mot « par ».
          fr | true  | Après l'article L. 12-4 du code de la route est inséré un article ainsi rédigé :
          fr | true  | Un décret en Conseil d’État fixe les modalités d'application.
          fr | true  | Les associations agréées en application de l'article 4 peuvent agir.
          fr | true  | IV. Le dernier bus est gratuit.
          fr | false | Supprimer les articles 12 à 22 du code de la route.
          fr | false | Je propose de supprimer l'article 22.
          fr | false | L'article 3 me semble inutile.
          fr | false | Le maire est élu pour six ans.
          en | true  | In section 4, the words "and buses" are inserted.
          en | true  | This does not cover vehicles referred to in section 12.
          en | false | Section 4 of the law is useless and should be repealed.
          en | false | The council should repair the footbridge.
          es | true  | El apartado segundo queda redactado como sigue.
          es | false | Hay que plantar árboles en la avenida.
          xx | false | Plantu arbojn.
          """)
  void textOfLawIsToldFromTalkAboutIt(String language, boolean law, String sentence) {
    assertEquals(law, Enactment.isIn(sentence, language));
  }

  @ParameterizedTest
  @CsvSource({"0,0,false", "1,2,false", "2,10,true", "2,11,false", "5,5,true"})
  void aBillHasSeveralSentencesOfLaw(int ofLaw, int sentences, boolean bill) {
    assertEquals(bill, Enactment.isBill(ofLaw, sentences));
  }
}
