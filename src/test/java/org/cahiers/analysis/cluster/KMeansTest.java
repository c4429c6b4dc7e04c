package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KMeansTest {

  @ParameterizedTest(name = "{0} points, {1} clusters, {2} starts")
  @CsvSource({"1, 1, 1", "2, 2, 1", "30, 4, 3", "90, 1, 1", "90, 2, 1", "90, 5, 3", "99, 12, 2"})
  void everyPointIsWithTheNearestMean(int n, int k, int restarts) {
    for (int seed = 0; seed < 10; seed++) {
      Dense points = Matrices.random(n, 3, seed);
      int[] cluster = new KMeans(points, new Workers(2)).run(k, restarts, seed);
      assertEquals(n, cluster.length);
      assertTrue(Partitions.count(cluster) <= k, "at most as many as wanted");
      assertArrayEquals(Partitions.compact(cluster), cluster, "numbered by first use");
      double[][] mean = means(points, cluster);
      for (int i = 0; i < n; i++) {
        double own = distance(points.row()[i], mean[cluster[i]]);
        for (double[] other : mean) {
          assertTrue(own <= distance(points.row()[i], other) + 1e-5, "point " + i);
        }
      }
    }
  }

  @Test
  void ofManyPointsAllButAFewAreWithTheNearestMean() {
    int n = 1200;
    Dense points = Matrices.random(n, 2, 3);
    int[] cluster = new KMeans(points, new Workers(2)).run(6, 2, 1);
    double[][] mean = means(points, cluster);
    long elsewhere =
        IntStream.range(0, n)
            .filter(
                i ->
                    Arrays.stream(mean)
                            .mapToDouble(m -> distance(points.row()[i], m))
                            .min()
                            .orElseThrow()
                        < distance(points.row()[i], mean[cluster[i]]) - 1e-5)
            .count();
    assertEquals(6, Partitions.count(cluster));
    assertTrue(elsewhere <= n / 50, elsewhere + " are elsewhere");
    assertArrayEquals(cluster, new KMeans(points, Workers.single()).run(6, 2, 1), "one thread");
  }

  @Test
  void eightHeapsAreFoundFromAnyStart() {
    Dense jitter = Matrices.random(96, 2, 5);
    Dense points = new Dense(96, 2);
    for (int i = 0; i < 96; i++) {
      points.row()[i][0] = i % 8 % 3 * 10 + .2f * jitter.row()[i][0];
      points.row()[i][1] = i % 8 / 3 * 10 + .2f * jitter.row()[i][1];
    }
    int[] expected = IntStream.range(0, 96).map(i -> i % 8).toArray();
    for (int seed = 0; seed < 20; seed++) {
      assertArrayEquals(expected, new KMeans(points, Workers.single()).run(8, 1, seed));
    }
  }

  @Test
  void ofSeveralStartsTheOneWithTheLeastInertiaIsKept() {
    Dense points = Matrices.random(80, 2, 11);
    KMeans means = new KMeans(points, new Workers(2));
    int better = 0;
    for (int seed = 0; seed < 20; seed++) {
      double once = inertia(points, means.run(9, 1, seed));
      double twice = inertia(points, means.run(9, 2, seed));
      double often = inertia(points, means.run(9, 12, seed));
      assertTrue(twice <= once + 1e-5, "the first start is one of two");
      assertTrue(often <= twice + 1e-5, "the first two are among twelve");
      better += often < once - 1e-3 ? 1 : 0;
    }
    assertTrue(better > 10, "better in " + better);
  }

  @Test
  void ofEqualStartsTheFirstIsKept() {
    Dense corners = new Dense(3, new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    KMeans means = new KMeans(corners, Workers.single());
    for (int seed = 0; seed < 20; seed++) {
      assertArrayEquals(means.run(2, 1, seed), means.run(2, 6, seed), "any two may be together");
    }
  }

  @Test
  void equallyGoodCandidatesAndCentresAreTakenInTheirOrder() {
    Dense corners = new Dense(3, new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    for (int seed = 0; seed < 20; seed++) {
      Generator random = new Generator(seed, 0);
      int first = random.nextInt(3);
      int[] others = IntStream.range(0, 3).filter(i -> i != first).toArray();
      int second = others[random.nextInt(2)]; // the other candidate would be as good
      int[] cluster = new KMeans(corners, Workers.single()).run(2, 1, seed);
      int[] expected = IntStream.range(0, 3).map(i -> i == second ? 1 : 0).toArray();
      assertArrayEquals(Partitions.compact(expected), cluster, "the third goes to the first");
    }
  }

  @Test
  void aStartTriesSeveralCandidatesAndTakesTheBest() {
    // eight points at 1 are worth a centre more than one at −2.6, but are drawn little more often
    Dense points = onALine(99, i -> i < 90 ? 0 : i < 98 ? 1 : -2.6);
    int apart = 0;
    for (int seed = 0; seed < 100; seed++) {
      int[] cluster = new KMeans(points, Workers.single()).run(2, 1, seed);
      apart += cluster[90] != cluster[0] ? 1 : 0;
    }
    assertTrue(apart >= 70, apart + " of 100; with a single candidate about 54");
  }

  @Test
  void thereAreNoMoreClustersThanPlaces() {
    Dense places = onALine(30, i -> i % 3);
    int[] expected = IntStream.range(0, 30).map(i -> i % 3).toArray();
    assertArrayEquals(expected, new KMeans(places, Workers.single()).run(7, 2, 1));
    int[] alone = new KMeans(onALine(5, i -> i), Workers.single()).run(9, 1, 1);
    assertArrayEquals(Partitions.range(5), alone, "each point a cluster");
  }

  @Test
  void aStartOnSomeOfThePointsIsRefinedOnAllOfThem() {
    // of the first four thousand most are at 0 and some at 10; those at 4.9 come later and draw the
    // lower centre so near that the last point, at 6, changes over
    IntToDoubleFunction early = i -> i % 100 == 99 ? 10 : 0;
    IntToDoubleFunction late = i -> i == 10_000 ? 6 : 4.9;
    Dense points = onALine(10_001, i -> (i < 4000 ? early : late).applyAsDouble(i));
    int[] cluster = new KMeans(points, Workers.single()).run(2, 1, 1);
    IntUnaryOperator expected = i -> i < 4000 && i % 100 == 99 ? 1 : 0;
    assertArrayEquals(IntStream.rangeClosed(0, 10_000).map(expected).toArray(), cluster);
  }

  @Test
  void forManyClustersMorePointsAreAskedForAStart() {
    // of 450 places the first 4000 points know only 400
    int[] place = IntStream.range(0, 4500).map(i -> i < 4000 ? i % 400 : 400 + i % 50).toArray();
    int[] cluster = new KMeans(onALine(4500, i -> place[i]), new Workers(2)).run(450, 1, 1);
    assertArrayEquals(Partitions.compact(place), cluster);
  }

  private static Dense onALine(int n, IntToDoubleFunction at) {
    Dense points = new Dense(n, 1);
    for (int i = 0; i < n; i++) {
      points.row()[i][0] = (float) at.applyAsDouble(i);
    }
    return points;
  }

  private static double inertia(Dense points, int[] cluster) {
    double[][] mean = means(points, cluster);
    return IntStream.range(0, cluster.length)
        .mapToDouble(i -> distance(points.row()[i], mean[cluster[i]]))
        .sum();
  }

  private static double[][] means(Dense points, int[] cluster) {
    double[][] mean = new double[Partitions.count(cluster)][points.columns()];
    for (int c = 0; c < mean.length; c++) {
      int own = c;
      int[] members = IntStream.range(0, cluster.length).filter(i -> cluster[i] == own).toArray();
      for (int j = 0; j < points.columns(); j++) {
        int column = j;
        mean[c][j] =
            IntStream.of(members).mapToDouble(i -> points.row()[i][column]).average().orElseThrow();
      }
    }
    return mean;
  }

  private static double distance(float[] point, double[] centre) {
    return IntStream.range(0, centre.length)
        .mapToDouble(j -> (point[j] - centre[j]) * (point[j] - centre[j]))
        .sum();
  }
}
