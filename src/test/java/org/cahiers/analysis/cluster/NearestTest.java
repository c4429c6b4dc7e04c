package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

  @ParameterizedTest(name = "{0} kept")
  @ValueSource(ints = {0, 1, 2, 3, 4, 7, 10})
  void theHighestScoresAreKeptAndOfEqualOnesTheLowestNumbers(int k) {
    Nearest nearest = new Nearest(k);
    SplittableRandom random = new SplittableRandom(k);
    for (int round = 0; round < 60; round++) {
      nearest.clear();
      int n = random.nextInt(40);
      float[] score = new float[n];
      int[] order = shuffled(n, random);
      for (int i : order) {
        score[i] = random.nextInt(6) - 2;
        nearest.offer(i, score[i]);
      }
      int[] expected =
          IntStream.range(0, n)
              .boxed()
              .sorted((a, b) -> score[a] != score[b] ? Float.compare(score[b], score[a]) : a - b)
              .limit(k)
              .mapToInt(i -> i)
              .sorted()
              .toArray();
      assertArrayEquals(expected, nearest.ids());
      float[] kept = new float[expected.length];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = score[expected[i]];
      }
      assertArrayEquals(kept, nearest.scores());
    }
  }

  @Test
  void whatWasClearedIsForgotten() {
    Nearest nearest = new Nearest(2);
    nearest.offer(1, 9);
    nearest.offer(2, 8);
    nearest.clear();
    assertArrayEquals(new int[0], nearest.ids());
    nearest.offer(7, 1);
    assertArrayEquals(new int[] {7}, nearest.ids());
    assertArrayEquals(new float[] {1}, nearest.scores());
  }

  private static int[] shuffled(int n, SplittableRandom random) {
    int[] order = Partitions.range(n);
    for (int i = n - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
