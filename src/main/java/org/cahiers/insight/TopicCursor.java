package org.cahiers.insight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a topic's contributions ends: rank and number of the last one.
 *
 * @param rank 0 to 1
 */
public record TopicCursor(double rank, long contribution) {

  private static final Pattern FORM = Pattern.compile("([0-9a-f]{1,16})-([1-9][0-9]{0,17})");

  /** As in an address. The bits of the rank, so that nothing is lost in printing it. */
  public String code() {
    return Long.toHexString(Double.doubleToLongBits(rank)) + "-" + contribution;
  }

  /** Empty for anything that is no cursor. */
  public static Optional<TopicCursor> of(String code) {
    Matcher form = FORM.matcher(code);
    if (!form.matches()) return Optional.empty();
    double rank = Double.longBitsToDouble(Long.parseUnsignedLong(form.group(1), 16));
    return Double.isFinite(rank)
        ? Optional.of(new TopicCursor(rank, Long.parseLong(form.group(2))))
        : Optional.empty();
  }
}
