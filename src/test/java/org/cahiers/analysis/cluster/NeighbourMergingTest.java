package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourMergingTest {

  /** Topics of four; the first two share edges, the others are closed. */
  private static SparseRows closedButTheFirstTwo() {
    double[][] graph = new double[40][40];
    for (int d = 0; d < 40; d++) {
      graph[d][d < 8 ? (d + 4) % 8 : d / 4 * 4 + (d + 2) % 4] = .5;
      graph[d][d / 4 * 4 + (d + 1) % 4] = .5;
    }
    return Matrices.sparse(graph);
  }

  @Test
  void topicsWhoseTextsAreNeighboursAreJoinedAndOthersAreNot() {
    int[] topic = IntStream.range(0, 40).map(d -> d / 4).toArray();
    SparseRows graph = closedButTheFirstTwo();
    int[] joined = NeighbourMerging.of(topic, 10, graph);
    int[] expected = IntStream.range(0, 40).map(d -> Math.max(0, d / 4 - 1)).toArray();
    assertArrayEquals(expected, joined);
    assertArrayEquals(
        expected,
        NeighbourMerging.downTo(3, topic, 10, graph),
        "what has no edge is not joined, however few are wanted");
    assertArrayEquals(topic, NeighbourMerging.downTo(10, topic, 10, graph));
  }

  @Test
  void theNearestTopicsAreJoinedOneAfterAnother() {
    int merged = 0;
    int stopped = 0;
    for (int seed = 0; seed < 40; seed++) {
      int[] topic = topics(90, 18, seed);
      SparseRows graph = graph(topic, seed);
      int[] near = NeighbourMerging.of(topic, 18, graph);
      assertArrayEquals(plainly(topic, graph, 2, true), near, "seed " + seed);
      merged += Partitions.count(near) < 18 ? 1 : 0;
      stopped += Partitions.count(near) > 2 ? 1 : 0;
      for (int most : new int[] {1, 2, 5, 17}) {
        assertArrayEquals(
            plainly(topic, graph, most, false),
            NeighbourMerging.downTo(most, topic, 18, graph),
            most + " at most, seed " + seed);
      }
    }
    assertTrue(merged > 5 && stopped > 5, merged + " joined some, " + stopped + " not all");
  }

  private static int[] plainly(int[] topic, SparseRows graph, int fewest, boolean onlyNear) {
    double[][] edge = Matrices.dense(graph);
    int[] now = Partitions.compact(topic);
    for (int left = Partitions.count(now); left > fewest; left--) {
      int one = -1;
      int other = -1;
      double best = 0;
      double sum = 0;
      for (int a = 0; a < left; a++) {
        for (int b = a + 1; b < left; b++) {
          double inside = Math.sqrt(Math.max(density(edge, now, a, a), 1e-9));
          double inOther = Math.sqrt(Math.max(density(edge, now, b, b), 1e-9));
          double rho = Math.min(3, density(edge, now, a, b) / inside / inOther);
          sum += rho;
          if (rho > best + 1e-12) {
            best = rho;
            one = a;
            other = b;
          }
        }
      }
      if (one < 0 || onlyNear && (best < .2 || best < 8 * sum / (left * (left - 1) / 2))) {
        break;
      }
      int kept = one;
      int lost = other;
      now = Partitions.compact(Arrays.stream(now).map(t -> t == lost ? kept : t).toArray());
    }
    return now;
  }

  /** Mean weight of the edges between the texts of two topics, in both directions. */
  private static double density(double[][] edge, int[] topic, int a, int b) {
    double sum = 0;
    double pairs = 0;
    for (int i = 0; i < topic.length; i++) {
      for (int j = 0; j < topic.length; j++) {
        if (topic[i] == a && topic[j] == b) {
          sum += (edge[i][j] + edge[j][i]) / 2;
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  @Test
  void topicsThatOnlyHaveEdgesBetweenThemCountNoMoreThanThreeTimesAsNear() {
    // 0 and 1 are tied to each other and to nothing in themselves; 2 and 3 a little to each other
    double[][] graph = new double[8][8];
    graph[0][2] = graph[2][0] = graph[1][3] = graph[3][1] = 1;
    graph[4][5] = graph[5][4] = graph[6][7] = 1;
    graph[7][6] = graph[7][4] = .5;
    int[] topic = {0, 0, 1, 1, 2, 2, 3, 3};
    assertArrayEquals(
        new int[] {0, 0, 0, 0, 1, 1, 2, 2},
        NeighbourMerging.downTo(3, topic, 4, Matrices.sparse(graph)));
    assertEquals(
        4,
        Partitions.count(NeighbourMerging.of(topic, 4, Matrices.sparse(graph))),
        "three is not eight times the mean of six pairs");
  }

  private static int[] topics(int n, int topics, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, n).map(d -> d < topics ? d : random.nextInt(topics)).toArray();
  }

  /** Neighbours in the own topic, in the next one of a pair, and now and then anywhere. */
  private static SparseRows graph(int[] topic, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 50);
    int n = topic.length;
    double[][] graph = new double[n][n];
    for (int d = 0; d < n; d++) {
      for (int e = 0; e < n; e++) {
        boolean twin = topic[e] / 2 == topic[d] / 2 && topic[d] % 3 == 0;
        double near = topic[e] == topic[d] ? 1 : twin ? .7 : random.nextDouble() < .03 ? .2 : 0;
        graph[d][e] = d == e ? 0 : near * random.nextDouble();
      }
      double total = Math.max(Arrays.stream(graph[d]).sum(), 1e-9);
      int row = d;
      Arrays.setAll(graph[d], e -> graph[row][e] / total);
    }
    return Matrices.sparse(graph);
  }
}
