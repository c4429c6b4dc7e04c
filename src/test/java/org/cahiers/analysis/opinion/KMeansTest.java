package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KMeansTest {

  @Property(tries = 200)
  void everyPointIsWithItsNearestCentreWhichIsTheMeanOfItsPoints(
      @ForAll @IntRange(min = 1, max = 40) int people,
      @ForAll @IntRange(min = 1, max = 3) int dimensions,
      @ForAll @IntRange(min = 1, max = 6) int k,
      @ForAll long seed) {
    double[] points = points(people, dimensions, seed);
    KMeans found = KMeans.of(points, dimensions, k, 5, new Dice(seed, 2));
    assertEquals(Math.min(k, people), found.size());
    assertEquals(people, IntStream.of(found.sizes()).sum());
    assertArrayEquals(found.labels(), found.assign(points), "asked again");
    double inertia = 0;
    for (int i = 0; i < people; i++) {
      double own = KMeans.distance(points, i, found.centres(), found.labels()[i], dimensions);
      inertia += own;
      for (int q = 0; q < found.size(); q++) {
        assertTrue(own <= KMeans.distance(points, i, found.centres(), q, dimensions) + 1e-12);
      }
    }
    assertEquals(inertia, found.inertia(), 1e-9);
    for (int q = 0; q < found.size(); q++) {
      for (int c = 0; c < dimensions && found.sizes()[q] > 0; c++) {
        double sum = 0;
        for (int i = 0; i < people; i++) {
          sum += found.labels()[i] == q ? points[i * dimensions + c] : 0;
        }
        assertEquals(sum / found.sizes()[q], found.centres()[q * dimensions + c], 1e-9);
      }
    }
  }

  @Test
  void threeHeapsAreFoundFromAnyStart() {
    double[] points = new double[60];
    Dice dice = new Dice(3, 0);
    for (int i = 0; i < 30; i++) {
      points[2 * i] = i % 3 * 10 + dice.gaussian() * .1;
      points[2 * i + 1] = i % 3 == 1 ? 10 : 0;
    }
    for (int seed = 0; seed < 20; seed++) {
      KMeans found = KMeans.of(points, 2, 3, 8, new Dice(seed, 0));
      assertArrayEquals(new int[] {10, 10, 10}, found.sizes());
    }
  }

  @Test
  void whereAllStandAtOnePlaceThereIsOneCentre() {
    KMeans found = KMeans.of(new double[] {1, 2, 1, 2, 1, 2}, 2, 3, 4, new Dice(1, 1));
    assertArrayEquals(new double[] {1, 2}, found.centres());
    assertArrayEquals(new int[] {0, 0, 0}, found.labels());
    assertEquals(0, found.inertia());
  }

  @Test
  void betweenTwoCentresTheLowerNumberIsTheNearest() {
    assertEquals(0, KMeans.nearest(new double[] {1}, 0, new double[] {0, 2}, 1));
    assertEquals(1, KMeans.nearest(new double[] {1.1}, 0, new double[] {0, 2}, 1));
  }

  private static double[] points(int people, int dimensions, long seed) {
    Dice dice = new Dice(seed, 1);
    return IntStream.range(0, people * dimensions).mapToDouble(i -> dice.gaussian()).toArray();
  }
}
