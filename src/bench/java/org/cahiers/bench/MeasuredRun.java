package org.cahiers.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.cahiers.launcher.Main;

/**
 * Runs a command of the command line and writes, when it ends, how long it took in seconds, of
 * processor time too, and the most memory it held in megabytes.
 */
public final class MeasuredRun {

  private static final long KILOBYTES = 1024;

  private MeasuredRun() {}

  /**
   * @param args file for the figures, then the command
   */
  public static void main(String[] args) {
    Path figures = Path.of(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(figures)));
    Main.main(Arrays.copyOfRange(args, 1, args.length));
  }

  private static void write(Path figures) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double wall = ManagementFactory.getRuntimeMXBean().getUptime() / 1e3;
    double processor = system.getProcessCpuTime() / 1e9;
    try {
      Files.writeString(
          figures, String.format(Locale.ROOT, "%.2f %.2f %d", wall, processor, megabytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the process held at most where the system tells (Linux), the heap's size elsewhere. */
  private static long megabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return Runtime.getRuntime().totalMemory() >> 20;
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES)
        .findFirst()
        .orElse(0);
  }
}
