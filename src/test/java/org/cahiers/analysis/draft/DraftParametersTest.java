package org.cahiers.analysis.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftParametersTest {

  @Test
  void theLimitsThemselvesAreAllowed() {
    assertEquals(0, new DraftParameters(0, 0, 0, 0, 0, 0, 0).findings());
    assertEquals(20, new DraftParameters(20, 20, 20, 20, 20, 1, 1).minority());
  }

  @ParameterizedTest
  @CsvSource({
    "-1,5,3,2,2,.15,.4", "3,21,3,2,2,.15,.4", "3,5,-1,2,2,.15,.4", "3,5,3,21,2,.15,.4",
    "3,5,3,2,-1,.15,.4", "3,5,3,2,2,-.1,.4", "3,5,3,2,2,1.1,.4", "3,5,3,2,2,NaN,.4",
    "3,5,3,2,2,.15,1.1"
  })
  void whatLiesBeyondThemIsRefused(
      int findings,
      int measures,
      int arguments,
      int questions,
      int minority,
      double stop,
      double echo) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DraftParameters(findings, measures, arguments, questions, minority, stop, echo));
  }
}
