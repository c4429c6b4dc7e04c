package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicModelTest {

  private static final ClusterParameters P = ClusterParameters.defaults();
  private static final int STEMS = 30;

  @ParameterizedTest(name = "{0} texts in {1} topics")
  @CsvSource({"20, 2", "49, 3", "53, 3", "54, 5", "80, 4"})
  void aTextIsPlacedByTheFormula(int n, int topics) {
    int[][] texts = texts(n, topics, n);
    int[] topic = IntStream.range(0, n).map(d -> d % 13 == 12 ? -1 : d % topics).toArray();
    TopicModel model = new TopicModel(texts, topic, topics, P);
    for (int[] text : texts(60, topics, n + 1)) {
      double[] score = plainly(texts, topic, topics, text);
      TopicModel.Place place = model.place(text);
      if (score.length == 0) {
        assertEquals(new TopicModel.Place(-1, 0), place);
      } else {
        assertPlace(score, place);
        boolean[] closed = new boolean[topics];
        closed[place.topic()] = true;
        double own = score[place.topic()];
        score[place.topic()] = Double.NEGATIVE_INFINITY;
        int next = best(score);
        score[place.topic()] = own;
        TopicModel.Place second = model.place(text, closed);
        assertEquals(next, second.topic());
        assertEquals(share(score, next), second.strength(), 1e-4);
      }
    }
  }

  private static void assertPlace(double[] score, TopicModel.Place place) {
    assertEquals(best(score), place.topic());
    assertEquals(share(score, best(score)), place.strength(), 1e-4);
  }

  private static int best(double[] score) {
    return IntStream.range(0, score.length)
        .reduce((a, b) -> score[b] > score[a] ? b : a)
        .orElseThrow();
  }

  private static double share(double[] score, int q) {
    return 1 / Arrays.stream(score).map(s -> Math.exp(s - score[q])).sum();
  }

  /** Scores of the topics; none if the text has no known word. */
  private static double[] plainly(int[][] texts, int[] topic, int topics, int[] text) {
    int[] members = IntStream.range(0, texts.length).filter(d -> topic[d] >= 0).toArray();
    int least = members.length < 50 ? 1 : 2;
    int[] df = new int[STEMS];
    for (int d : members) {
      IntStream.of(texts[d]).distinct().forEach(stem -> df[stem]++);
    }
    int[] known = IntStream.range(0, STEMS).filter(stem -> df[stem] >= least).toArray();
    double[][] count = new double[known.length][topics];
    double[] size = new double[topics];
    double[] frequency = new double[known.length];
    for (int d : members) {
      size[topic[d]]++;
      double[] weight = weights(texts[d], known);
      for (int w = 0; w < known.length; w++) {
        count[w][topic[d]] += weight[w];
        frequency[w] += weight[w];
      }
    }
    double[] telling = WordEntropy.weights(count, size, frequency);
    double[] x = weights(text, known);
    if (Arrays.stream(x).allMatch(weight -> weight == 0)) {
      return new double[0];
    }
    double[] score = new double[topics];
    for (int q = 0; q < topics; q++) {
      score[q] = Math.log(size[q] + P.get(Setting.ALPHA));
      double mass = known.length * P.get(Setting.BETA);
      double length = 0;
      for (int w = 0; w < known.length; w++) {
        double background = known.length * frequency[w] / Arrays.stream(frequency).sum();
        double prior = P.get(Setting.BETA) * (.5 + .5 * background);
        score[q] += x[w] * telling[w] * Math.log(count[w][q] * telling[w] + prior);
        mass += count[w][q] * telling[w];
        length += x[w] * telling[w];
      }
      score[q] -= length * Math.log(mass);
    }
    return score;
  }

  private static double[] weights(int[] text, int[] known) {
    double[] weight = new double[known.length];
    for (int w = 0; w < known.length; w++) {
      int stem = known[w];
      weight[w] = Math.sqrt(IntStream.of(text).filter(s -> s == stem).count());
    }
    double length = Arrays.stream(weight).sum();
    return Arrays.stream(weight).map(x -> x * (length > 8 ? Math.sqrt(8 / length) : 1)).toArray();
  }

  @Test
  void whereAllTopicsAreClosedATextHasNone() {
    TopicModel model = new TopicModel(new int[][] {{1}, {2}}, new int[] {0, 1}, 2, P);
    assertEquals(0, model.place(new int[] {1}).topic());
    assertEquals(1, model.place(new int[] {2, 7}).topic());
    assertEquals(1, model.place(new int[] {1}, true, false).topic());
    assertEquals(new TopicModel.Place(-1, 0), model.place(new int[] {1}, true, true));
    assertEquals(new TopicModel.Place(-1, 0), model.place(new int[] {0, 3, 99}));
  }

  @Test
  void aStemThatOneOfManyTextsRepeatsIsNotKnown() {
    int[][] texts = new int[60][];
    Arrays.setAll(texts, d -> d == 59 ? new int[] {1, 7, 7} : new int[] {d % 2});
    int[] topic = IntStream.range(0, 60).map(d -> d % 2).toArray();
    TopicModel model = new TopicModel(texts, topic, 2, P);
    assertEquals(new TopicModel.Place(-1, 0), model.place(new int[] {7}));
    assertEquals(1, model.place(new int[] {1}).topic());
  }

  @Test
  void betweenEquallyLikelyTopicsTheFirstIsTaken() {
    TopicModel model = new TopicModel(new int[][] {{1}, {1}}, new int[] {0, 1}, 2, P);
    assertEquals(0, model.place(new int[] {1}).topic());
    assertEquals(.5, model.place(new int[] {1}).strength(), 1e-6);
  }

  /** Texts that prefer the stems of their topic; the last stems are rare. */
  private static int[][] texts(int n, int topics, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] texts = new int[n][];
    for (int d = 0; d < n; d++) {
      int kind = d % topics;
      texts[d] =
          IntStream.range(0, random.nextInt(18))
              .map(
                  i -> {
                    int stem = (int) (STEMS * random.nextDouble() * random.nextDouble());
                    return random.nextInt(3) > 0 ? stem / topics * topics + kind : stem;
                  })
              .map(stem -> Math.min(stem, STEMS - 1))
              .toArray();
    }
    return texts;
  }
}
