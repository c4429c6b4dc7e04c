package org.cahiers.bench.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The released jar, started as a user starts it, on its embedded PostgreSQL. The only setting that
 * differs is that it believes one proxy: all requests would else come from one address and be
 * slowed down, as they should be.
 */
final class Product implements AutoCloseable {

  private static final double TICKS_A_SECOND = 100;
  private static final long LONGEST_START_MILLIS = 600_000;

  /** Processor seconds. */
  record Spent(double server, double database, double driver) {
    Spent since(Spent before) {
      return new Spent(server - before.server, database - before.database, driver - before.driver);
    }
  }

  private final Process launcher;
  private final Path data;
  private final int port;

  /** Seconds from the command to the first page. */
  final double started;

  private Product(Process launcher, Path data, int port, double started) {
    this.launcher = launcher;
    this.data = data;
    this.port = port;
    this.started = started;
  }

  static Product start(Path jar, Path data) throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx256m",
            "-jar",
            jar.toString(),
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString(),
            "--stop-with-parent");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CAHIERS_TRUSTED_PROXIES", "1");
    builder.environment().put("CAHIERS_CACHE", cache(data).toString());
    Path log = data.resolveSibling(data.getFileName() + ".log");
    Files.createDirectories(log.getParent());
    builder.redirectOutput(log.toFile());
    long began = System.nanoTime();
    Process launcher = builder.start();
    Guest visitor = new Guest(1, null);
    while (System.nanoTime() - began < LONGEST_START_MILLIS * 1_000_000L && launcher.isAlive()) {
      try (Wire wire = new Wire("127.0.0.1", port)) {
        if (visitor.reads(wire, "/debates"))
          return new Product(launcher, data, port, (System.nanoTime() - began) / 1e9);
      } catch (IOException e) {
        // Not yet listening.
      }
      Thread.sleep(50);
    }
    launcher.destroy();
    throw new IOException("the product does not start: see " + log);
  }

  private static Path cache(Path data) {
    return data.resolveSibling("cache");
  }

  /** Folder of the application as the jar was unpacked. */
  Path application() throws IOException {
    try (var folders = Files.list(cache(data))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("app")))
          .max(java.util.Comparator.comparing(folder -> folder.toFile().lastModified()))
          .orElseThrow()
          .resolve("app");
    }
  }

  Wire connect() {
    return new Wire("127.0.0.1", port);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Connection database() throws SQLException, IOException {
    return DriverManager.getConnection(databaseUrl(), "cahiers", secret());
  }

  String databaseUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/cahiers";
  }

  int databasePort() throws IOException {
    return Integer.parseInt(Files.readAllLines(data.resolve("database/postmaster.pid")).get(3));
  }

  String secret() throws IOException {
    return Files.readString(data.resolve("database.secret")).strip();
  }

  Path data() {
    return data;
  }

  long serverProcess() {
    return launcher
        .toHandle()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("java"))
        .findFirst()
        .map(ProcessHandle::pid)
        .orElseThrow(() -> new IllegalStateException("the server has ended"));
  }

  Spent spent() throws IOException {
    long postgres =
        Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
    double database = seconds(postgres, true);
    for (ProcessHandle child :
        ProcessHandle.of(postgres).stream().flatMap(ProcessHandle::children).toList())
      database += seconds(child.pid(), false);
    return new Spent(
        seconds(serverProcess(), false), database, seconds(ProcessHandle.current().pid(), false));
  }

  /** Processor time of a process, with that of its children that have ended if asked for. */
  private static double seconds(long process, boolean withEnded) throws IOException {
    Path stat = Path.of("/proc", Long.toString(process), "stat");
    if (!Files.exists(stat)) return 0;
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    if (withEnded) ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    return ticks / TICKS_A_SECOND;
  }

  /** Megabytes of what is alive on the heap of the server, after a full collection. */
  double liveMegabytes() throws IOException, InterruptedException {
    jcmd("GC.run");
    double live = Double.MAX_VALUE;
    for (String line : jcmd("GC.heap_info")) {
      var used = java.util.regex.Pattern.compile("heap.*used (\\d+)K").matcher(line);
      if (used.find()) live = Long.parseLong(used.group(1)) / 1024.0;
    }
    return live;
  }

  /** Megabytes of heap in use, garbage included. */
  double usedMegabytes() throws IOException, InterruptedException {
    for (String line : jcmd("GC.heap_info")) {
      var used = java.util.regex.Pattern.compile("heap.*used (\\d+)K").matcher(line);
      if (used.find()) return Long.parseLong(used.group(1)) / 1024.0;
    }
    return 0;
  }

  /** Megabytes that the server's process holds. */
  double residentMegabytes() throws IOException {
    for (String line :
        Files.readAllLines(Path.of("/proc", Long.toString(serverProcess()), "status")))
      if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    return 0;
  }

  private List<String> jcmd(String what) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(program, Long.toString(serverProcess()), what)
            .redirectErrorStream(true)
            .start();
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    process.waitFor(60, TimeUnit.SECONDS);
    return lines;
  }

  @Override
  public void close() throws IOException {
    launcher.destroy();
    try {
      if (!launcher.waitFor(90, TimeUnit.SECONDS)) launcher.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
