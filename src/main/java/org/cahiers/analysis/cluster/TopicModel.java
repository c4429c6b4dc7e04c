package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.cahiers.analysis.numeric.Elementary;

/**
 * What the texts of each topic say, as weighted word counts: places a further text at once, without
 * a new run.
 *
 * <p>The score is that of {@link Mixture} with the word weights of the last sweep; a text of ten
 * words among 200 topics takes some microseconds.
 */
final class TopicModel {

  private final LongIndex words = new LongIndex(1 << 10);
  private final ClusterParameters p;
  private final float[] logSize;
  private final float[] logMass;
  private final float[][] logCount;
  private final double[] weight;

  /** A text's topic, −1 if it has no known word, and its posterior probability. */
  record Place(int topic, double strength) {}

  /**
   * @param texts stems as numbers
   * @param topic of each, negative if none
   * @param topics number of topics, at least 1
   */
  TopicModel(int[][] texts, int[] topic, int topics, ClusterParameters p) {
    this.p = p;
    int[] members = IntStream.range(0, texts.length).filter(d -> topic[d] >= 0).toArray();
    int[] df = documentFrequencies(texts, members);
    int least = members.length < 50 ? 1 : p.whole(Setting.STEM_TEXTS);
    for (int stem = 0; stem < df.length; stem++) {
      if (df[stem] >= least) {
        words.number(stem);
      }
    }
    int vocabulary = words.size();
    double[][] count = new double[vocabulary][topics];
    double[] frequency = new double[vocabulary];
    double[] size = new double[topics];
    double total = 0;
    for (int d : members) {
      size[topic[d]]++;
      int[] mine = known(texts[d]);
      float[] x = WordWeights.of(mine, p);
      for (int i = 0; i < mine.length; i++) {
        count[mine[i]][topic[d]] += x[i];
        frequency[mine[i]] += x[i];
        total += x[i];
      }
    }
    weight = WordEntropy.weights(count, size, frequency);
    double beta = p.get(Setting.BETA);
    double background = p.get(Setting.BACKGROUND);
    double[] mass = new double[topics];
    logCount = new float[vocabulary][topics];
    for (int w = 0; w < vocabulary; w++) {
      double prior =
          beta
              * ((1 - background) + background * vocabulary * frequency[w] / Math.max(total, 1e-9));
      for (int q = 0; q < topics; q++) {
        double n = count[w][q] * weight[w];
        mass[q] += n;
        logCount[w][q] = (float) Elementary.ln(n + prior);
      }
    }
    logSize = new float[topics];
    logMass = new float[topics];
    for (int q = 0; q < topics; q++) {
      logSize[q] = (float) Elementary.ln(size[q] + p.get(Setting.ALPHA));
      logMass[q] = (float) Elementary.ln(mass[q] + vocabulary * beta + 1e-9);
    }
  }

  /** Places a text; topics for which {@code closed} is true are left out. */
  Place place(int[] stems, boolean... closed) {
    int[] mine = known(stems);
    if (mine.length == 0) {
      return new Place(-1, 0);
    }
    float[] x = WordWeights.of(mine, p);
    float[] score = logSize.clone();
    float[][] rows = new float[mine.length][];
    double total = 0;
    for (int i = 0; i < mine.length; i++) {
      double f = x[i] * weight[mine[i]];
      x[i] = (float) f;
      rows[i] = logCount[mine[i]];
      total += f;
    }
    Dense.addRows(score, x, rows, mine.length);
    Dense.add(score, 0, (float) -total, logMass);
    int best = -1;
    for (int q = 0; q < score.length; q++) {
      if ((closed.length == 0 || !closed[q]) && (best < 0 || score[q] > score[best])) {
        best = q;
      }
    }
    if (best < 0) {
      return new Place(-1, 0);
    }
    return new Place(best, Choice.share(score, best));
  }

  /** Columns of the known stems of a text, ascending; repeats stay. */
  private int[] known(int[] stems) {
    int[] found = new int[stems.length];
    int count = 0;
    for (int stem : stems) {
      int word = words.find(stem);
      if (word >= 0) {
        found[count++] = word;
      }
    }
    int[] known = Arrays.copyOf(found, count);
    Arrays.sort(known);
    return known;
  }

  private static int[] documentFrequencies(int[][] texts, int[] members) {
    int largest = 0;
    for (int d : members) {
      for (int stem : texts[d]) {
        largest = Math.max(largest, stem);
      }
    }
    int[] df = new int[largest + 1];
    int[] seen = new int[largest + 1];
    for (int d : members) {
      for (int stem : texts[d]) {
        if (seen[stem] != d + 1) {
          seen[stem] = d + 1;
          df[stem]++;
        }
      }
    }
    return df;
  }
}
