package org.cahiers.analysis.cluster;

import org.cahiers.analysis.numeric.Elementary;

/** Choosing a topic by the logarithms of its unnormalised probabilities. */
final class Choice {

  /** A topic so much less likely than the best, as a difference of logarithms, is never drawn. */
  private static final float NEVER = -30;

  private Choice() {}

  /** The highest; of equal ones the lowest number. */
  static int best(float[] score) {
    int best = 0;
    for (int q = 1; q < score.length; q++) {
      if (score[q] > score[best]) {
        best = q;
      }
    }
    return best;
  }

  /** Probability of one topic. */
  static double share(float[] score, int q) {
    double sum = 0;
    for (float each : score) {
      double difference = each - score[q];
      if (difference > NEVER) {
        sum += difference > 0 ? 1 / Elementary.exp(-difference) : Elementary.exp(difference);
      }
    }
    return 1 / sum;
  }

  /** One topic drawn by probability; destroys the scores. */
  static int drawn(float[] score, Generator random) {
    float top = score[best(score)];
    double sum = 0;
    for (int q = 0; q < score.length; q++) {
      float difference = score[q] - top;
      score[q] = difference > NEVER ? (float) Elementary.exp(difference) : 0;
      sum += score[q];
    }
    double at = random.nextDouble() * sum;
    int last = 0;
    for (int q = 0; q < score.length; q++) {
      if (score[q] > 0) {
        last = q;
        at -= score[q];
        if (at <= 0) {
          return q;
        }
      }
    }
    return last;
  }
}
