package org.cahiers.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * {@code mvn -Pbench test-compile exec:exec@bench}: quality, time and memory of our analysis and
 * its peers on the same texts, side by side. Writes {@code target/bench/results.json} and {@code
 * target/bench/results.md}. {@link Growth} shows how ours grows, {@link Kernels} what its inner
 * loops take.
 */
public final class Benchmark {

  private static final int LIMIT_SECONDS = Integer.getInteger("bench.limit", 150);

  private record Row(
      String set,
      int texts,
      String contender,
      int wanted,
      double seconds,
      double processor,
      long megabytes,
      Agreement agreement,
      String failure) {}

  private final List<Row> rows = new ArrayList<>();

  private Benchmark() {}

  /**
   * @param args largest number of texts to go to (default 1,000,000)
   */
  public static void main(String[] args) throws IOException {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE;
    var benchmark = new Benchmark();
    for (Labelled set : Labelled.sets()) {
      if (set.texts().size() > largest) continue;
      benchmark.run(set, set.classes());
      benchmark.run(set, 0);
    }
    benchmark.write();
    System.exit(0); // a contender that ran out of time may still be running
  }

  private void run(Labelled set, int wanted) throws IOException {
    for (Contender contender : Contenders.all()) {
      int size = set.texts().size();
      if (size > contender.largest()) {
        add(
            new Row(
                set.name(),
                size,
                contender.name(),
                wanted,
                0,
                0,
                0,
                null,
                "not tried above " + contender.largest()));
        continue;
      }
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      long start = System.nanoTime();
      double before = processor();
      try {
        int[] found = within(() -> contender.method().group(set.texts(), wanted));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (found.length == 0) continue; // not what it can do: a number given, or found
        add(
            new Row(
                set.name(),
                size,
                contender.name(),
                wanted,
                seconds,
                processor() - before,
                peak(),
                Agreement.of(set.truth(), found),
                ""));
      } catch (TimeoutException late) {
        add(
            new Row(
                set.name(),
                size,
                contender.name(),
                wanted,
                LIMIT_SECONDS,
                processor() - before,
                peak(),
                null,
                "no answer in time"));
      } catch (ExecutionException failed) {
        add(
            new Row(
                set.name(),
                size,
                contender.name(),
                wanted,
                0,
                0,
                0,
                null,
                String.valueOf(failed.getCause())));
      }
    }
  }

  private static int[] within(Callable<int[]> work) throws TimeoutException, ExecutionException {
    var thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    try {
      return thread.submit(work).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    } finally {
      thread.shutdownNow();
    }
  }

  /** Seconds of processor time that this process has used: what a busy machine does not change. */
  private static double processor() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** Sum of the peaks of the heap's parts: an upper bound, garbage included. */
  private static long peak() {
    return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  private void add(Row row) throws IOException {
    rows.add(row);
    System.out.print(line(row));
    write();
  }

  private void write() throws IOException {
    Path directory = Files.createDirectories(Path.of("target/bench"));
    StringBuilder table =
        new StringBuilder(
            "| set | texts | method | number | ACC | NMI | ARI | B3 F1 | k | covered | s | CPU s |"
                + " MB |\n");
    table.append("|---|--:|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    JsonArrayBuilder json = Json.createArrayBuilder();
    for (Row row : rows) {
      table.append(line(row));
      var each = Json.createObjectBuilder().add("set", row.set()).add("texts", row.texts());
      each.add("method", row.contender())
          .add("wanted", row.wanted())
          .add("seconds", row.seconds())
          .add("processor_seconds", row.processor());
      each.add("megabytes", row.megabytes()).add("failure", row.failure());
      if (row.agreement() != null) {
        each.add("acc", row.agreement().accuracy())
            .add("nmi", row.agreement().nmi())
            .add("ari", row.agreement().ari());
        each.add("b3_f1", row.agreement().bcubed())
            .add("k", row.agreement().groups())
            .add("covered", row.agreement().covered());
      }
      json.add(each);
    }
    Files.writeString(directory.resolve("results.md"), table);
    Files.writeString(directory.resolve("results.json"), json.build().toString());
  }

  private static String line(Row row) {
    String number = row.wanted() == 0 ? "found" : "given";
    String head =
        "| %s | %,d | %s | %s ".formatted(row.set(), row.texts(), row.contender(), number);
    Agreement a = row.agreement();
    if (a == null) return head + "| " + row.failure() + " | | | | | | | | |\n";
    return head
        + String.format(
            Locale.ROOT,
            "| %.3f | %.3f | %.3f | %.3f | %d | %.2f | %.1f | %.1f | %d |%n",
            a.accuracy(),
            a.nmi(),
            a.ari(),
            a.bcubed(),
            a.groups(),
            a.covered(),
            row.seconds(),
            row.processor(),
            row.megabytes());
  }
}
