package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DenseTest {

  @ParameterizedTest(name = "{0} × {1} times {1} × {2}")
  @CsvSource({"1, 1, 1", "3, 4, 2", "5, 9, 7", "1, 3, 5", "130, 6, 3", "300, 11, 20"})
  void theProductIsThatOfTheTextbook(int n, int k, int m) {
    Dense a = Matrices.random(n, k, 1);
    Dense b = Matrices.random(k, m, 2);
    double[][] textbook = Matrices.product(Matrices.dense(a), Matrices.dense(b));
    Dense product = a.times(b, new Workers(2));
    assertEquals(0, Matrices.distance(textbook, Matrices.dense(product)), 1e-5);
    assertArrayEquals(product.row(), a.times(b, Workers.single()).row(), "to the last bit");
  }

  @ParameterizedTest(name = "{0} × {1}")
  @CsvSource({"1, 1", "2, 4", "3, 5", "7, 11", "200, 8"})
  void ofATriangularMatrixTheZerosNeedNotBeRead(int n, int k) {
    Dense a = Matrices.random(n, k, 1);
    Dense upper = Matrices.random(k, k, 2);
    for (int i = 0; i < k; i++) {
      Arrays.fill(upper.row()[i], 0, i, 0);
    }
    assertArrayEquals(
        a.times(upper, Workers.single()).row(), a.timesUpper(upper, new Workers(2)).row());
  }

  @Test
  void whatLiesFarBelowTheDiagonalIsNotRead() {
    Dense upper = new Dense(5, new float[5][5]);
    for (int i = 0; i < 5; i++) {
      upper.row()[i][i] = 1;
    }
    upper.row()[4][0] = Float.NaN;
    Dense a = Matrices.random(2, 5, 3);
    assertArrayEquals(a.row(), a.timesUpper(upper, Workers.single()).row());
  }

  @Test
  void additionsStartAtAColumn() {
    float[] out = {1, 1, 1};
    Dense.add(out, 1, 2, new float[] {3, 4, 5});
    assertArrayEquals(new float[] {1, 9, 11}, out);
    float[] x = {1, 2, 3};
    float[] y = {10, 20, 30};
    float[] z = {100, 200, 300};
    float[] u = {1000, 2000, 3000};
    Dense.add4(out, 1, 1, x, 2, y, 3, z, 4, u);
    assertArrayEquals(new float[] {1, 9 + 2 + 40 + 600 + 8000, 11 + 3 + 60 + 900 + 12000}, out);
  }

  @ParameterizedTest(name = "{0} rows")
  @ValueSource(ints = {0, 1, 3, 4, 5, 7, 8, 11})
  void rowsAddedTogetherAreThoseAddedOneByOneToTheLastBit(int rows) {
    Dense all = Matrices.random(12, 33, 3);
    float[] factor = Matrices.random(1, 12, 4).row()[0];
    float[] together = all.row()[11].clone();
    float[] single = together.clone();
    Dense.addRows(together, factor, all.row(), rows);
    for (int i = 0; i < rows; i++) {
      Dense.add(single, 0, factor[i], all.row()[i]);
    }
    assertArrayEquals(single, together);
  }

  @ParameterizedTest(name = "{0} rows, {1} columns")
  @CsvSource({"1, 1", "3, 2", "4, 5", "1023, 3", "1024, 2", "1025, 4", "17500, 3"})
  void theGramMatrixIsTheTransposeTimesTheMatrix(int rows, int columns) {
    Dense a = Matrices.random(rows, columns, 5);
    double[] gram = a.gram(new Workers(2));
    double[][] dense = Matrices.dense(a);
    double[][] textbook = Matrices.product(Matrices.transposed(dense), dense);
    for (int i = 0; i < columns; i++) {
      double[] row = Arrays.copyOfRange(gram, i * columns, (i + 1) * columns);
      assertArrayEquals(textbook[i], row, 1e-4 * Math.sqrt(rows), "row " + i);
    }
    assertEquals(columns * columns, gram.length);
    assertArrayEquals(gram, a.gram(Workers.single()), "to the last bit");
  }

  @Test
  void normalRowsHaveLengthOneAndTheirDirectionAndEmptyOnesStayEmpty() {
    Dense a = new Dense(2, new float[][] {{3, -4}, {0, 0}, {0, 1e-3f}});
    a.normaliseRows();
    assertArrayEquals(new float[] {.6f, -.8f}, a.row()[0], 1e-6f);
    assertArrayEquals(new float[] {0, 0}, a.row()[1]);
    assertArrayEquals(new float[] {0, 1}, a.row()[2], 1e-6f);
  }

  @Test
  void aRowKnowsItsSquaredLength() {
    Dense a = new Dense(2, new float[][] {{1, 1}, {3, -4}});
    assertEquals(25, a.square(1));
    assertEquals(2, a.square(0));
  }

  @Test
  void columnsBecomeRows() {
    Dense a = Matrices.random(3, 5, 6);
    assertArrayEquals(Matrices.transposed(Matrices.dense(a)), Matrices.dense(a.transposed()));
  }

  @Test
  void chosenRowsAreCopiesInTheOrderGiven() {
    Dense a = Matrices.random(4, 2, 7);
    Dense chosen = a.rows(new int[] {3, 0, 3});
    assertEquals(2, chosen.columns());
    assertArrayEquals(new float[][] {a.row()[3], a.row()[0], a.row()[3]}, chosen.row());
    assertNotSame(a.row()[3], chosen.row()[0]);
  }
}
