package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest(name = "{0} points of {1} numbers, {2} vectors")
  @CsvSource({"1, 1, 1", "3, 4, 2", "255, 5, 3", "256, 3, 1", "257, 8, 4", "600, 11, 7", "9, 2, 0"})
  void aBlockTimesManyVectorsIsTheProductWithEachOfThem(int n, int d, int k) {
    Dense points = Matrices.random(n, d, 1);
    Dense vectors = Matrices.random(k, d, 2);
    Columns columns = Columns.of(points, new Workers(2));
    assertEquals((n + 255) / 256, columns.block().length);
    List<Integer> order = new ArrayList<>();
    for (int b = 0; b < columns.block().length; b++) {
      int from = b * Columns.BLOCK;
      columns.times(
          b,
          vectors.row(),
          (v, product) -> {
            order.add(v);
            assertEquals(Math.min(256, n - from), product.length);
            for (int i = 0; i < product.length; i++) {
              assertEquals(dot(points.row()[from + i], vectors.row()[v]), product[i], 1e-5);
            }
          });
    }
    assertEquals(
        IntStream.range(0, columns.block().length * k).mapToObj(i -> i % k).toList(),
        order,
        "each in its turn");
  }

  @Test
  void twoVectorsAtATimeAreTheSumsOfOneAtATimeToTheLastBit() {
    Dense points = Matrices.random(50, 23, 3);
    float[][] vectors = Matrices.random(2, 23, 4).row();
    Columns columns = Columns.of(points, Workers.single());
    float[][] together = new float[2][];
    columns.times(0, vectors, (v, product) -> together[v] = product.clone());
    for (int v = 0; v < 2; v++) {
      float[] expected = together[v];
      columns.times(
          0, new float[][] {vectors[v]}, (only, product) -> assertArrayEquals(expected, product));
    }
  }

  @Test
  void pointsWithoutNumbersHaveNoProducts() {
    Columns columns = Columns.of(new Dense(3, 0), Workers.single());
    List<Integer> lengths = new ArrayList<>();
    columns.times(0, new float[3][0], (v, product) -> lengths.add(product.length));
    assertEquals(List.of(0, 0, 0), lengths);
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> (double) a[j] * b[j]).sum();
  }
}
