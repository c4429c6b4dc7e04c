package org.cahiers.analysis.cluster;

import org.cahiers.analysis.text.ContentHash;

/** Seeded random numbers, the same on every machine (SplitMix64; Steele, Lea and Flood 2014). */
final class Generator {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Generator(long seed) {
    state = ContentHash.mix(seed + STEP);
  }

  /** A generator for one of several uses of the same seed. */
  Generator(long seed, long use) {
    this(ContentHash.mix(seed * STEP + use));
  }

  long nextLong() {
    state += STEP;
    return ContentHash.mix(state);
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in [0, bound). */
  int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }

  /**
   * Standard normal (polar method of Marsaglia; the second value is dropped so that calls do not
   * depend on one another).
   */
  double nextGaussian() {
    while (true) {
      double a = 2 * nextDouble() - 1;
      double b = 2 * nextDouble() - 1;
      double s = a * a + b * b;
      if (s > 0 && s < 1) {
        return a * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }
}
