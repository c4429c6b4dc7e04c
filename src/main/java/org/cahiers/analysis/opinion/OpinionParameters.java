package org.cahiers.analysis.opinion;

/**
 * @param leastScores a participant with fewer scores is not placed (all contributions, if there are
 *     fewer); at least 1, default 7
 * @param groups number of groups wanted, 2 to 10; 0 (default) finds it
 * @param shown how many contributions are listed for each group and of each kind, at least 1,
 *     default 5
 * @param seed same seed, same scores in any order, same report
 * @param threads used, at least 1, by default one for each processor; the report does not depend on
 *     it
 */
public record OpinionParameters(int leastScores, int groups, int shown, long seed, int threads) {

  public static final OpinionParameters DEFAULT = new OpinionParameters(7, 0, 5, 0);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public OpinionParameters {
    if (leastScores < 1) {
      throw new IllegalArgumentException("least scores is " + leastScores + ", must be at least 1");
    }
    if (groups != 0 && (groups < 2 || groups > 10)) {
      throw new IllegalArgumentException("groups is " + groups + ", must be 2 to 10, or 0");
    }
    if (shown < 1) {
      throw new IllegalArgumentException("shown is " + shown + ", must be at least 1");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
  }

  /** The same on all processors. */
  public OpinionParameters(int leastScores, int groups, int shown, long seed) {
    this(leastScores, groups, shown, seed, Runtime.getRuntime().availableProcessors());
  }

  public OpinionParameters withGroups(int wanted) {
    return new OpinionParameters(leastScores, wanted, shown, seed, threads);
  }

  public OpinionParameters withSeed(long newSeed) {
    return new OpinionParameters(leastScores, groups, shown, newSeed, threads);
  }

  public OpinionParameters withThreads(int number) {
    return new OpinionParameters(leastScores, groups, shown, seed, number);
  }
}
