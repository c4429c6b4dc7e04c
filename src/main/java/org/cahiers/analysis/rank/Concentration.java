package org.cahiers.analysis.rank;

import java.util.Arrays;
import java.util.Collection;

/**
 * Whether the scores of a contribution come from the debate or from accounts that do nothing else.
 * A signal for a moderator: it never enters the rank, because a first visit for one good idea is
 * legitimate, and a rule that punishes it would tell a brigade how to hide.
 *
 * @param scores number of scores looked at
 * @param emptyAccounts how many of them come from accounts whose only act is this score
 * @param emptyShare share of these, 0 to 1; 0 without scores
 * @param usualShare the same share over the whole debate, 0 to 1
 * @param chance probability of so many empty accounts or more if this contribution were like the
 *     rest of the debate, 0 to 1
 * @param focus mean over the scorers of 1 / (1 + other acts), 0 to 1: 1 where nobody did anything
 *     else
 * @param burst largest share of the scores that came within one hour, 0 to 1
 */
public record Concentration(
    long scores,
    long emptyAccounts,
    double emptyShare,
    double usualShare,
    double chance,
    double focus,
    double burst) {

  /** Fewer empty accounts than this are never worth a look. */
  static final int WORTH_A_LOOK = 5;

  /** A chance below one in a thousand is unusual. */
  static final double UNUSUAL = .001;

  private static final long HOUR = 3600;

  /**
   * @param otherActs contributions, replies and scores of this account anywhere else, at least 0
   * @param epochSecond when the score was given
   */
  public record Scorer(int otherActs, long epochSecond) {
    public Scorer {
      if (otherActs < 0) {
        throw new IllegalArgumentException("other acts is " + otherActs + ", must be at least 0");
      }
    }
  }

  /**
   * @param scorers one for each score of the contribution, in any order
   * @param debateScores number of scores in the debate, these included
   * @param debateEmptyAccounts how many of them come from accounts with no other act
   * @throws IllegalArgumentException if the debate has fewer scores, or fewer empty accounts, than
   *     the contribution
   */
  public static Concentration of(
      Collection<Scorer> scorers, long debateScores, long debateEmptyAccounts) {
    long empty = scorers.stream().filter(s -> s.otherActs() == 0).count();
    long elsewhere = debateScores - scorers.size();
    long emptyElsewhere = debateEmptyAccounts - empty;
    if (elsewhere < 0 || emptyElsewhere < 0 || emptyElsewhere > elsewhere) {
      throw new IllegalArgumentException(
          "the debate has "
              + debateScores
              + " scores, "
              + debateEmptyAccounts
              + " of empty accounts; the contribution alone has "
              + scorers.size()
              + " and "
              + empty);
    }
    // the rest of the debate is the measure: a brigade must not raise its own
    double usual = (emptyElsewhere + 1.0) / (elsewhere + 2.0);
    double focus =
        scorers.stream().mapToDouble(s -> 1.0 / (1.0 + s.otherActs())).sorted().average().orElse(0);
    long[] times = scorers.stream().mapToLong(Scorer::epochSecond).sorted().toArray();
    double share = scorers.isEmpty() ? 0 : (double) empty / scorers.size();
    return new Concentration(
        scorers.size(),
        empty,
        share,
        usual,
        atLeast(empty, scorers.size(), usual),
        focus,
        burst(times));
  }

  /**
   * Whether a person should look: several empty accounts, and more of them than chance explains.
   */
  public boolean isUnusual() {
    return emptyAccounts >= WORTH_A_LOOK && chance < UNUSUAL;
  }

  private static double burst(long[] times) {
    int most = 0;
    for (int first = 0, end = 0; first < times.length; first++) {
      while (end < times.length && times[end] - times[first] < HOUR) {
        end++;
      }
      most = Math.max(most, end - first);
    }
    return times.length == 0 ? 0 : (double) most / times.length;
  }

  /**
   * Binomial tail: the probability of {@code hits} or more in {@code draws}, each with probability
   * p in (0, 1).
   */
  static double atLeast(long hits, long draws, double p) {
    if (hits <= 0) {
      return 1;
    }
    double logOdds = Math.log(p) - Math.log1p(-p);
    double logTerm = draws * Math.log1p(-p); // probability of no hit, then of one more each turn
    double[] logTerms = new double[(int) (draws - hits + 1)];
    for (long k = 0; k <= draws; k++) {
      if (k >= hits) {
        logTerms[(int) (k - hits)] = logTerm;
      }
      logTerm += Math.log((double) (draws - k) / (k + 1)) + logOdds;
    }
    double largest = Arrays.stream(logTerms).max().orElse(Double.NEGATIVE_INFINITY);
    double sum = Arrays.stream(logTerms).map(t -> Math.exp(t - largest)).sum();
    return Math.min(1, Math.exp(largest) * sum);
  }
}
