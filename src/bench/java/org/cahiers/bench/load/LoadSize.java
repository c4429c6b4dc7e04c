package org.cahiers.bench.load;

/**
 * How large a consultation is.
 *
 * @param contributions without replies, which come on top: three for every ten
 * @param scores given to them
 * @param people with an account
 */
public record LoadSize(int debates, int contributions, int scores, int people) {

  /** Replies for each contribution. */
  static final double REPLIES = .3;

  /**
   * {@code S}; {@code M}, about what 2007 had; {@code L}, about what 2019 had.
   *
   * @throws IllegalArgumentException if there is no such size
   */
  public static LoadSize named(String name) {
    return switch (name) {
      case "XS" -> new LoadSize(2, 1_000, 10_000, 400);
      case "S" -> new LoadSize(5, 10_000, 100_000, 4_000);
      case "M" -> new LoadSize(50, 135_000, 3_000_000, 60_000);
      case "L" -> new LoadSize(50, 2_000_000, 10_000_000, 500_000);
      default ->
          throw new IllegalArgumentException("the size is " + name + ", must be XS, S, M or L");
    };
  }

  int replies() {
    return (int) (contributions * REPLIES);
  }
}
