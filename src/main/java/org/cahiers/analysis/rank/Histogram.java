package org.cahiers.analysis.rank;

import java.util.OptionalDouble;

/**
 * How often each score was given: 1 (strongly against) to 5 (strongly for). Never changed; each
 * change is a new histogram.
 *
 * @param ones number of scores 1, at least 0; the others likewise
 */
public record Histogram(int ones, int twos, int threes, int fours, int fives) {

  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;
  public static final Histogram EMPTY = new Histogram(0, 0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException if a count is negative
   */
  public Histogram {
    if (ones < 0 || twos < 0 || threes < 0 || fours < 0 || fives < 0) {
      throw new IllegalArgumentException(
          "a count is negative: " + ones + " " + twos + " " + threes + " " + fours + " " + fives);
    }
  }

  /**
   * @throws IllegalArgumentException if a score is not 1 to 5
   */
  public static Histogram of(int... scores) {
    Histogram histogram = EMPTY;
    for (int score : scores) {
      histogram = histogram.add(score);
    }
    return histogram;
  }

  /** The number of people who gave this score, 1 to 5. */
  public int count(int score) {
    return switch (requireScore(score)) {
      case 1 -> ones;
      case 2 -> twos;
      case 3 -> threes;
      case 4 -> fours;
      default -> fives;
    };
  }

  /** The number of scores. */
  public long count() {
    return (long) ones + twos + threes + fours + fives;
  }

  public boolean isEmpty() {
    return count() == 0;
  }

  /** One score more. */
  public Histogram add(int score) {
    return with(score, 1);
  }

  /**
   * One score fewer.
   *
   * @throws IllegalArgumentException if nobody gave that score
   */
  public Histogram remove(int score) {
    return with(score, -1);
  }

  /** The scores of both. */
  public Histogram plus(Histogram other) {
    return new Histogram(
        Math.addExact(ones, other.ones),
        Math.addExact(twos, other.twos),
        Math.addExact(threes, other.threes),
        Math.addExact(fours, other.fours),
        Math.addExact(fives, other.fives));
  }

  /** Sum of the scores. */
  public long sum() {
    return ones + 2L * twos + 3L * threes + 4L * fours + 5L * fives;
  }

  /** Sum of the squared scores. */
  public long sumOfSquares() {
    return ones + 4L * twos + 9L * threes + 16L * fours + 25L * fives;
  }

  /** Mean score, 1 to 5; empty without scores. */
  public OptionalDouble mean() {
    return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) sum() / count());
  }

  /**
   * How much it splits those who scored it: 4 × share of the scores 1–2 × share of the scores 4–5.
   * 0 where one side is empty, 1 where half are against and half for. Scores of 3 lower it: they
   * take no side.
   */
  public double divisiveness() {
    if (isEmpty()) {
      return 0;
    }
    double against = (double) ((long) ones + twos) / count();
    double support = (double) ((long) fours + fives) / count();
    return 4 * against * support;
  }

  private Histogram with(int score, int change) {
    requireScore(score);
    return new Histogram(
        score == 1 ? Math.addExact(ones, change) : ones,
        score == 2 ? Math.addExact(twos, change) : twos,
        score == 3 ? Math.addExact(threes, change) : threes,
        score == 4 ? Math.addExact(fours, change) : fours,
        score == 5 ? Math.addExact(fives, change) : fives);
  }

  private static int requireScore(int score) {
    if (score < LOWEST || score > HIGHEST) {
      throw new IllegalArgumentException("score is " + score + ", must be 1 to 5");
    }
    return score;
  }
}
