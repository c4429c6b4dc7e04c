package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AverageLinkTest {

  @ParameterizedTest(name = "{0} things")
  @ValueSource(ints = {1, 2, 3, 5, 8, 20})
  void thePairOfGroupsWithTheHighestMeanIsJoinedUntilSoManyAreLeft(int n) {
    for (int seed = 0; seed < 10; seed++) {
      float[] similar = random(n, seed);
      for (int k = 1; k <= n; k++) {
        assertArrayEquals(
            plainly(similar, n, k, Double.NEGATIVE_INFINITY),
            AverageLink.cut(similar.clone(), n, k),
            k + " groups, seed " + seed);
      }
      for (double least = .05; least < 1; least += .1) {
        assertArrayEquals(
            plainly(similar, n, 1, least),
            AverageLink.above(similar.clone(), n, least),
            "at least " + least + ", seed " + seed);
      }
    }
  }

  private static int[] plainly(float[] similar, int n, int k, double least) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      groups.add(List.of(i));
    }
    while (groups.size() > k) {
      double best = Double.NEGATIVE_INFINITY;
      int one = 0;
      int other = 0;
      for (int a = 0; a < groups.size(); a++) {
        for (int b = a + 1; b < groups.size(); b++) {
          double mean = mean(similar, n, groups.get(a), groups.get(b));
          if (mean > best) {
            best = mean;
            one = a;
            other = b;
          }
        }
      }
      if (best < least) {
        break;
      }
      List<Integer> joined = new ArrayList<>(groups.get(one));
      joined.addAll(groups.remove(other));
      groups.set(one, joined);
    }
    int[] group = new int[n];
    for (int g = 0; g < groups.size(); g++) {
      for (int i : groups.get(g)) {
        group[i] = g;
      }
    }
    return Partitions.compact(group);
  }

  private static double mean(float[] similar, int n, List<Integer> one, List<Integer> other) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += similar[i * n + j];
      }
    }
    return sum / (one.size() * other.size());
  }

  @Test
  void groupsAreCutWhereTheMeanSimilarityFalls() {
    float[] similar = {1, .9f, .1f, .1f, .9f, 1, .1f, .3f, .1f, .1f, 1, .8f, .1f, .3f, .8f, 1};
    assertArrayEquals(new int[] {0, 0, 1, 1}, AverageLink.cut(similar.clone(), 4, 2));
    assertArrayEquals(new int[] {0, 0, 1, 2}, AverageLink.cut(similar.clone(), 4, 3));
    assertArrayEquals(new int[] {0, 0, 1, 1}, AverageLink.above(similar.clone(), 4, .5));
    assertArrayEquals(new int[] {0, 0, 0, 0}, AverageLink.above(similar.clone(), 4, .1));
  }

  @Test
  void asSimilarAsAskedForIsEnough() {
    float[] similar = {1, .5f, .25f, .5f, 1, .25f, .25f, .25f, 1};
    assertArrayEquals(new int[] {0, 0, 1}, AverageLink.above(similar.clone(), 3, .5));
    assertArrayEquals(new int[] {0, 0, 0}, AverageLink.above(similar.clone(), 3, .25));
    assertArrayEquals(new int[] {0, 1, 2}, AverageLink.above(similar.clone(), 3, .6));
  }

  @Test
  void ofEquallySimilarThingsTheFirstAreJoinedFirst() {
    float[] alike = new float[49];
    Arrays.fill(alike, .5f);
    for (int k = 1; k <= 7; k++) {
      int joined = 7 - k;
      int[] expected = IntStream.range(0, 7).map(i -> Math.max(0, i - joined)).toArray();
      assertArrayEquals(expected, AverageLink.cut(alike.clone(), 7, k));
    }
  }

  @Test
  void ofNothingThereIsNoGroup() {
    assertArrayEquals(new int[0], AverageLink.cut(new float[0], 0, 0));
    assertArrayEquals(new int[0], AverageLink.above(new float[0], 0, .5));
  }

  private static float[] random(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] similar = new float[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        similar[i * n + j] = similar[j * n + i] = (float) random.nextDouble();
      }
    }
    return similar;
  }
}
