package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdeasTest {

  @Test
  void claimsThatSeveralMakeAreIdeas() {
    assertArrayEquals(Claims.planted(10, 2), Ideas.of(Claims.texts(10, 2), Workers.single()));
    assertArrayEquals(Claims.planted(30, 2), Ideas.of(Claims.texts(30, 2), new Workers(2)));
  }

  @Test
  void ofFewTextsNothingCanBeSaid() {
    assertNull(Ideas.of(Claims.texts(9, 2), Workers.single()), "18");
    assertArrayEquals(Claims.planted(9, 2), Ideas.joined(Claims.texts(9, 2), Workers.single()));
  }

  @Test
  void fewLargeGroupsAreNoIdeas() {
    assertArrayEquals(Claims.planted(5, 6), Ideas.joined(Claims.texts(5, 6), Workers.single()));
    assertNull(Ideas.of(Claims.texts(5, 6), Workers.single()));
  }

  @Test
  void twoGroupsForFiveTextsAreEnough() {
    Texts some =
        Claims.texts(8, 3).pick(IntStream.range(0, 24).filter(d -> d % 3 < 2 || d >= 12).toArray());
    int[] ideas = Ideas.of(some, Workers.single());
    assertEquals(20, some.size());
    assertEquals(8, Partitions.count(ideas));
  }

  @Test
  void aThousandTextsAreCompared() {
    assertArrayEquals(Claims.planted(500, 2), Ideas.of(Claims.texts(500, 2), Workers.single()));
  }

  @Test
  void norAreTextsOfWhichEachIsAlone() {
    assertNull(Ideas.of(Claims.texts(24, 1), Workers.single()));
  }

  @Test
  void moreTextsThanCanBeComparedAreNotCompared() {
    Corpus corpus = HandMade.corpus("one");
    int[][] stems = new int[Ideas.MOST_TEXTS + 1][];
    assertNull(
        Ideas.of(
            new Texts(stems, new int[stems.length], corpus, new int[stems.length]),
            Workers.single()));
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aTextCountsInTheSilhouetteAsOftenAsItWasWrittenDifferently(long draw) {
    Random random = new Random(draw);
    int n = 9;
    int[] group = Partitions.compact(random.ints(n, 0, 4).toArray());
    int[] weight = random.ints(n, 1, 3).toArray();
    float[] similar = new float[n * n];
    for (int i = 0; i < n; i++) {
      similar[i * n + i] = 1;
      for (int j = 0; j < i; j++) {
        similar[i * n + j] = random.nextFloat();
        similar[j * n + i] = similar[i * n + j];
      }
    }
    int[] each =
        IntStream.range(0, n).flatMap(i -> IntStream.generate(() -> i).limit(weight[i])).toArray();
    assertEquals(byHand(similar, n, group, each), Ideas.silhouette(similar, group, weight), 1e-6);
  }

  /** Rousseeuw 1987 over all copies; the twin of a text is at distance 0 from it. */
  private static double byHand(float[] similar, int n, int[] group, int[] each) {
    double total = 0;
    for (int a = 0; a < each.length; a++) {
      double[] sum = new double[4];
      int[] size = new int[4];
      for (int b = 0; b < each.length; b++) {
        if (a != b) {
          sum[group[each[b]]] += 1 - similar[each[a] * n + each[b]];
          size[group[each[b]]]++;
        }
      }
      int own = group[each[a]];
      double next =
          IntStream.range(0, 4)
              .filter(g -> g != own && size[g] > 0)
              .mapToDouble(g -> sum[g] / size[g])
              .min()
              .orElseThrow();
      if (size[own] > 0) {
        double inside = sum[own] / size[own];
        total += (next - inside) / Math.max(inside, next);
      }
    }
    return total / each.length;
  }

  @Test
  void withoutAnotherGroupThereIsNoSilhouette() {
    float[] alike = new float[9];
    Arrays.fill(alike, .5f);
    assertEquals(0, Ideas.silhouette(alike, ints("0 0 0"), ints("1 1 1")));
    assertEquals(0, Ideas.silhouette(alike, ints("0 1 2"), ints("1 1 1")));
    assertEquals(0, Ideas.silhouette(new float[0], new int[0], new int[0]));
    Arrays.fill(alike, 1);
    assertEquals(0, Ideas.silhouette(alike, ints("0 0 1"), ints("1 1 1")), "all at one place");
  }
}
