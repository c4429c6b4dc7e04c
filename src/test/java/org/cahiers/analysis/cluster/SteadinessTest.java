package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessTest {

  @ParameterizedTest
  @CsvSource({
    "1, STEADY",
    ".75, STEADY",
    ".7499, FAIR",
    ".5, FAIR",
    ".4999, BLURRED",
    ".2, BLURRED",
    ".1999, SCATTERED",
    "0, SCATTERED",
    "-1, UNKNOWN"
  })
  void aWordForEachStability(double stability, Steadiness word) {
    assertEquals(word, Steadiness.of(stability));
  }
}
