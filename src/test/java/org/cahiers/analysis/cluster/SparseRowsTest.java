package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparseRowsTest {

  @ParameterizedTest(name = "{0} × {1}, {2} filled")
  @CsvSource({"1, 1, 1", "4, 7, .5", "30, 20, .1", "3, 9, 0", "300, 40, .3"})
  void columnsBecomeRows(int rows, int columns, double filled) {
    SparseRows matrix = Matrices.sparse(rows, columns, filled, 1);
    SparseRows turned = matrix.transposed();
    assertEquals(columns, turned.rows());
    assertEquals(rows, turned.columns());
    assertArrayEquals(Matrices.transposed(Matrices.dense(matrix)), Matrices.dense(turned));
    SparseRows again = turned.transposed();
    assertArrayEquals(matrix.start(), again.start());
    assertArrayEquals(matrix.column(), again.column(), "rows are ascending");
    assertArrayEquals(matrix.value(), again.value());
  }

  @ParameterizedTest(name = "{0} × {1}, {2} filled")
  @CsvSource({"1, 1, 1", "4, 7, .5", "30, 20, .2", "3, 9, 0", "20, 13, 1", "300, 40, .3"})
  void theProductIsThatOfTheTextbook(int rows, int columns, double filled) {
    SparseRows left = Matrices.sparse(rows, columns, filled, 2);
    Dense right = Matrices.random(columns, 6, 3);
    double[][] textbook = Matrices.product(Matrices.dense(left), Matrices.dense(right));
    Dense product = left.times(right, new Workers(2));
    assertEquals(0, Matrices.distance(textbook, Matrices.dense(product)), 1e-5);
    assertArrayEquals(product.row(), left.times(right, Workers.single()).row(), "one thread");
  }

  @Test
  void rowsSideBySideAddUpTheirProductsByTheirShares() {
    SparseRows left = Matrices.sparse(12, 5, .5, 4);
    SparseRows right = Matrices.sparse(12, 9, .4, 5);
    SparseRows both = left.beside(right, .3, .7);
    assertEquals(14, both.columns());
    double[][] expected = gram(left);
    double[][] other = gram(right);
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        expected[i][j] = .3 * expected[i][j] + .7 * other[i][j];
      }
    }
    assertEquals(0, Matrices.distance(expected, gram(both)), 1e-6);
    for (int r = 0; r < 12; r++) {
      for (int i = both.start()[r] + 1; i < both.start()[r + 1]; i++) {
        assertEquals(1, Integer.signum(both.column()[i] - both.column()[i - 1]), "ascending");
      }
    }
  }

  private static double[][] gram(SparseRows rows) {
    double[][] dense = Matrices.dense(rows);
    return Matrices.product(dense, Matrices.transposed(dense));
  }
}
