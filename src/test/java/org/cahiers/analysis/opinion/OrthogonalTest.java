package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrthogonalTest {

  @Test
  void theLoadingOfLargestSizeIsPositiveTheFirstOfEqualOnes() {
    assertArrayEquals(new double[] {1, -2, 3}, signed(1, -2, 3));
    assertArrayEquals(new double[] {-1, 2, -.5}, signed(1, -2, .5));
    assertArrayEquals(new double[] {2, -2}, signed(-2, 2), "the first of equal sizes");
    assertArrayEquals(new double[] {2, -2}, signed(2, -2));
    assertArrayEquals(new double[] {}, signed());
    assertArrayEquals(new double[] {3}, signed(-3));
    assertArrayEquals(new double[] {0, 0}, signed(0, 0));
  }

  @Property(tries = 100)
  void imagesFollowTheirVectors(@ForAll @IntRange(min = 1, max = 6) int count, @ForAll long seed) {
    double[][] vectors = vectors(count, 8, seed);
    double[][] images = Orthogonal.combine(vectors(count, count, seed + 1), vectors);
    double[][] map = vectors(8, 8, seed + 2);
    for (int a = 0; a < count; a++) {
      images[a] = Orthogonal.combine(new double[][] {vectors[a]}, map)[0];
    }
    Orthogonal.orthonormalise(vectors, images, 0);
    for (int a = 0; a < count; a++) {
      for (int b = 0; b <= a; b++) {
        assertEquals(a == b ? 1 : 0, Orthogonal.dot(vectors[a], vectors[b]), 1e-9);
      }
      double[] image = Orthogonal.combine(new double[][] {vectors[a]}, map)[0];
      assertArrayEquals(image, images[a], 1e-6);
    }
  }

  @Test
  void aVectorThatDependsOnOthersBecomesNothing() {
    double[][] vectors = {{1, 1, 0}, {2, 2, 0}, {0, 0, 5}, {0, 0, 0}};
    Orthogonal.orthonormalise(vectors, vectors, 0);
    assertArrayEquals(new double[3], vectors[1]);
    assertArrayEquals(new double[] {0, 0, 1}, vectors[2]);
    assertArrayEquals(new double[3], vectors[3]);
  }

  @Property(tries = 100)
  void theLargestEigenvaluesComeFirstWithTheirVectors(
      @ForAll @IntRange(min = 1, max = 7) int size, @ForAll long seed) {
    double[][] half = vectors(size, size, seed);
    double[][] matrix = Orthogonal.products(half, half);
    double[] values = new double[Math.min(3, size)];
    double[][] found = Orthogonal.eigenvectors(Orthogonal.products(half, half), values);
    assertEquals(values.length, found.length);
    double[] all = new double[size];
    Orthogonal.eigenvectors(Orthogonal.products(half, half), all);
    double trace = 0;
    for (int a = 0; a < size; a++) {
      trace += all[a] - matrix[a][a];
    }
    assertEquals(0, trace, 1e-8, "their sum is that of the diagonal");
    for (int a = 0; a < found.length; a++) {
      assertEquals(all[a], values[a], 1e-9);
      double[] image = Orthogonal.combine(new double[][] {found[a]}, matrix)[0];
      for (int j = 0; j < size; j++) {
        assertEquals(values[a] * found[a][j], image[j], 1e-8);
      }
      assertEquals(true, a == 0 || values[a] <= values[a - 1], "in order");
    }
  }

  private static double[] signed(double... axis) {
    Orthogonal.fixSign(axis);
    return axis;
  }

  private static double[][] vectors(int count, int length, long seed) {
    Dice dice = new Dice(seed, 3);
    double[][] vectors = new double[count][length];
    for (double[] vector : vectors) {
      for (int j = 0; j < length; j++) {
        vector[j] = dice.gaussian();
      }
    }
    return vectors;
  }
}
