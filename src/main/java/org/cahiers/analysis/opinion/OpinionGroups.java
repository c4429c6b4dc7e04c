package org.cahiers.analysis.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.cahiers.analysis.opinion.OpinionAnswer.ClearGroups;
import org.cahiers.analysis.opinion.OpinionAnswer.NothingClear;
import org.cahiers.analysis.opinion.OpinionAnswer.OneAxis;
import org.cahiers.analysis.opinion.OpinionAnswer.Reason;
import org.cahiers.analysis.opinion.OpinionAnswer.Sign;
import org.cahiers.analysis.opinion.OpinionReport.Person;

/**
 * Finds groups of opinion among those who scored, or says that there are none: the way in to this
 * package.
 *
 * <p>Same scores in any order, same seed: same report, on any number of threads.
 */
public final class OpinionGroups {

  /** From this ratio of the variances on, one line is said to dominate. */
  static final double ONE_AXIS = 2;

  private static final double RELIABLE = .5;
  private static final double STABLE = .6;

  /**
   * Where the gap is strong, asked of the half who gave most scores: people with few scores then
   * waver, not the groups.
   */
  private static final double STABLE_HALF = .4;

  private static final int LEAST_PEOPLE = 8;
  private static final int DIMENSIONS = 2;

  private OpinionGroups() {}

  /** The report of a debate. Takes seconds for 100,000 people. */
  public static OpinionReport find(ScoreMatrix matrix, OpinionParameters parameters) {
    // work that a stream splits stays in the pool that began it, and leaves other processors alone
    try (ForkJoinPool threads = new ForkJoinPool(parameters.threads())) {
      return threads.submit(() -> report(matrix, parameters)).join();
    }
  }

  private static OpinionReport report(ScoreMatrix matrix, OpinionParameters parameters) {
    int least = Math.min(parameters.leastScores(), Math.max(1, matrix.contributions()));
    int[] rows = matrix.rowsWith(least);
    SparseScores scores = matrix.scores().rows(rows);
    if (rows.length < LEAST_PEOPLE || scores.columns() < 2) {
      return empty(matrix);
    }
    long seed = parameters.seed();
    Projection projection = Projection.of(scores, DIMENSIONS);
    int dimensions = projection.dimensions();
    double[] points = projection.place(scores);
    Evidence evidence = Evidence.of(scores, seed);
    Optional<GroupEvidence> clear = clearest(evidence.gaps(), parameters.groups());
    int wanted =
        parameters.groups() > 0 ? parameters.groups() : clear.map(GroupEvidence::groups).orElse(0);
    Partition partition = Partition.of(points, dimensions, wanted, seed);
    int[] labels = partition.labels();
    Stability stability =
        partition.groups() < 2
            ? Stability.NONE
            : Stability.of(scores, labels, partition.groups(), dimensions, seed);
    Statements statements =
        new Statements(matrix, scores, labels, partition.groups(), parameters.shown());
    return new OpinionReport(
        answer(scores, partition.groups(), clear, evidence, stability, seed),
        matrix.participants(),
        people(matrix, rows, labels, points, dimensions),
        sizes(labels, partition.groups()),
        partition.silhouette(),
        stability.everyone(),
        evidence,
        statements.representative(),
        statements.consensus(),
        statements.divisive());
  }

  private static OpinionAnswer answer(
      SparseScores scores,
      int groups,
      Optional<GroupEvidence> gap,
      Evidence evidence,
      Stability stability,
      long seed) {
    boolean clear = groups > 1 && (gap.isPresent() || evidence.isCompact());
    boolean strong = gap.isPresent() && gap.get().isStrong();
    if (clear && (stability.everyone() >= STABLE || strong && stability.half() >= STABLE_HALF)) {
      return new ClearGroups(groups, gap.isPresent() ? Sign.GAP : Sign.COMPACT);
    }
    Axis axis = Axis.of(scores, seed);
    if (axis.beyondChance() && axis.ratio() >= ONE_AXIS && axis.reliability() >= RELIABLE) {
      return new OneAxis(axis.reliability(), axis.ratio());
    }
    if (clear) {
      return new NothingClear(Reason.NOT_STABLE);
    }
    return new NothingClear(axis.beyondChance() ? Reason.SEVERAL_AXES : Reason.LIKE_CHANCE);
  }

  /**
   * Of the clear numbers of groups the one with the largest gain, less what more groups gain by
   * themselves.
   */
  private static Optional<GroupEvidence> clearest(List<GroupEvidence> evidence, int wanted) {
    return evidence.stream()
        .filter(GroupEvidence::isClear)
        .filter(e -> wanted == 0 || e.groups() == wanted)
        .max(Comparator.comparingDouble(GroupEvidence::fairGain));
  }

  private static List<Person> people(
      ScoreMatrix matrix, int[] rows, int[] labels, double[] points, int dimensions) {
    return IntStream.range(0, rows.length)
        .mapToObj(
            i ->
                new Person(
                    matrix.participant(rows[i]),
                    labels[i],
                    points[i * dimensions],
                    dimensions > 1 ? points[i * dimensions + 1] : 0))
        .sorted(Comparator.comparing(Person::participant))
        .toList();
  }

  private static List<Integer> sizes(int[] labels, int groups) {
    Integer[] sizes = new Integer[groups];
    java.util.Arrays.fill(sizes, 0);
    for (int label : labels) {
      sizes[label]++;
    }
    return List.of(sizes);
  }

  private static OpinionReport empty(ScoreMatrix matrix) {
    return new OpinionReport(
        new NothingClear(Reason.TOO_FEW),
        matrix.participants(),
        List.of(),
        List.of(),
        0,
        0,
        Evidence.NONE,
        List.of(),
        List.of(),
        List.of());
  }
}
