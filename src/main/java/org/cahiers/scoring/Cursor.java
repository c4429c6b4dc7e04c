package org.cahiers.scoring;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a list ends and the next begins: the sort key of the last contribution and its
 * number.
 *
 * @param key as in the sorted column; moments in seconds since 1970
 * @param seed of the drawing in the lottery, so that it does not change from page to page; else 0
 * @param backward whether what stands before it is meant; not part of its code
 */
public record Cursor(double key, long contribution, long seed, boolean backward) {

  public Cursor(double key, long contribution, long seed) {
    this(key, contribution, seed, false);
  }

  /** The same place, for what stands before it. */
  public Cursor towardsTheStart() {
    return new Cursor(key, contribution, seed, true);
  }

  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{1,16})-([1-9][0-9]{0,17})(?:-(-?[0-9]{1,19}))?");

  /** As in an address. The bits of the key, so that nothing is lost in printing it. */
  public String code() {
    String bits = Long.toHexString(Double.doubleToLongBits(key));
    return bits + "-" + contribution + (seed == 0 ? "" : "-" + seed);
  }

  /** Empty for anything that is no cursor. */
  public static Optional<Cursor> of(String code) {
    Matcher form = FORM.matcher(code);
    if (!form.matches()) return Optional.empty();
    try {
      double key = Double.longBitsToDouble(Long.parseUnsignedLong(form.group(1), 16));
      long seed = form.group(3) == null ? 0 : Long.parseLong(form.group(3));
      boolean sound = Double.isFinite(key);
      return sound
          ? Optional.of(new Cursor(key, Long.parseLong(form.group(2)), seed))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
