package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorisationsTest {

  @ParameterizedTest(name = "{0} columns")
  @ValueSource(ints = {1, 2, 3, 7, 12})
  void theFactorIsUpperTriangularAndItsSquareIsTheMatrix(int size) {
    double[] gram = Matrices.random(40, size, size).gram(Workers.single());
    double[][] r = Factorisations.cholesky(gram.clone(), size);
    double[][] square = Matrices.product(Matrices.transposed(r), r);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        assertEquals(gram[i * size + j], square[i][j], 1e-12 * 40);
        assertEquals(0, j < i ? r[i][j] : 0, "below the diagonal");
      }
    }
  }

  @ParameterizedTest(name = "{0} columns")
  @ValueSource(ints = {1, 2, 3, 7, 12})
  void theInverseTimesTheFactorIsTheUnitMatrix(int size) {
    double[] gram = Matrices.random(40, size, size).gram(Workers.single());
    double[][] r = Factorisations.cholesky(gram, size);
    double[][] unit = Matrices.product(Factorisations.invertedUpper(r), r);
    assertEquals(0, Matrices.distance(unit(size), unit), 1e-12);
  }

  @Test
  void factorsWorkedByHand() {
    double[][] r = Factorisations.cholesky(new double[] {4, 2, 2, 10}, 2);
    assertArrayEquals(new double[][] {{2, 1}, {0, 3}}, r);
    double[][] inverse = Factorisations.invertedUpper(r);
    assertArrayEquals(new double[] {.5, -1.0 / 6}, inverse[0], 1e-15);
    assertArrayEquals(new double[] {0, 1.0 / 3}, inverse[1], 1e-15);
  }

  @ParameterizedTest(name = "what is left of the second column: {0} of it, the first {1}")
  @CsvSource({"1e-6, 1, true", "1e-8, 1, false", "1, 1e13, true", "1, 1e15, false"})
  void aColumnOfWhichNextToNothingIsLeftIsARowOfZeros(double left, double first, boolean kept) {
    // the second column, of square 100, is a multiple of the first but for what is left
    double along = left == 1 ? 0 : 10 * Math.sqrt((1 - left) * first);
    double[][] r = Factorisations.cholesky(new double[] {first, along, along, 100}, 2);
    assertEquals(kept ? 10 * Math.sqrt(left) : 0, r[1][1], 1e-2 * Math.sqrt(left));
  }

  @Test
  void besideAMuchLargerColumnASmallOneIsARowOfZeros() {
    double[][] r = Factorisations.cholesky(new double[] {1, 0, 0, 0, 100, 0, 0, 0, 16e12}, 3);
    assertArrayEquals(new double[][] {{0, 0, 0}, {0, 10, 0}, {0, 0, 4e6}}, r);
  }

  @Test
  void theInverseOfASingularFactorIsThatOfWhatIsLeft() {
    double[][] inverse =
        Factorisations.invertedUpper(new double[][] {{2, 5, 4}, {0, 0, 0}, {0, 0, 4}});
    assertArrayEquals(new double[][] {{.5, 0, -.5}, {0, 0, 0}, {0, 0, .25}}, inverse);
  }

  @ParameterizedTest(name = "{0} columns")
  @ValueSource(ints = {1, 2, 5, 12})
  void orthonormalColumnsSpanWhatTheColumnsSpan(int columns) {
    Dense given = Matrices.random(40, columns, columns);
    Dense basis = Factorisations.orthonormal(given, new Workers(2));
    double[][] q = Matrices.dense(basis);
    double[][] b = Matrices.dense(given);
    double[][] turned = Matrices.transposed(q);
    assertEquals(0, Matrices.distance(unit(columns), Matrices.product(turned, q)), 1e-5);
    double[][] again = Matrices.product(q, Matrices.product(turned, b));
    assertEquals(0, Matrices.distance(b, again), 1e-5, "projected onto the basis nothing is lost");
  }

  @Test
  void aColumnThatRepeatsAnotherBecomesZeroAndNotNoise() {
    Dense twice = new Dense(3, new float[][] {{1, 1, 0}, {2, 2, 0}, {2, 2, 5}});
    Dense basis = Factorisations.orthonormal(twice, Workers.single());
    for (float[] row : basis.row()) {
      assertEquals(0, row[1]);
    }
    assertEquals(1.0 / 3, basis.row()[0][0], 1e-6);
    double[][] q = Matrices.dense(basis);
    double[][] gram = Matrices.product(Matrices.transposed(q), q);
    assertArrayEquals(new double[] {0, 0, 1}, gram[2], 1e-5, "the next column is not hurt");
  }

  private static double[][] unit(int size) {
    double[][] unit = new double[size][size];
    for (int i = 0; i < size; i++) {
      unit[i][i] = 1;
    }
    return unit;
  }
}
