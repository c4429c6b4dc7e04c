package org.cahiers.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How much processor time a virtual machine was refused by its host, as Linux counts it: where it
 * is much, times say little and only ratios count.
 */
record Host(long ticks, long stolen) {

  private static final Path COUNTS = Path.of("/proc/stat");
  private static final int STOLEN = 7;

  /** Since the machine started; nothing where it does not tell. */
  static Host now() throws IOException {
    if (!Files.exists(COUNTS)) return new Host(0, 0);
    String all = Files.readAllLines(COUNTS).getFirst().replaceFirst("^cpu +", "");
    long[] ticks =
        Arrays.stream(all.split(" ")).limit(STOLEN + 1).mapToLong(Long::parseLong).toArray();
    return new Host(Arrays.stream(ticks).sum(), ticks[STOLEN]);
  }

  /** Share that was taken away until now, in percent. */
  OptionalDouble takenSince() throws IOException {
    Host now = now();
    return now.ticks == ticks
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * (now.stolen - stolen) / (now.ticks - ticks));
  }
}
