package org.cahiers.analysis.cluster;

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

  @Test
  void theLikeliestTopicHasTheLargestShareAndSharesAddUpToOne() {
    float[] score = {-3, -1, -2, -200};
    double sum = 0;
    for (int q = 0; q < score.length; q++) {
      sum += Choice.share(score, q);
    }
    assertEquals(1, sum, 1e-6);
    assertEquals(1, Choice.best(score));
    assertEquals(1 / (1 + Math.exp(-1) + Math.exp(-2)), Choice.share(score, 1), 1e-9);
  }
}
