package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables against the formula, taken anew for every text. */
class MixtureTest {

  private static final double ALPHA = .1;
  private static final double BETA = .15;
  private static final double BACKGROUND = .4;

  @Sweeps
  void textsGoWhereTheFormulaSendsThem(int n, int topics, int sampled, int greedy) {
    for (int seed = 0; seed < 5; seed++) {
      double[][] texts = texts(n, 14, seed);
      int[] topic = start(n, topics, seed);
      int[] plain = topic.clone();
      new Mixture(Matrices.sparse(texts), topics, ALPHA, BETA, BACKGROUND)
          .gibbs(topic, sampled, greedy, new Generator(seed));
      plainly(texts, topics, plain, sampled, greedy, new Generator(seed));
      assertArrayEquals(plain, topic, "seed " + seed);
    }
  }

  private static void plainly(
      double[][] texts, int topics, int[] topic, int sampled, int greedy, Generator random) {
    double[] even = new double[texts[0].length];
    Arrays.fill(even, 1);
    int alive = topics;
    for (int sweep = 0; sweep < sampled + greedy; sweep++) {
      for (int d = 0; d < topic.length; d++) {
        float[] score = new float[alive];
        double[] exact = scores(texts, topic, alive, d, even, null, 0);
        Arrays.setAll(exact, q -> score[q] = (float) exact[q]);
        topic[d] = sweep < sampled ? Choice.drawn(score, random) : Choice.best(score);
      }
      int[] left = Arrays.stream(topic).distinct().sorted().toArray();
      if (left.length <= .8 * alive) {
        Arrays.setAll(topic, d -> Arrays.binarySearch(left, topic[d]));
        alive = left.length;
      }
    }
  }

  @ParameterizedTest(name = "{0} sweeps, neighbours count {1}")
  @CsvSource({"1, 0", "1, .5", "2, .9", "7, 0", "7, .9", "20, .3"})
  void classificationFollowsTheFormulaWithWordsWeighedAnewInEverySweep(int sweeps, double lambda) {
    for (int seed = 0; seed < 5; seed++) {
      double[][] texts = texts(40, 14, seed);
      SparseRows graph = graph(40, seed);
      int[] topic = start(40, 4, seed);
      int[] plain = topic.clone();
      double[] strength = new double[40];
      double[] expected = new double[40];
      new Mixture(Matrices.sparse(texts), 4, ALPHA, BETA, BACKGROUND)
          .classify(topic, sweeps, strength, lambda == 0 ? null : graph, lambda);
      for (int sweep = 0; sweep < sweeps; sweep++) {
        double[] telling = telling(texts, plain, 4);
        for (int d = 0; d < 40; d++) {
          double[] score = scores(texts, plain, 4, d, telling, graph, lambda);
          int best = IntStream.range(0, 4).reduce((a, b) -> score[b] > score[a] ? b : a).orElse(0);
          expected[d] = 1 / Arrays.stream(score).map(s -> Math.exp(s - score[best])).sum();
          plain[d] = best;
        }
      }
      assertArrayEquals(plain, topic, "seed " + seed);
      assertArrayEquals(expected, strength, 1e-4, "seed " + seed);
    }
  }

  private static double[] telling(double[][] texts, int[] topic, int topics) {
    double[][] count = new double[texts[0].length][topics];
    double[] size = new double[topics];
    double[] frequency = new double[texts[0].length];
    for (int d = 0; d < texts.length; d++) {
      size[topic[d]]++;
      for (int w = 0; w < frequency.length; w++) {
        count[w][topic[d]] += (float) texts[d][w];
        frequency[w] += (float) texts[d][w];
      }
    }
    return WordEntropy.weights(count, size, frequency);
  }

  /** The score of each topic for a text that is in none, with λ of the prior from neighbours. */
  private static double[] scores(
      double[][] texts,
      int[] topic,
      int topics,
      int d,
      double[] telling,
      @Nullable SparseRows graph,
      double lambda) {
    int words = texts[0].length;
    double[] frequency = new double[words];
    for (double[] text : texts) {
      Arrays.setAll(frequency, w -> frequency[w] + text[w]);
    }
    double total = Arrays.stream(frequency).sum();
    double[] share = new double[topics];
    if (graph != null) {
      for (int i = graph.start()[d]; i < graph.start()[d + 1]; i++) {
        share[topic[graph.column()[i]]] += graph.value()[i];
      }
    }
    double[] size = new double[topics];
    double[][] count = new double[topics][words];
    for (int e = 0; e < texts.length; e++) {
      size[topic[e]] += e == d ? 0 : 1;
      for (int w = 0; w < words; w++) {
        count[topic[e]][w] += e == d ? 0 : texts[e][w] * telling[w];
      }
    }
    double[] score = new double[topics];
    for (int q = 0; q < topics; q++) {
      double prior = (size[q] + ALPHA) / (topic.length + topics * ALPHA);
      score[q] = Math.log(lambda * share[q] + (1 - lambda) * prior);
      double mass = words * BETA;
      double length = 0;
      for (int w = 0; w < words; w++) {
        double likely = BETA * (1 - BACKGROUND + BACKGROUND * words * frequency[w] / total);
        double x = texts[d][w] * telling[w];
        score[q] += x == 0 ? 0 : x * Math.log(count[q][w] + likely);
        mass += count[q][w];
        length += x;
      }
      score[q] -= length * Math.log(mass);
    }
    return score;
  }

  @ParameterizedTest(name = "neighbours count {0}")
  @ValueSource(doubles = {0, .9})
  void neighboursDecideWhereWordsDoNot(double lambda) {
    // texts 0-2 use word 0, texts 3-5 word 1, text 6 both and a little more of the first; but its
    // neighbours are of the second kind
    double[][] texts = {{1, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 1}, {0, 1}, {.5, .4}};
    SparseRows neighbours =
        new SparseRows(
            7,
            new int[] {0, 1, 2, 3, 4, 5, 6, 8},
            new int[] {1, 2, 0, 4, 5, 3, 3, 4},
            new float[] {1, 1, 1, 1, 1, 1, .5f, .5f});
    int[] topic = {0, 0, 0, 1, 1, 1, 0};
    new Mixture(Matrices.sparse(texts), 2, .1, .1, 0)
        .classify(topic, 5, new double[7], neighbours, lambda);
    assertArrayEquals(new int[] {0, 0, 0, 1, 1, 1, lambda > 0 ? 1 : 0}, topic);
  }

  @Test
  void withoutWordsTheLargestTopicIsTheBest() {
    SparseRows silent = new SparseRows(2, new int[5], new int[0], new float[0]);
    int[] topic = {0, 1, 1, 1};
    new Mixture(silent, 2, .1, .1, .5).gibbs(topic, 0, 1, new Generator(1));
    assertArrayEquals(new int[] {0, 0, 0, 0}, Partitions.compact(topic));
    assertEquals(1, Arrays.stream(topic).distinct().count());
  }

  private static int[] start(int n, int topics, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, n).map(i -> i < topics ? i : random.nextInt(topics)).toArray();
  }

  /** Words of a text with weights. */
  private static double[][] texts(int n, int words, long seed) {
    return Matrices.ofThreeKinds(n, words, seed, random -> .5 + random.nextDouble());
  }

  /** Four neighbours each, of unequal weight. */
  private static SparseRows graph(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 100);
    double[][] graph = new double[n][n];
    for (int d = 0; d < n; d++) {
      for (double share : new double[] {.4, .3, .2, .1}) {
        graph[d][(d + 1 + random.nextInt(n - 1)) % n] += share;
      }
    }
    return Matrices.sparse(graph);
  }
}
