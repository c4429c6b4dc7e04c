package org.cahiers.analysis.rank;

import java.time.Duration;
import java.util.Comparator;

/**
 * What to score next: a drawing of lots in which contributions that need scores have better
 * chances, but none has certainty.
 *
 * <p>A contribution has the weight <em>few × unsure × new</em>, and is drawn without replacement in
 * proportion to it (Efraimidis & Spirakis 2006, algorithm A-ES): its ticket is −ln(u)/weight with u
 * uniform in (0, 1) by a hash of seed and contribution, and the smallest ticket is first. A ticket
 * depends on the contribution alone: it can be stored in a column, indexed, and paged by (key,
 * contribution); a new score changes one row. A new seed, say each hour, shuffles all anew.
 *
 * @param prior of the debate, the measure of what is unsure
 */
public record ScoringLottery(Prior prior) {

  /** At so many scores a contribution has half the weight it had without any. */
  static final double SCORES_THAT_HALVE = 5;

  /** The bonus of a new contribution halves in so many days. */
  static final double NOVELTY_HALF_LIFE_DAYS = 3;

  private static final Duration DAY = Duration.ofDays(1);

  /**
   * First what has the smallest key; ties, which a 53-bit hash leaves almost none of, by
   * contribution.
   */
  public static final Comparator<Ticket> ORDER =
      Comparator.comparingDouble(Ticket::key).thenComparingLong(Ticket::contribution);

  /**
   * @param contribution its number
   * @param weight above 0; twice the weight is twice the chance to be drawn first
   * @param key place in the drawing, above 0: <strong>smallest first</strong>
   */
  public record Ticket(long contribution, double weight, double key) {}

  /** The ticket of one contribution in the drawing of this seed. */
  public Ticket ticket(long seed, long contribution, Histogram scores, Duration age) {
    double weight = weight(scores, age);
    return new Ticket(contribution, weight, key(seed, contribution, weight));
  }

  /**
   * How much a contribution needs to be scored, above 0 and at most about 2.
   *
   * <ul>
   *   <li>few: 1 / (1 + n/5), for n scores;
   *   <li>unsure: deviation of its quality over that of an unscored contribution of this debate, so
   *       that of two with as many scores the disputed one is asked about again;
   *   <li>new: 1 + 2<sup>−age/3 days</sup>, so that what was posted an hour ago is not hidden
   *       behind what is there for weeks.
   * </ul>
   *
   * @param age since publication; a negative age counts as zero
   */
  public double weight(Histogram scores, Duration age) {
    double few = 1 / (1 + scores.count() / SCORES_THAT_HALVE);
    double unscored = Quality.of(Histogram.EMPTY, prior).deviation();
    // where the whole debate gave one and the same score, nothing is unsure and only the other two
    // tell
    double unsure = unscored == 0 ? 1 : Quality.of(scores, prior).deviation() / unscored;
    double days = Math.max(0, (double) age.toMillis() / DAY.toMillis());
    double fresh = 1 + Math.pow(2, -days / NOVELTY_HALF_LIFE_DAYS);
    return Math.max(Double.MIN_NORMAL, few * unsure * fresh);
  }

  /**
   * Place in the drawing: −ln(u)/weight.
   *
   * @param weight above 0
   * @throws IllegalArgumentException if the weight is not above 0
   */
  public static double key(long seed, long contribution, double weight) {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("weight is " + weight + ", must be above 0");
    }
    return -Math.log(uniform(seed, contribution)) / weight;
  }

  /**
   * A number in (0, 1) that is the same for the same seed and contribution, and unrelated for any
   * other.
   */
  static double uniform(long seed, long contribution) {
    long bits = mix(mix(seed) + 0x9E3779B97F4A7C15L * contribution);
    return ((bits >>> 11) + 0.5) * 0x1p-53;
  }

  /** Finaliser of SplitMix64 (Steele, Lea & Flood 2014). */
  private static long mix(long bits) {
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
