package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Dirichlet-multinomial mixture with one topic for each text (GSDMM; Yin and Wang 2014), with real
 * word weights and a word prior of which a share follows the frequency of the word:
 *
 * <pre>
 * score(q | d) = ln(texts_q + α) + Σ_w x·ln(weight_qw + prior_w) − (Σ_w x)·ln(weight_q + V·β),   x = f(d,w)·g(w)
 * </pre>
 *
 * with d itself taken out. Logarithms live in tables; a move renews only its own. Texts are visited
 * in the order given. One thread: a sweep is a chain.
 */
final class Mixture {

  private final SparseRows texts;
  private final int topics;
  private final double alpha;
  private final double priorMass;
  private final double[] frequency;
  private final double[] prior;
  private final double[] logPrior;
  private final double[] weight;
  private final double[] size;
  private final double[] mass;
  private final double[] count;
  private final double[] logCount;
  private final double[] logSize;
  private final double[] logMass;
  private final double[] score;

  /**
   * @param texts rows of word weights f(d,w), positive
   * @param background share of the prior that follows word frequency, 0 to 1
   */
  Mixture(SparseRows texts, int topics, double alpha, double beta, double background) {
    this.texts = texts;
    this.topics = topics;
    this.alpha = alpha;
    int words = texts.columns();
    priorMass = words * beta;
    frequency = new double[words];
    prior = new double[words];
    double total = 0;
    for (int i = 0; i < texts.column().length; i++) {
      frequency[texts.column()[i]] += texts.value()[i];
      total += texts.value()[i];
    }
    logPrior = new double[words];
    for (int w = 0; w < words; w++) {
      prior[w] =
          beta * ((1 - background) + background * words * frequency[w] / Math.max(total, 1e-9));
      logPrior[w] = StrictMath.log(prior[w]);
    }
    weight = new double[words];
    Arrays.fill(weight, 1);
    size = new double[topics];
    mass = new double[topics];
    count = new double[Math.multiplyExact(words, topics)];
    logCount = new double[count.length];
    logSize = new double[topics];
    logMass = new double[topics];
    score = new double[topics];
  }

  /**
   * Collapsed Gibbs sampling: sweeps that draw a topic by its probability, then sweeps that take
   * the best. Topics that lose all their texts stay empty in practice: so the number of topics is
   * found.
   *
   * @param topic the start, changed in place
   */
  void gibbs(int[] topic, int sampled, int greedy, Generator random) {
    fill(topic, false);
    for (int sweep = 0; sweep < sampled + greedy; sweep++) {
      boolean moved = false;
      for (int d = 0; d < topic.length; d++) {
        evaluate(d, topic[d]);
        int to = sweep < sampled ? Choice.drawn(score, random) : Choice.best(score);
        moved |= move(d, topic, to);
      }
      if (sweep >= sampled && !moved) {
        break;
      }
    }
  }

  /**
   * Entropy-weighted classification EM (after Celeux and Govaert 1992): greedy sweeps before each
   * of which words are weighed by how well they tell the current topics apart.
   *
   * @param topic the start, changed in place
   * @param strength receives the posterior probability of the topic in the last sweep
   */
  void classify(int[] topic, int sweeps, double[] strength) {
    for (int sweep = 0; sweep < sweeps; sweep++) {
      fill(topic, true);
      for (int d = 0; d < topic.length; d++) {
        evaluate(d, topic[d]);
        int to = Choice.best(score);
        strength[d] = Choice.share(score, to);
        move(d, topic, to);
      }
    }
  }

  private void fill(int[] topic, boolean weighWords) {
    Arrays.fill(size, 0);
    Arrays.fill(mass, 0);
    Arrays.fill(count, 0);
    for (int d = 0; d < topic.length; d++) {
      size[topic[d]]++;
      for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
        count[texts.column()[i] * topics + topic[d]] += texts.value()[i];
      }
    }
    if (weighWords) {
      System.arraycopy(
          WordEntropy.weights(count, topics, size, frequency), 0, weight, 0, weight.length);
    }
    for (int w = 0; w < prior.length; w++) {
      for (int at = w * topics, q = 0; q < topics; q++, at++) {
        if (count[at] == 0) {
          logCount[at] = logPrior[w];
        } else {
          count[at] *= weight[w];
          mass[q] += count[at];
          logCount[at] = StrictMath.log(count[at] + prior[w]);
        }
      }
    }
    for (int q = 0; q < topics; q++) {
      topicLogs(q);
    }
  }

  private void topicLogs(int q) {
    logSize[q] = StrictMath.log(size[q] + alpha);
    logMass[q] = StrictMath.log(mass[q] + priorMass);
  }

  /** Scores of all topics for text d, which sits in topic k but is left out of the counts. */
  private void evaluate(int d, int k) {
    System.arraycopy(logSize, 0, score, 0, topics);
    double total = 0;
    double own = StrictMath.log(size[k] - 1 + alpha);
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int w = texts.column()[i];
      double x = texts.value()[i] * weight[w];
      int row = w * topics;
      for (int q = 0; q < topics; q++) {
        score[q] += x * logCount[row + q];
      }
      own += x * StrictMath.log(Math.max(0, count[row + k] - x) + prior[w]);
      total += x;
    }
    for (int q = 0; q < topics; q++) {
      score[q] -= total * logMass[q];
    }
    score[k] = own - total * StrictMath.log(Math.max(0, mass[k] - total) + priorMass);
  }

  private boolean move(int d, int[] topic, int to) {
    int from = topic[d];
    if (from == to) {
      return false;
    }
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int w = texts.column()[i];
      double x = texts.value()[i] * weight[w];
      int out = w * topics + from;
      int in = w * topics + to;
      count[out] = Math.max(0, count[out] - x);
      logCount[out] = StrictMath.log(count[out] + prior[w]);
      count[in] += x;
      logCount[in] = StrictMath.log(count[in] + prior[w]);
      mass[from] -= x;
      mass[to] += x;
    }
    size[from]--;
    size[to]++;
    mass[from] = Math.max(0, mass[from]);
    topicLogs(from);
    topicLogs(to);
    topic[d] = to;
    return true;
  }
}
