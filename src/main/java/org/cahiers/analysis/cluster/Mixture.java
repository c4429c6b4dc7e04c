package org.cahiers.analysis.cluster;

import java.util.Arrays;
import org.cahiers.analysis.numeric.Elementary;
import org.jspecify.annotations.Nullable;

/**
 * Dirichlet-multinomial mixture with one topic for each text (GSDMM; Yin and Wang 2014), with real
 * word weights and a word prior of which a share follows the frequency of the word:
 *
 * <pre>
 * score(q | d) = ln(texts_q + α) + Σ_w x·ln(weight_qw + prior_w) − (Σ_w x)·ln(weight_q + V·β),   x = f(d,w)·g(w)
 * </pre>
 *
 * with d itself taken out. Logarithms live in tables, a row for each word, so that a text is scored
 * against all topics at once; a move renews only its own. Texts are visited in the order given. One
 * thread: a sweep is a chain.
 */
final class Mixture {

  /** Tables are narrowed when so large a share of their topics has died. */
  private static final double DEAD = .2;

  private final SparseRows texts;
  private final double alpha;
  private final double priorMass;
  private final double[] frequency;
  private final double[] prior;
  private final double[] weight;
  private final double[][] count;
  private final float[][] logCount;
  private double[] size;
  private double[] mass;
  private float[] logSize;
  private float[] logMass;
  private float[] score;

  /** Weights of the words of the text in hand, and their rows. */
  private final float[] factor;

  private final float[][] row;

  /**
   * @param texts rows of word weights f(d,w), positive
   * @param background share of the prior that follows word frequency, 0 to 1
   */
  Mixture(SparseRows texts, int topics, double alpha, double beta, double background) {
    this.texts = texts;
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
    for (int w = 0; w < words; w++) {
      prior[w] =
          beta * ((1 - background) + background * words * frequency[w] / Math.max(total, 1e-9));
    }
    weight = new double[words];
    int longest = 0;
    for (int d = 0; d < texts.rows(); d++) {
      longest = Math.max(longest, texts.start()[d + 1] - texts.start()[d]);
    }
    factor = new float[longest];
    row = new float[longest][];
    count = new double[words][];
    logCount = new float[words][];
    widen(topics);
  }

  /**
   * Collapsed Gibbs sampling: sweeps that draw a topic by its probability, then sweeps that take
   * the best. Topics that lose all their texts stay empty: so the number of topics is found.
   *
   * @param topic the start, changed in place; numbers may change when topics die, their order does
   *     not
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
      buryDead(topic);
    }
  }

  /**
   * Entropy-weighted classification EM (after Celeux and Govaert 1992): greedy sweeps before each
   * of which words are weighed by how well they tell the current topics apart. Ends early at a
   * fixed point.
   *
   * <p>The prior of a topic is λ times the share of it among the text's neighbours, and 1 − λ times
   * its share among all texts.
   *
   * @param topic the start, changed in place
   * @param strength receives the posterior probability of the topic in the last sweep
   * @param neighbours of the texts, row-stochastic; null if only words decide
   * @param lambda from 0 to less than 1
   */
  void classify(
      int[] topic, int sweeps, double[] strength, @Nullable SparseRows neighbours, double lambda) {
    double[] share = new double[size.length];
    double odds = lambda / (1 - lambda) * (topic.length + alpha * size.length);
    boolean moved = true;
    for (int sweep = 0; sweep < sweeps && moved; sweep++) {
      fill(topic, true);
      moved = false;
      for (int d = 0; d < topic.length; d++) {
        evaluate(d, topic[d]);
        if (neighbours != null) {
          listen(neighbours, d, topic, share, odds);
        }
        int to = Choice.best(score);
        strength[d] = Choice.share(score, to);
        moved |= move(d, topic, to);
      }
    }
  }

  /**
   * Adds ln(1 + λ/(1−λ)·share_q/p_q), p_q = (texts_q + α)/(n + topics·α): up to a constant what the
   * neighbours change in the logarithm of the prior.
   *
   * @param share of each topic among the neighbours, all 0 before and after
   */
  private void listen(SparseRows neighbours, int d, int[] topic, double[] share, double odds) {
    int from = neighbours.start()[d];
    int to = neighbours.start()[d + 1];
    for (int i = from; i < to; i++) {
      share[topic[neighbours.column()[i]]] += neighbours.value()[i];
    }
    for (int i = from; i < to; i++) {
      int q = topic[neighbours.column()[i]];
      if (share[q] > 0) {
        double texts = (q == topic[d] ? size[q] - 1 : size[q]) + alpha;
        score[q] += (float) Elementary.ln(1 + odds * share[q] / texts);
        share[q] = 0;
      }
    }
  }

  private void widen(int topics) {
    size = new double[topics];
    mass = new double[topics];
    logSize = new float[topics];
    logMass = new float[topics];
    score = new float[topics];
    for (int w = 0; w < count.length; w++) {
      count[w] = new double[topics];
      logCount[w] = new float[topics];
    }
  }

  private void buryDead(int[] topic) {
    int[] number = new int[size.length];
    int alive = 0;
    for (int q = 0; q < number.length; q++) {
      number[q] = size[q] > 0 ? alive++ : -1;
    }
    if (alive > (1 - DEAD) * number.length) {
      return;
    }
    Arrays.setAll(topic, d -> number[topic[d]]);
    widen(alive);
    fill(topic, false);
  }

  private void fill(int[] topic, boolean weighWords) {
    Arrays.fill(size, 0);
    Arrays.fill(mass, 0);
    Arrays.fill(weight, 1);
    for (double[] row : count) {
      Arrays.fill(row, 0);
    }
    for (int d = 0; d < topic.length; d++) {
      size[topic[d]]++;
      for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
        count[texts.column()[i]][topic[d]] += texts.value()[i];
      }
    }
    if (weighWords) {
      double[] telling = WordEntropy.weights(count, size, frequency);
      System.arraycopy(telling, 0, weight, 0, weight.length);
    }
    for (int w = 0; w < prior.length; w++) {
      double[] row = count[w];
      float absent = (float) Elementary.ln(prior[w]);
      for (int q = 0; q < row.length; q++) {
        if (row[q] == 0) {
          logCount[w][q] = absent;
        } else {
          row[q] *= weight[w];
          mass[q] += row[q];
          logCount[w][q] = (float) Elementary.ln(row[q] + prior[w]);
        }
      }
    }
    for (int q = 0; q < size.length; q++) {
      topicLogs(q);
    }
  }

  private void topicLogs(int q) {
    logSize[q] = (float) Elementary.ln(size[q] + alpha);
    logMass[q] = (float) Elementary.ln(mass[q] + priorMass);
  }

  /** Scores of all topics for text d, which sits in topic k but is left out of the counts. */
  private void evaluate(int d, int k) {
    System.arraycopy(logSize, 0, score, 0, score.length);
    double total = 0;
    double own = Elementary.ln(size[k] - 1 + alpha);
    int words = 0;
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int w = texts.column()[i];
      double x = texts.value()[i] * weight[w];
      factor[words] = (float) x;
      row[words++] = logCount[w];
      own += x * Elementary.ln(Math.max(0, count[w][k] - x) + prior[w]);
      total += x;
    }
    Dense.addRows(score, factor, row, words);
    Dense.add(score, 0, (float) -total, logMass);
    score[k] = (float) (own - total * Elementary.ln(Math.max(0, mass[k] - total) + priorMass));
  }

  private boolean move(int d, int[] topic, int to) {
    int from = topic[d];
    if (from == to) {
      return false;
    }
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int w = texts.column()[i];
      double x = texts.value()[i] * weight[w];
      double[] row = count[w];
      row[from] = Math.max(0, row[from] - x);
      row[to] += x;
      logCount[w][from] = (float) Elementary.ln(row[from] + prior[w]);
      logCount[w][to] = (float) Elementary.ln(row[to] + prior[w]);
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
