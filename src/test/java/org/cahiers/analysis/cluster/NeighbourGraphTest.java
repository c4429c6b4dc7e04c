package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourGraphTest {

  @ParameterizedTest(name = "{0} texts, {1} words, {2} of them in each text, {3} neighbours")
  @CsvSource({
    "2, 5, .9, 1",
    "20, 10, .5, 3",
    "20, 30, .05, 3",
    "70, 40, .2, 5",
    "150, 30, .2, 1",
    "9, 4, 1, 20"
  })
  void edgesAreThoseThatEitherEndChoseAmongAllCosines(int n, int words, double filled, int k) {
    SparseRows weights = Matrices.sparse(n, words, filled, n);
    double[][] dense = Matrices.dense(weights);
    double[][] cosine = Matrices.product(dense, Matrices.transposed(dense));
    double[][] expected = new double[n][n];
    for (int d = 0; d < n; d++) {
      int own = d;
      IntStream.range(0, n)
          .filter(e -> e != own && cosine[own][e] > 0)
          .boxed()
          .sorted(Comparator.comparingDouble(e -> -cosine[own][e]))
          .limit(k)
          .forEach(e -> expected[own][e] = expected[e][own] = cosine[own][e]);
    }
    for (double[] row : expected) {
      double total = Math.max(Arrays.stream(row).sum(), 1e-9);
      Arrays.setAll(row, e -> row[e] / total);
    }
    SparseRows graph = NeighbourGraph.of(weights, k, new Workers(2));
    assertEquals(n, graph.columns());
    assertEquals(0, Matrices.distance(expected, Matrices.dense(graph)), 1e-5);
    assertEquals(
        Arrays.stream(expected).flatMapToDouble(Arrays::stream).filter(x -> x > 0).count(),
        graph.column().length,
        "each edge once");
    for (int d = 0; d < n; d++) {
      int[] ends = Arrays.copyOfRange(graph.column(), graph.start()[d], graph.start()[d + 1]);
      assertArrayEquals(Arrays.stream(ends).sorted().toArray(), ends, "ascending");
    }
  }

  @Test
  void aTextWithoutWordsOrWithoutNeighboursIsAlone() {
    SparseRows weights =
        Matrices.sparse(new double[][] {{1, 0, 0}, {.6, .8, 0}, {0, 0, 1}, {0, 0, 0}});
    SparseRows graph = NeighbourGraph.of(weights, 2, Workers.single());
    assertArrayEquals(new int[] {0, 1, 2, 2, 2}, graph.start());
    assertArrayEquals(new int[] {1, 0}, graph.column());
    assertArrayEquals(new float[] {1, 1}, graph.value());
  }

  @Test
  void ofEquallyNearTextsTheFirstAreChosen() {
    double[][] alike = new double[5][1];
    Arrays.stream(alike).forEach(text -> text[0] = 1);
    SparseRows graph = NeighbourGraph.of(Matrices.sparse(alike), 2, Workers.single());
    assertArrayEquals(new int[] {0, 4, 8, 10, 12, 14}, graph.start());
    assertArrayEquals(new int[] {1, 2, 3, 4, 0, 2, 3, 4, 0, 1, 0, 1, 0, 1}, graph.column());
  }
}
