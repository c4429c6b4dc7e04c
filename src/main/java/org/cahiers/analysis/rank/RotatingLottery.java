package org.cahiers.analysis.rank;

import java.util.Comparator;

/**
 * {@link ScoringLottery} in a form that an index can page, for any number of contributions and with
 * a drawing of its own for each reader, without storing anything for a reader.
 *
 * <p>Every contribution has a fixed <em>place</em> on a wheel, [0, 1), from a hash of its number,
 * and a <em>need</em>, the octave of its weight. A drawing turns the wheel of each need to a
 * position. With f the way from there to the place, u = 1 − f is uniform in (0, 1], and the ticket
 * is −ln(u) / weight as in the lottery: the smallest is first. Within one need the order is that of
 * f, so it is read from an index over (need, place) from the position on; the needs are merged by
 * ticket.
 */
public final class RotatingLottery {

  /** Needs are 0 (most) to one less. */
  public static final int NEEDS = 8;

  /** First what has the smallest key. */
  public static final Comparator<Ticket> ORDER =
      Comparator.comparingDouble(Ticket::key).thenComparingLong(Ticket::contribution);

  private RotatingLottery() {}

  /** Place of a contribution in one drawing; compare with {@link #ORDER}. */
  public record Ticket(double key, long contribution) {}

  /** Need of a weight above 0: 0 above 1, 1 above 1/2, 2 above 1/4, … */
  public static int need(double weight) {
    if (!(weight > 0))
      throw new IllegalArgumentException("weight is " + weight + ", must be above 0");
    return Math.clamp((int) Math.ceil(-Math.log(weight) / Math.log(2)), 0, NEEDS - 1);
  }

  /** The weight that stands for a need: the middle of its octave, counted in halves. */
  public static double weight(int need) {
    return Math.pow(2, .5 - need);
  }

  /** Place of a contribution on the wheel, in [0, 1), the same for ever. */
  public static double place(long contribution) {
    return ScoringLottery.uniform(0, contribution);
  }

  /** Position of the wheel of a need in the drawing of a seed, in [0, 1). */
  public static double turn(long seed, int need) {
    return ScoringLottery.uniform(seed, -1 - need);
  }

  /** The ticket of a contribution when the wheel of its need is turned to a position. */
  public static Ticket ticket(double turn, double place, int need, long contribution) {
    double way = place >= turn ? place - turn : place - turn + 1;
    return new Ticket(-Math.log1p(-Math.min(way, Math.nextDown(1.0))) / weight(need), contribution);
  }

  /**
   * How far along the wheel, from its position on, all contributions of a need have a smaller key
   * than this one. In [0, 1]; rounded down by a hair, so that the next ones are never missed.
   */
  public static double passed(double key, int need) {
    return Math.max(0, -Math.expm1(-key * weight(need)) - 1e-12);
  }
}
