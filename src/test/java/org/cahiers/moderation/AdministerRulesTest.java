package org.cahiers.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministerRulesTest {

  @ParameterizedTest(name = "{0} is kept as {1}")
  @CsvSource({
    "Off topic, off-topic",
    "Don’t shout!, don-t-shout",
    "Propagande électorale, propagande-electorale",
    "42 reasons, reasons",
    "A title that is longer than thirty letters, a-title-that-is-longer-than-th"
  })
  void theCodeOfARuleIsMadeOfTheLettersOfItsTitle(String title, String code) {
    assertEquals(code, AdministerRules.code(title));
  }

  @Property
  void whateverTheTitleTheCodeFitsItsColumn(@ForAll String title) {
    String code = AdministerRules.code(title);
    assertTrue(code.isEmpty() || code.matches("[a-z]([a-z-]{0,28}[a-z])?"), code);
  }
}
