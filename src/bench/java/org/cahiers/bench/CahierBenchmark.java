package org.cahiers.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.Cahier;
import org.cahiers.export.CahierFixture;
import org.cahiers.export.Documents;
import org.cahiers.export.Format;
import org.cahiers.export.Templates;

/**
 * Writes one large cahier in every format, each alone and then all as a job does. Run by {@code mvn
 * -Pbench exec:exec@cahier}, with a heap of 1 GiB.
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
    for (Format format : formats) measure(cahier, List.of(format));
    if (formats.size() > 1) measure(cahier, formats);
  }

  private static void measure(Cahier cahier, List<Format> formats) throws IOException {
    peaks();
    Path folder = Files.createTempDirectory("cahier");
    var documents =
        new Documents(
            cahier,
            Templates.ofTheHouse(),
            format -> folder.resolve(format.extension()),
            Thread::new);
    long start = System.nanoTime();
    documents.write(formats, (format, share) -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    long size = 0;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
        Files.delete(file);
      }
    }
    Files.delete(folder);
    System.out.printf(
        Locale.ROOT,
        "%-8s %6.1f s, peak %4d MB, files %5.1f MB%n",
        formats.size() == 1 ? formats.getFirst() : "together",
        seconds,
        peaks(),
        size / 1e6);
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
