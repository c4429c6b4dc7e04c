package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChoiceTest {

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
