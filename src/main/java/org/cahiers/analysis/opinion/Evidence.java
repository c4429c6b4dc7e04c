package org.cahiers.analysis.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What speaks for groups and against a continuum, measured on at most {@value #PEOPLE} people
 * against {@value #DRAWS} simulated conversations without groups (parametric bootstrap, as
 * SigClust, Liu et al. 2008).
 *
 * <p>Two tests, because they see different things. <em>Gap</em>: are the scores likelier from a few
 * narrow groups than from one crowd that thins out from its centre ({@link Hill})? It takes the
 * noise of few scores into account and sees three groups best. <em>Compact</em>: is the silhouette
 * of the points higher than without groups? It sees groups of unlike width, which the first does
 * not.
 *
 * @param gaps for 2, 3 and 4 groups; empty with too few people
 * @param silhouette the best of 2, 3 and 4 groups, −1 to 1
 * @param expected mean of the same in the simulated conversations
 * @param deviation its standard deviation there
 */
public record Evidence(
    List<GroupEvidence> gaps, double silhouette, double expected, double deviation) {

  static final int PEOPLE = 400;
  static final int DRAWS = 20;
  static final int MOST_GROUPS = 4;
  private static final int LEAST_SEEN = 3;
  private static final int STARTS = 4;
  private static final double LEAST_VARIANCE = .02;
  private static final double LEAST_EXCESS = .06;
  private static final double DEVIATIONS = 2.5;

  static final Evidence NONE = new Evidence(List.of(), 0, 0, 0);

  /** Whether the points lie closer together in groups than any continuum explains. */
  public boolean isCompact() {
    return !gaps.isEmpty()
        && silhouette - expected >= Math.max(LEAST_EXCESS, DEVIATIONS * deviation);
  }

  /** {@link #NONE} with fewer than 8 people or 2 contributions. */
  static Evidence of(SparseScores all, long seed) {
    SparseScores scores =
        all.rows(IntStream.range(0, Math.min(PEOPLE, all.rows())).toArray()).dense(LEAST_SEEN);
    if (scores.rows() < 2 * MOST_GROUPS || scores.columns() < 2) {
      return NONE;
    }
    Projection projection = Projection.of(scores, 2);
    Continuum continuum = Continuum.of(scores, projection);
    double[] variance = continuum.fittedVariance(projection, seed);
    Look real = Look.at(scores, seed);
    // each draw has its own dice and its own place, so threads cannot change the result
    List<Look> drawn =
        IntStream.range(0, DRAWS)
            .parallel()
            .mapToObj(d -> Look.at(continuum.draw(variance, new Dice(seed, 1000 + d)), seed))
            .toList();
    List<GroupEvidence> gaps = new ArrayList<>();
    for (int k = 2; k <= MOST_GROUPS; k++) {
      int groups = k;
      double[] gains = drawn.stream().mapToDouble(look -> look.gain(groups)).toArray();
      gaps.add(
          new GroupEvidence(
              k,
              real.gain(k),
              (real.gain(k) - mean(gains)) / Math.max(1, deviation(gains)),
              real.crowds[k].separation(),
              real.crowds[k].smallest()));
    }
    double[] silhouettes = drawn.stream().mapToDouble(Look::silhouette).toArray();
    return new Evidence(
        List.copyOf(gaps), real.silhouette, mean(silhouettes), deviation(silhouettes));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double square = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(square / (values.length - 1));
  }

  /** What one conversation, real or simulated, looks like. */
  private record Look(Crowd[] crowds, double withoutGroups, double silhouette) {

    static Look at(SparseScores scores, long seed) {
      Projection projection = Projection.of(scores, 2);
      double[] variance =
          Arrays.stream(Continuum.spread(scores, projection))
              .map(v -> Math.max(v, LEAST_VARIANCE))
              .toArray();
      PositionGrid grid = PositionGrid.of(scores, Continuum.of(scores, projection), variance);
      Crowd[] crowds = new Crowd[MOST_GROUPS + 1];
      for (int k = 1; k <= MOST_GROUPS; k++) {
        crowds[k] = Crowd.fit(grid, k, seed);
      }
      return new Look(
          crowds,
          Hill.fit(grid, crowds[1]).logLikelihood(),
          best(projection.place(scores), projection.dimensions(), seed));
    }

    double gain(int groups) {
      return crowds[groups].logLikelihood() - withoutGroups;
    }

    private static double best(double[] points, int dimensions, long seed) {
      double best = 0;
      for (int k = 2; k <= MOST_GROUPS; k++) {
        KMeans found = KMeans.of(points, dimensions, k, STARTS, new Dice(seed, k));
        if (Silhouette.used(found.labels()) == k) {
          best = Math.max(best, Silhouette.of(points, dimensions, found.labels(), k));
        }
      }
      return best;
    }
  }
}
