package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The tables against equation 4 of the paper, taken anew for every text. */
class CountMixtureTest {

  private static final double ALPHA = .1;
  private static final double BETA = .15;

  @Sweeps
  void textsGoWhereTheEquationSendsThem(int n, int topics, int sampled, int greedy) {
    for (int seed = 0; seed < 5; seed++) {
      double[][] texts = texts(n, 14, seed);
      SplittableRandom random = new SplittableRandom(seed);
      int[] topic = IntStream.range(0, n).map(d -> random.nextInt(topics)).toArray();
      int[] plain = topic.clone();
      new CountMixture(Matrices.sparse(texts), topics, ALPHA, BETA)
          .gibbs(topic, sampled, greedy, new Generator(seed));
      Generator same = new Generator(seed);
      for (int sweep = 0; sweep < sampled + greedy; sweep++) {
        for (int d = 0; d < n; d++) {
          float[] score = scores(texts, plain, topics, d);
          plain[d] = sweep < sampled ? Choice.drawn(score, same) : Choice.best(score);
        }
      }
      assertArrayEquals(plain, topic, "seed " + seed);
    }
  }

  private static float[] scores(double[][] texts, int[] topic, int topics, int d) {
    int words = texts[d].length;
    double[] size = new double[topics];
    double[][] count = new double[topics][words];
    for (int e = 0; e < texts.length; e++) {
      size[topic[e]] += e == d ? 0 : 1;
      for (int w = 0; w < words; w++) {
        count[topic[e]][w] += e == d ? 0 : texts[e][w];
      }
    }
    float[] scores = new float[topics];
    for (int q = 0; q < topics; q++) {
      double score = Math.log(size[q] + ALPHA);
      for (int w = 0; w < words; w++) {
        for (int j = 0; j < texts[d][w]; j++) {
          score += Math.log(count[q][w] + BETA + j);
        }
      }
      double mass = Arrays.stream(count[q]).sum() + words * BETA;
      for (int j = 0; j < Arrays.stream(texts[d]).sum(); j++) {
        score -= Math.log(mass + j);
      }
      scores[q] = (float) score;
    }
    return scores;
  }

  /** Words of a text once to three times. */
  private static double[][] texts(int n, int words, long seed) {
    return Matrices.ofThreeKinds(n, words, seed, random -> 1 + random.nextInt(3));
  }
}
