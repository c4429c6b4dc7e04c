package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEntropyTest {

  @ParameterizedTest(name = "{0} words, {1} topics, {2} of the places used")
  @CsvSource({"1, 2, 1", "6, 2, .7", "20, 5, .4", "20, 5, .1", "30, 12, .2", "10, 3, 1"})
  void weightsAreOneLessTheShareOfTheEntropyThatTheWordLeaves(
      int words, int topics, double filled) {
    SplittableRandom random = new SplittableRandom(words + topics);
    double[] size = new double[topics];
    Arrays.setAll(size, q -> q == topics - 2 && topics > 2 ? 0 : 1 + random.nextInt(20));
    double[][] count = new double[words][topics];
    for (double[] row : count) {
      Arrays.setAll(
          row, q -> size[q] > 0 && random.nextDouble() < filled ? 10 * random.nextDouble() : 0);
    }
    double[] frequency = Arrays.stream(count).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    double[] expected = new double[words];
    double documents = Arrays.stream(size).sum();
    double[] share = Arrays.stream(size).map(s -> s / documents).toArray();
    for (int w = 0; w < words; w++) {
      int word = w;
      double[] smoothed =
          IntStream.range(0, topics)
              .mapToDouble(q -> (count[word][q] + share[q]) / (frequency[word] + 1))
              .toArray();
      expected[w] = Math.max(.05, 1 - entropy(smoothed) / entropy(share));
    }
    double mean =
        IntStream.range(0, words).mapToDouble(w -> expected[w] * frequency[w]).sum()
            / Arrays.stream(frequency).sum();
    Arrays.setAll(expected, w -> Math.min(3, expected[w] / mean));
    assertArrayEquals(expected, WordEntropy.weights(count, size, frequency), 1e-9);
  }

  private static double entropy(double[] chances) {
    return Arrays.stream(chances).filter(p -> p > 0).map(p -> -p * Math.log(p)).sum();
  }

  @Test
  void aWordOfOneTopicTellsMoreThanOneOfAllAndNoneMoreThanThreeTimesTheMean() {
    double[][] count = {{40, 0, 0}, {200, 200, 200}, {0, .5, .5}};
    double[] weight =
        WordEntropy.weights(count, new double[] {10, 10, 10}, new double[] {40, 600, 1});
    assertEquals(3, weight[0]);
    assertTrue(weight[1] < 1 && weight[1] < weight[2], Arrays.toString(weight));
  }

  @Test
  void inASingleTopicAllWordsTellAsMuch() {
    double[] weight =
        WordEntropy.weights(new double[][] {{3}, {1}}, new double[] {4}, new double[] {3, 1});
    assertArrayEquals(new double[] {1, 1}, weight, 1e-9);
  }

  @Test
  void wordsOfNoTextHaveTheLeastWeight() {
    double[] weight =
        WordEntropy.weights(new double[2][2], new double[] {1, 1}, new double[] {0, 0});
    assertArrayEquals(new double[] {.05, .05}, weight);
    assertArrayEquals(
        new double[] {1}, WordEntropy.weights(new double[1][2], new double[2], new double[1]));
  }
}
