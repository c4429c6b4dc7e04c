package org.cahiers.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro with the application, in a Java of its own. */
final class ServerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts the server; it answers later, see {@link #waitUntilReady}.
   *
   * @param environment what the application reads, names starting with CAHIERS_
   */
  static ServerProcess start(
      Bundle bundle, DataDirectory data, String bind, int port, Map<String, String> environment)
      throws IOException {
    Path preBoot = Files.writeString(data.path().resolve("server.asadmin"), preBoot(bind));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions());
    command.add("-javaagent:" + bundle.jar());
    command.addAll(List.of("-jar", bundle.server().toString()));
    command.addAll(List.of("--nohazelcast", "--disablephonehome"));
    command.addAll(List.of("--prebootcommandfile", preBoot.toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.addAll(List.of("--deploy", bundle.application().toString(), "--contextroot", "/"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    var log = new ServerLog(data.logs().resolve("server.log"));
    InputStream output = process.getInputStream();
    Thread.ofPlatform().daemon().name("server-log").start(() -> log.copy(output));
    return new ServerProcess(process, URI.create("http://" + host(bind) + ":" + port));
  }

  /** Where the server listens; an any-address is replaced by the loopback one. */
  URI address() {
    return address;
  }

  Process process() {
    return process;
  }

  /**
   * Waits until the application answers: an open port or "ready" in the log does not prove that it
   * was deployed.
   *
   * @return false if the server ended or took longer than five minutes
   */
  boolean waitUntilReady() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      while (System.nanoTime() < end && process.isAlive()) {
        if (answers(client, "/health/ready", 200) && !answers(client, "/", 404)) return true;
        process.waitFor(300, TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  @Override
  public void close() {
    process.toHandle().destroy(); // Process.destroy would also close the streams
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers(HttpClient client, String path, int status) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == status;
    } catch (IOException e) {
      return false;
    }
  }

  private static String host(String bind) {
    if (bind.equals("0.0.0.0") || bind.equals("::")) return "127.0.0.1";
    return bind.contains(":") ? "[" + bind + "]" : bind;
  }

  /** Payara Micro has no option for the address to listen on. */
  private static String preBoot(String bind) {
    return "set configs.config.server-config.network-config.network-listeners"
        + ".network-listener.http-listener.address="
        + bind
        + "\n";
  }

  private static List<String> javaOptions() {
    var options = new ArrayList<String>();
    options.add("-Xmx" + heapMegabytes() + "m");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.awt.headless=true");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--add-modules=jdk.incubator.vector");
    String more = System.getenv("CAHIERS_SERVER_JAVA_OPTIONS");
    if (more != null && !more.isBlank()) options.addAll(List.of(more.strip().split("\\s+")));
    return options;
  }

  /** Half of the memory, from 512 MB to 4 GB: the rest is for PostgreSQL and the file cache. */
  private static long heapMegabytes() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.clamp(system.getTotalMemorySize() / 2 / 1_048_576, 512, 4096);
  }
}
