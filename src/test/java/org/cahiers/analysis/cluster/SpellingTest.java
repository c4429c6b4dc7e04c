package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  /** Forms with how many people wrote each: {@code form=count;form=count}. */
  private static String commonest(String forms) {
    Map<String, Integer> counts = new HashMap<>();
    for (String each : forms.split(";")) {
      int sign = each.indexOf('=');
      counts.put(each.substring(0, sign), Integer.parseInt(each.substring(sign + 1)));
    }
    return Spelling.commonest(counts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "RGPD=5;rgpd=2, RGPD",
    "RGPD=3;rgpd=2, rgpd",
    "Loi de finance=1;LOI DE FINANCE=2;loi de finances=2, LOI DE FINANCE",
    "impôts=2;impôt=2, impôt",
    "mare=2;aube=2, aube"
  })
  void theWordsThatMostWroteInSmallLettersUnlessMostWroteOtherwise(String forms, String shown) {
    assertEquals(shown, commonest(forms));
  }

  @Test
  void blanksAndLineBreaksDoNotMakeAnotherForm() {
    assertEquals("piste cyclable", commonest("piste  cyclable=1;piste\ncyclable=2;voie verte=2"));
    assertEquals(
        "Piste Cyclable", commonest("Piste  Cyclable=3;Piste\nCyclable=2;piste cyclable=2"));
  }

  @Test
  void ofNoFormsThereIsNone() {
    assertEquals("", Spelling.commonest(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"école, École", "Ville, Ville", "x, X", "\uD801\uDC28a, \uD801\uDC00a", "'', ''"})
  void aTitleStartsWithACapital(String phrase, String titled) {
    assertEquals(titled, Spelling.titled(phrase));
  }
}
