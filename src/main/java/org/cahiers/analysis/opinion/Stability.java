package org.cahiers.analysis.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether other people of the same debate would have given the same groups (Hennig 2007).
 *
 * @param everyone mean adjusted Rand index of the groups with those found from resampled people
 * @param half the same among the half of the people who gave most scores: the others waver whatever
 *     the groups are
 */
record Stability(double everyone, double half) {

  private static final int DRAWS = 20;
  private static final int PEOPLE = 2000;

  /** Of fewer than two groups. */
  static final Stability NONE = new Stability(0, 0);

  /**
   * Each sample's groups have centres, to the nearest of which everyone is counted. Above {@value
   * #PEOPLE} people a sample of that size is judged.
   *
   * @param labels groups to be judged
   * @param groups their number
   */
  static Stability of(SparseScores all, int[] labels, int groups, int dimensions, long seed) {
    int people = Math.min(PEOPLE, all.rows());
    SparseScores scores = all.rows(IntStream.range(0, people).toArray());
    int[] judged = Arrays.copyOf(labels, people);
    int[] half = half(scores);
    List<Stability> draws =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToObj(
                draw -> {
                  Dice dice = new Dice(seed, 2000 + draw);
                  int[] drawn =
                      IntStream.generate(() -> dice.below(people)).limit(people).toArray();
                  SparseScores sample = scores.rows(drawn);
                  Projection projection = Projection.of(sample, dimensions);
                  int size = projection.dimensions();
                  KMeans found = Partition.cut(projection.place(sample), size, groups, seed);
                  int[] again = found.assign(projection.place(scores));
                  return new Stability(
                      agreement(judged, again), agreement(pick(judged, half), pick(again, half)));
                })
            .toList();
    return new Stability(
        draws.stream().mapToDouble(Stability::everyone).sum() / DRAWS,
        draws.stream().mapToDouble(Stability::half).sum() / DRAWS);
  }

  /** Those with at least the median number of scores. */
  private static int[] half(SparseScores scores) {
    int[] given = IntStream.range(0, scores.rows()).map(scores::given).sorted().toArray();
    int median = given[given.length / 2];
    return IntStream.range(0, scores.rows()).filter(r -> scores.given(r) >= median).toArray();
  }

  private static int[] pick(int[] labels, int[] people) {
    return Arrays.stream(people).map(r -> labels[r]).toArray();
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
