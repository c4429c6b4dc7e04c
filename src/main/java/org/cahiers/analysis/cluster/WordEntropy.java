package org.cahiers.analysis.cluster;

import org.cahiers.analysis.numeric.Elementary;

/** How well words tell topics apart. */
final class WordEntropy {

  private static final double LEAST = .05;
  private static final double MOST = 3;

  private WordEntropy() {}

  /**
   * g(w) = 1 − H(topic | w) / H(topic), smoothed by one occurrence spread like the topic sizes, at
   * least .05, brought to mean 1 over all occurrences, at most 3.
   *
   * @param count {@code count[w][q]}: weight of word w in topic q
   * @param size texts in each topic
   * @param frequency weight of each word over all topics
   */
  static double[] weights(double[][] count, double[] size, double[] frequency) {
    int topics = size.length;
    double documents = 0;
    for (double s : size) {
      documents += s;
    }
    double whole = 0;
    double[] share = new double[topics];
    double[] spread = new double[topics];
    for (int q = 0; q < topics; q++) {
      share[q] = size[q] / Math.max(documents, 1);
      spread[q] = term(share[q]);
      whole += spread[q];
    }
    double[] weight = new double[frequency.length];
    double weighted = 0;
    double plain = 0;
    for (int w = 0; w < weight.length; w++) {
      double sum = 0;
      for (int q = 0; q < topics; q++) {
        sum += count[w][q];
      }
      double entropy = 0;
      double absent = 0;
      double absentSpread = 0;
      for (int q = 0; q < topics; q++) {
        double n = count[w][q];
        if (n > 0) {
          entropy += term((n + share[q]) / (sum + 1));
        } else { // −Σ p/(s+1) ln(p/(s+1)) over topics without the word needs no logarithm of its
          // own
          absent += share[q];
          absentSpread += spread[q];
        }
      }
      entropy += (absentSpread + absent * Elementary.ln(sum + 1)) / (sum + 1);
      weight[w] = Math.max(LEAST, 1 - entropy / Math.max(whole, 1e-9));
      weighted += weight[w] * frequency[w];
      plain += frequency[w];
    }
    for (int w = 0; w < weight.length && weighted > 0; w++) {
      weight[w] = Math.min(weight[w] * plain / weighted, MOST);
    }
    return weight;
  }

  private static double term(double p) {
    return p > 0 ? -p * Elementary.ln(p) : 0;
  }
}
