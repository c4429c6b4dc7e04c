package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cahiers.testing.Product;

/** A {@code java -jar target/cahiers.jar} as somebody types it, and what it says. */
public final class Launched implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private Launched(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  public static Launched with(Map<String, String> environment, String... arguments)
      throws IOException {
    var command = Product.command();
    command.addAll(List.of(arguments));
    return of(command, environment);
  }

  public static Launched of(List<String> command, Map<String, String> environment)
      throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("CAHIERS_"));
    builder.environment().put("CAHIERS_CACHE", Path.of("target/cache").toAbsolutePath().toString());
    builder.environment().putAll(environment);
    return new Launched(builder.start());
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  public String said() {
    synchronized (said) {
      return said.toString();
    }
  }

  /** Reads on until a line starts like this. */
  public Launched until(String start) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(start)) return this;
    }
    throw new AssertionError("'" + start + "' was never said, but:\n" + said);
  }

  /** Reads on in the background, so that it never waits for a reader. */
  public void readOn() {
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                output
                    .lines()
                    .forEach(
                        line -> {
                          synchronized (said) {
                            said.append(line).append('\n');
                          }
                        }));
  }

  /** The child with the server in it, not the launcher and not what watches over both. */
  public ProcessHandle server() {
    return handle()
        .descendants()
        .filter(
            child ->
                Arrays.asList(child.info().arguments().orElse(new String[0]))
                    .contains("-XX:+ExitOnOutOfMemoryError"))
        .findFirst()
        .orElseThrow();
  }

  /** A connection to the embedded database of a data directory in use. */
  public static Connection database(Path data) throws SQLException {
    DatabaseAddress address = EmbeddedPostgres.running(data);
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /** The embedded database's first process. */
  public static ProcessHandle postgres(Path data) throws IOException {
    String process = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(process.strip())).orElseThrow();
  }

  /** Reads to the end and returns the exit code. */
  public int end() throws IOException, InterruptedException {
    output.lines().forEach(line -> said.append(line).append('\n'));
    return process.waitFor();
  }

  /** The launcher, the server, the watcher, and the database of this data directory. */
  public List<ProcessHandle> everybody(Path data) throws IOException {
    var all = new ArrayList<ProcessHandle>(List.of(handle()));
    handle().descendants().forEach(all::add);
    String postgres = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
    ProcessHandle.of(Long.parseLong(postgres.strip())).ifPresent(all::add);
    return all;
  }

  /** Waits until none of them lives; returns those that still do after two minutes. */
  public static List<ProcessHandle> leftOf(List<ProcessHandle> all) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < end && all.stream().anyMatch(ProcessHandle::isAlive)) {
      Thread.sleep(100);
    }
    return all.stream().filter(ProcessHandle::isAlive).toList();
  }

  /** Runs a command that is refused: one line with this reason, and an exit code that says so. */
  static void assertRefused(String reason, String... arguments) throws Exception {
    try (var launched = with(Map.of(), arguments)) {
      int code = launched.end();
      assertTrue(code == 1 || code == 2, "exit code " + code);
      assertTrue(launched.said().contains(reason), launched.said());
      assertEquals(1, launched.said().lines().count(), launched.said());
    }
  }

  @Override
  public void close() {
    handle().destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
