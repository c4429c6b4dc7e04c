package org.cahiers.bench.load;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.search.BareSearch;

/**
 * Starts the product as a user does, fills it with a consultation of each size wanted, drives it
 * from this process over loopback, and writes what came out to {@code OUT/load-SIZE.json}; then the
 * tables and the picture of docs/performance.md from all sizes that have been measured.
 *
 * <p>{@code ProductBenchmark JAR SIZES SECONDS DATA OUT DOCS}: sizes such as {@code S,M}; seconds
 * each figure is measured for; a folder for the loads, which are kept and used again.
 */
public final class ProductBenchmark {

  private static final long LONGEST_JOBS_MINUTES = 90;

  private final Path jar;
  private final Path loads;
  private final double seconds;

  private ProductBenchmark(Path jar, Path loads, double seconds) {
    this.jar = jar;
    this.loads = loads;
    this.seconds = seconds;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 6) {
      System.err.println("JAR SIZES SECONDS DATA OUT DOCS");
      System.exit(2);
    }
    Path out = Path.of(args[4]).toAbsolutePath();
    Files.createDirectories(out);
    var benchmark =
        new ProductBenchmark(
            Path.of(args[0]).toAbsolutePath(),
            Path.of(args[3]).toAbsolutePath(),
            Double.parseDouble(args[2]));
    for (String size : args[1].split(",")) {
      JsonObject measured = benchmark.size(size.strip());
      Files.writeString(out.resolve("load-" + size.strip() + ".json"), measured.toString());
    }
    new PerformanceReport(out, Path.of(args[5])).write();
  }

  private JsonObject size(String size) throws Exception {
    Path data = loads.resolve(size);
    System.out.println("\n" + size);
    if (!Files.exists(loads.resolve(size + ".loaded"))) load(data, size);
    try (Product product = Product.start(jar, data)) {
      Bench bench = new Bench(new Driver(product), seconds);
      bench.note("cold start to the first page, s", product.started);
      takeNotes(product, bench);
      settle(product);
      bench.note("heap after a collection, idle, MB", product.liveMegabytes());
      warm(product);
      Host host = Host.now();
      Reading reading = new Reading(product, bench);
      reading.measure();
      bare(product, bench);
      write(product, bench);
      bench.note("heap after a collection, after all this, MB", product.liveMegabytes());
      bench.note("resident memory, MB", product.residentMegabytes());
      host.takenSince()
          .ifPresent(share -> bench.note("processor time that the host took away, %", share));
      return bench.json(size, LocalDate.now(ZoneOffset.UTC).toString(), machine());
    }
  }

  /** A little of everything, so that the first figures are not those of a server just begun. */
  private void warm(Product product) throws Exception {
    Writing writing = new Writing(product, new Bench(new Driver(product), seconds));
    new MixedDay(product, writing, Math.min(30, seconds * 4)).run();
  }

  private void write(Product product, Bench bench) throws Exception {
    People people = new People(product);
    Writing writing = new Writing(product, bench);
    writing.scores(Math.max(seconds, 1));
    var pgbench = new PgBench(product, seconds);
    List<Long> scored = people.contributions(1, Writing.SCORED, 0);
    long accounts = Math.min(4_000, people.count("account"));
    pgbench.score(scored, accounts).ifPresent(r -> bench.note(PerformanceReport.PG_SCORE, r));
    writing.posts((int) Math.min(2_500, accounts - People.FIRST - 1));
    pgbench.post(accounts).ifPresent(r -> bench.note(PerformanceReport.PG_POST, r));
    writing.firstVisits();
    writing.signUps();
    MixedDay day = new MixedDay(product, writing, seconds * 4);
    bench.add(day.run());
    bench.note("heap in use under the mixed day, MB", product.usedMegabytes());
  }

  /** The bare query in this process, on the files of the product's index. */
  private void bare(Product product, Bench bench) throws Exception {
    try (BareSearch search = new BareSearch(product.data().resolve("index"))) {
      bench.note(PerformanceReport.BARE_SEARCH, search.search(Reading.WORDS, seconds));
      bench.note(PerformanceReport.BARE_SIMILAR, search.similar(Reading.WORDS, seconds));
    }
  }

  /** Fills a new data directory, and lets the product count and index what it finds. */
  private void load(Path data, String size) throws Exception {
    try (Product product = Product.start(jar, data)) {
      long began = System.nanoTime();
      LoadGenerator.fill(
          product.databaseUrl(),
          "cahiers",
          product.secret(),
          LoadSize.named(size),
          2007,
          Instant.now());
      say("generated", began);
      began = System.nanoTime();
      People people = new People(product);
      people.execute("insert into change (kind, subject) values ('search.reindex', 0)");
      settle(product);
      say("counted and indexed", began);
      people.execute("vacuum (analyze)");
    }
    Files.createFile(loads.resolve(size + ".loaded"));
  }

  /** Until the jobs are done and everything can be found. */
  private static void settle(Product product) throws Exception {
    People people = new People(product);
    String open =
        "select count(*) from job where state in ('waiting', 'running') and run_at < now()";
    String texts = "select count(*) from contribution where state = 'published'";
    Guest guest = new Guest(2, null);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_JOBS_MINUTES);
    while (System.nanoTime() < end) {
      if (people.numbers(open).getFirst() == 0 && isIndexed(product, guest)) return;
      Thread.sleep(500);
    }
    throw new IllegalStateException(
        "the jobs or the index of " + people.numbers(texts).getFirst() + " texts do not end");
  }

  private static boolean isIndexed(Product product, Guest guest) throws IOException {
    try (Wire wire = product.connect()) {
      String found = Guest.text(guest.get(wire, "/api/v1/search?q=travail"));
      return found.contains("\"complete\":true") && !found.contains("\"total\":0,");
    }
  }

  private void takeNotes(Product product, Bench bench) throws SQLException, IOException {
    People people = new People(product);
    for (String table : List.of("contribution", "score", "account"))
      bench.note(
          table + "s",
          people
              .numbers(
                  "select greatest(reltuples, 0)::bigint from pg_class where relname = '"
                      + table
                      + "'")
              .getFirst());
    bench.note(
        "database, MB", people.numbers("select pg_database_size('cahiers') / 1048576").getFirst());
    bench.note("index, MB", folderBytes(product.data().resolve("index")) / 1_048_576.0);
    long recount =
        people
            .numbers(
                "select coalesce(extract(epoch from max(finished_at) - min(created_at)), 0)::bigint"
                    + " from job where kind = 'scoring.recount' and state = 'done'")
            .getFirst();
    if (recount > 0) bench.note(PerformanceReport.RECOUNT, recount);
    built(product).ifPresent(seconds -> bench.note("index built anew, s", seconds));
  }

  /** How long the last building of the index took, as the server's log tells. */
  private static OptionalDouble built(Product product) throws IOException {
    Pattern told = Pattern.compile("built the search index: [0-9]+ texts in ([0-9]+) ms");
    double last = -1;
    for (String line : Files.readAllLines(product.data().resolve("logs/server.log"))) {
      Matcher found = told.matcher(line);
      if (found.find()) last = Long.parseLong(found.group(1)) / 1e3;
    }
    return last < 0 ? OptionalDouble.empty() : OptionalDouble.of(last);
  }

  private static long folderBytes(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String machine() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .findFirst()
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .orElse(System.getProperty("os.arch"));
    long memory =
        ((com.sun.management.OperatingSystemMXBean)
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize()
            >> 30;
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %d GB, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        processor,
        memory,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version().feature());
  }

  private static void say(String what, long began) {
    System.out.printf(Locale.ROOT, "%s in %.0f s%n", what, (System.nanoTime() - began) / 1e9);
  }
}
