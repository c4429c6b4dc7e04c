package org.cahiers.analysis.opinion;

/**
 * Random numbers that are the same on every machine and every version of Java: SplitMix64 (Steele,
 * Lea & Flood 2014).
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Different streams of one seed do not overlap in practice. */
  Dice(long seed, long stream) {
    state = mix(mix(seed) + GOLDEN_GAMMA * stream);
  }

  /** Dice of their own for so many tasks, whichever of them is done first. */
  Dice[] split(int tasks) {
    Dice[] own = new Dice[tasks];
    for (int task = 0; task < tasks; task++) {
      own[task] = new Dice(next(), task);
    }
    return own;
  }

  static long mix(long bits) {
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  private long next() {
    return mix(state += GOLDEN_GAMMA);
  }

  /** Uniform in (0, 1). */
  double uniform() {
    return ((next() >>> 11) + 0.5) * 0x1p-53;
  }

  /** Uniform in [0, bound). */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** Normal with mean 0 and deviation 1, by the polar method of Marsaglia. */
  double gaussian() {
    while (true) {
      double x = 2 * uniform() - 1;
      double y = 2 * uniform() - 1;
      double square = x * x + y * y;
      if (square > 0 && square < 1) {
        return x * Math.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }
}
