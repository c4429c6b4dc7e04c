package org.cahiers.analysis.rank;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How many people a contribution made answer: distinct people, the author excluded, each worth half
 * as much after every half-life since their latest reply. Ten replies of one person are one person.
 */
public final class Participation {

  private Participation() {}

  /**
   * @param person anything that tells people apart
   * @param at when the reply was posted
   */
  public record Reply(Object person, Instant at) {}

  /**
   * R of the rank formula.
   *
   * @param author who wrote the contribution; own replies do not count
   * @param replies all visible replies, in any order
   * @param asOf the moment the rank is worked out for; a later reply counts as one of that moment
   * @param halfLife time after which a person counts half, above zero
   * @return at least 0, at most the number of distinct people
   * @throws IllegalArgumentException if the half-life is not above zero
   */
  public static double of(Object author, Iterable<Reply> replies, Instant asOf, Duration halfLife) {
    Map<Object, Instant> latest = new HashMap<>();
    for (Reply reply : replies) {
      if (!reply.person().equals(author)) {
        latest.merge(reply.person(), reply.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    // sorted, because the sum of floating-point numbers depends on their order
    return latest.values().stream()
        .mapToDouble(at -> weight(Duration.between(at, asOf), halfLife))
        .sorted()
        .sum();
  }

  /**
   * What one person is worth whose latest reply is so old: 2<sup>−age/half-life</sup>, 1 for age
   * zero or less.
   *
   * @throws IllegalArgumentException if the half-life is not above zero
   */
  public static double weight(Duration age, Duration halfLife) {
    if (halfLife.isNegative() || halfLife.isZero()) {
      throw new IllegalArgumentException("half-life is " + halfLife + ", must be above zero");
    }
    double halvings = (double) age.toMillis() / halfLife.toMillis();
    return Math.pow(2, -Math.max(0, halvings));
  }
}
