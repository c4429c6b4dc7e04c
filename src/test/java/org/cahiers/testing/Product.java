package org.cahiers.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The product as it is delivered, {@code java -jar target/cahiers.jar serve --demo}, started once
 * for all tests that look at it from outside.
 *
 * <p>While writing a test, {@code -Dcahiers.product=http://127.0.0.1:8080} uses one that runs
 * already, and {@code -Dcahiers.product.database=jdbc:postgresql://…?user=…&password=…} its
 * database.
 */
public final class Product {

  private static @Nullable Product running;

  private final @Nullable Process process;
  private final URI address;
  private final @Nullable TestDatabase database;

  private Product(@Nullable Process process, URI address, @Nullable TestDatabase database) {
    this.process = process;
    this.address = address;
    this.database = database;
  }

  /** Starts it on first use. */
  public static synchronized Product running() {
    if (running == null) {
      String address = System.getProperty("cahiers.product");
      running = address == null ? start() : new Product(null, URI.create(address), named());
    }
    return running;
  }

  private static @Nullable TestDatabase named() {
    String url = System.getProperty("cahiers.product.database");
    return url == null ? null : new TestDatabase(url, "", "");
  }

  /** Where it listens, for example {@code http://127.0.0.1:41234}. */
  public URI address() {
    return address;
  }

  public String address(String path) {
    return address.resolve(path).toString();
  }

  /** The database it works on. */
  public TestDatabase database() {
    if (database == null) throw new IllegalStateException("not started by the tests");
    return database;
  }

  /** What it keeps on disk: mails, index, logs. */
  public Path data() {
    return Path.of("target/integration/product").toAbsolutePath();
  }

  static synchronized void stop() {
    if (running != null && running.process != null) stop(running.process);
    running = null;
  }

  private static void stop(Process process) {
    process.toHandle().destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Mails and an index of an earlier run belong to another database. */
  private static void forget(Path data) {
    if (!Files.exists(data)) return;
    try (Stream<Path> files = Files.walk(data)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Product start() {
    forget(Path.of("target/integration/product"));
    TestDatabase database = TestDatabase.create("product");
    int port = freePort();
    var command = command();
    command.addAll(List.of("serve", "--demo", "--stop-with-parent"));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--data", "target/integration/product"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CAHIERS_CACHE", Path.of("target/cache").toAbsolutePath().toString());
    builder.environment().put("CAHIERS_DB_URL", database.url());
    builder.environment().put("CAHIERS_DB_USER", database.user());
    builder.environment().put("CAHIERS_DB_PASSWORD", database.password());
    builder.environment().put("CAHIERS_SERVER_JAVA_OPTIONS", "-Xmx1g");
    try {
      Process process = builder.start();
      waitUntilReady(process.inputReader());
      return new Product(process, URI.create("http://127.0.0.1:" + port), database);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@code java -jar target/cahiers.jar}, on the Java that runs the tests. */
  public static List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ArrayList<>(List.of(java.toString(), "-Xmx256m", "-jar", "target/cahiers.jar"));
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitUntilReady(BufferedReader output) throws IOException {
    var said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Cahiers is ready")) {
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(more -> {}));
        return;
      }
    }
    throw new IllegalStateException("the product did not start:\n" + said);
  }
}
