package org.cahiers.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.Cahier;
import org.cahiers.export.CahierFixture;
import org.cahiers.export.Cahiers;
import org.cahiers.export.Format;
import org.cahiers.export.Progress;

/**
 * Writes one large cahier in every format. Run by {@code mvn -Pbench exec:exec@cahier}, with a heap
 * of 1 GiB.
 */
public final class CahierBenchmark {

  private CahierBenchmark() {}

  /**
   * @param arguments how many proposals, how many contributions to cite from, of which about half
   *     are, and which formats if not all: 500 20000 PDF
   */
  public static void main(String[] arguments) throws IOException {
    int proposals = Integer.parseInt(arguments[0]);
    int sources = Integer.parseInt(arguments[1]);
    Cahier cahier = CahierFixture.cahier(1, "fr", proposals, sources);
    System.out.printf(
        "%d proposals, %d sources, heap %d MB%n",
        proposals, cahier.sources().size(), Runtime.getRuntime().maxMemory() >> 20);
    List<Format> formats =
        arguments.length == 2
            ? List.of(Format.values())
            : Arrays.stream(arguments).skip(2).map(Format::valueOf).toList();
    for (Format format : formats) {
      peaks();
      long start = System.nanoTime();
      long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Path file = Files.createTempFile("cahier", "." + format.extension());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        Cahiers.write(cahier, format, out, Progress.NONE);
      }
      System.out.printf(
          Locale.ROOT,
          "%-8s %6.1f s, %6.1f s of processor, peak %4d MB, file %5.1f MB%n",
          format,
          (System.nanoTime() - start) / 1e9,
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
          peaks(),
          Files.size(file) / 1e6);
      Files.delete(file);
    }
  }

  /** Most heap that was used since the last time, in MB. */
  private static long peaks() {
    long peak = 0;
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() != MemoryType.HEAP) continue;
      peak += pool.getPeakUsage().getUsed();
      pool.resetPeakUsage();
    }
    return peak >> 20;
  }
}
