package org.cahiers.analysis.cluster;

import java.util.Arrays;

/**
 * Dirichlet-multinomial mixture of whole counts, exactly as in the paper (GSDMM; Yin and Wang 2014,
 * equation 4): with rising factorials the second occurrence of a word in a text costs less than the
 * first.
 *
 * <p>Counts are whole and the prior of every word is the same, so each factorial is a difference of
 * two entries of a table and no logarithm is taken after the start. (With weights below 1 in place
 * of counts one topic would swallow the others; {@link Mixture} is for those.)
 */
final class CountMixture {

  private final SparseRows texts;
  private final int topics;
  private final int[] length;
  private final int[] size;
  private final int[] mass;
  private final int[][] count;

  /** Logarithm of count plus prior: what one more occurrence of a word is worth. */
  private final float[][] logCount;

  private final double[] logSize;
  private final float[] logWord;
  private final double[] wordRising;
  private final double[] massRising;
  private final float[] score;

  /**
   * @param texts rows of whole counts
   */
  CountMixture(SparseRows texts, int topics, double alpha, double beta) {
    this.texts = texts;
    this.topics = topics;
    length = new int[texts.rows()];
    int[] total = new int[texts.columns()];
    int all = 0;
    int most = 0;
    for (int d = 0; d < length.length; d++) {
      for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
        int n = (int) texts.value()[i];
        length[d] += n;
        total[texts.column()[i]] += n;
        most = Math.max(most, total[texts.column()[i]]);
      }
      all += length[d];
    }
    size = new int[topics];
    mass = new int[topics];
    count = new int[texts.columns()][topics];
    logCount = new float[texts.columns()][topics];
    score = new float[topics];
    logSize = new double[length.length + 1];
    for (int n = 0; n < logSize.length; n++) {
      logSize[n] = StrictMath.log(n + alpha);
    }
    wordRising = rising(beta, most);
    logWord = new float[most + 1];
    for (int n = 0; n < logWord.length; n++) {
      logWord[n] = (float) StrictMath.log(n + beta);
    }
    for (float[] row : logCount) {
      Arrays.fill(row, logWord[0]);
    }
    massRising = rising(texts.columns() * beta, all);
  }

  /** Entry n is ln(start·(start+1)·…·(start+n−1)). */
  private static double[] rising(double start, int most) {
    double[] table = new double[most + 1];
    for (int n = 0; n < most; n++) {
      table[n + 1] = table[n] + StrictMath.log(n + start);
    }
    return table;
  }

  /**
   * Sweeps that draw a topic by its probability, then sweeps that take the best.
   *
   * @param topic the start, changed in place
   */
  void gibbs(int[] topic, int sampled, int greedy, Generator random) {
    for (int d = 0; d < topic.length; d++) {
      add(d, topic[d], 1);
    }
    for (int sweep = 0; sweep < sampled + greedy; sweep++) {
      boolean moved = false;
      for (int d = 0; d < topic.length; d++) {
        add(d, topic[d], -1);
        evaluate(d);
        int to = sweep < sampled ? Choice.drawn(score, random) : Choice.best(score);
        moved |= to != topic[d];
        topic[d] = to;
        add(d, to, 1);
      }
      if (sweep >= sampled && !moved) {
        break;
      }
    }
  }

  private void add(int d, int q, int sign) {
    size[q] += sign;
    mass[q] += sign * length[d];
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int w = texts.column()[i];
      count[w][q] += sign * (int) texts.value()[i];
      logCount[w][q] = logWord[count[w][q]];
    }
  }

  private void evaluate(int d) {
    for (int q = 0; q < topics; q++) {
      double all = massRising[mass[q] + length[d]] - massRising[mass[q]];
      score[q] = (float) (logSize[size[q]] - all);
    }
    for (int i = texts.start()[d]; i < texts.start()[d + 1]; i++) {
      int n = (int) texts.value()[i];
      int w = texts.column()[i];
      if (n == 1) {
        Dense.add(score, 0, 1, logCount[w]);
        continue;
      }
      for (int q = 0; q < topics; q++) {
        score[q] += wordRising[count[w][q] + n] - wordRising[count[w][q]];
      }
    }
  }
}
