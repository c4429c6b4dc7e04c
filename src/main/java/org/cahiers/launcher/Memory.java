package org.cahiers.launcher;

import java.lang.management.ManagementFactory;

/** How this machine's memory is shared between the server, its database and the file cache. */
final class Memory {

  private Memory() {}

  /** Of the server's heap: half, from 512 MB to 4 GB. */
  static long heapMegabytes() {
    return Math.clamp(megabytes() / 2, 512, 4096);
  }

  /** Of PostgreSQL's own cache: an eighth, from 128 MB to 1 GB; the file cache does the rest. */
  static long buffersMegabytes() {
    return Math.clamp(megabytes() / 8, 128, 1024);
  }

  /** What PostgreSQL may expect to find in either cache. */
  static long cachedMegabytes() {
    return Math.max(256, megabytes() / 3);
  }

  private static long megabytes() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getTotalMemorySize() / 1_048_576;
  }
}
