package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether other people of the same debate would have given the same groups (Hennig 2007). */
final class Stability {

  private static final int DRAWS = 20;
  private static final int PEOPLE = 2000;

  private Stability() {}

  /**
   * Mean adjusted Rand index of the groups with those found from resampled people, everyone then
   * counted to the nearest centre. Above {@value #PEOPLE} people a sample of that size is judged.
   *
   * @param labels groups to be judged
   * @param groups their number
   */
  static double of(SparseScores all, int[] labels, int groups, int dimensions, long seed) {
    int people = Math.min(PEOPLE, all.rows());
    SparseScores scores = all.rows(IntStream.range(0, people).toArray());
    int[] judged = Arrays.copyOf(labels, people);
    double[] agreement =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToDouble(
                draw -> {
                  Dice dice = new Dice(seed, 2000 + draw);
                  int[] drawn =
                      IntStream.generate(() -> dice.below(people)).limit(people).toArray();
                  SparseScores sample = scores.rows(drawn);
                  Projection projection = Projection.of(sample, dimensions);
                  int size = projection.dimensions();
                  Partition found = Partition.of(projection.place(sample), size, groups, seed);
                  return agreement(judged, found.assign(projection.place(scores), size));
                })
            .toArray();
    return Arrays.stream(agreement).sum() / DRAWS;
  }

  /**
   * Adjusted Rand index (Hubert & Arabie 1985): 1 for the same groups, about 0 for unrelated ones.
   */
  static double agreement(int[] a, int[] b) {
    int rows = Arrays.stream(a).max().orElse(0) + 1;
    int columns = Arrays.stream(b).max().orElse(0) + 1;
    long[][] table = new long[rows][columns];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
    }
    double both = 0;
    double inA = 0;
    double inB = 0;
    long[] column = new long[columns];
    for (long[] row : table) {
      long sum = 0;
      for (int j = 0; j < columns; j++) {
        both += pairs(row[j]);
        sum += row[j];
        column[j] += row[j];
      }
      inA += pairs(sum);
    }
    for (long sum : column) {
      inB += pairs(sum);
    }
    double expected = a.length < 2 ? 0 : inA * inB / pairs(a.length);
    double most = (inA + inB) / 2;
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(long n) {
    return n * (n - 1) / 2.0;
  }
}
