package org.cahiers.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ElementaryTest {

  @Test
  void logarithmsAreThoseOfTheTextbookToTwelveDigits() {
    for (double x = 1e-9; x < 1e9; x *= 1.0007) {
      double exact = StrictMath.log(x);
      assertEquals(exact, Elementary.ln(x), 1e-12 * Math.max(1, Math.abs(exact)), "ln " + x);
    }
    assertEquals(0, Elementary.ln(1), 1e-12);
  }

  @Test
  void exponentialsAreThoseOfTheTextbookToTwelveDigits() {
    for (double x = 0; x > -690; x -= .0173) {
      double exact = StrictMath.exp(x);
      assertEquals(exact, Elementary.exp(x), 1e-12 * exact, "exp " + x);
    }
    assertEquals(0, Elementary.exp(-1000));
  }
}
