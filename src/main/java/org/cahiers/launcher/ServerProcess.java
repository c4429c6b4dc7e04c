package org.cahiers.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Payara Micro with the application, in a Java of its own. */
final class ServerProcess implements AutoCloseable {

  /**
   * Twenty seconds as a rule; a machine that is busy with other things may need many times that.
   */
  private static final Duration LONGEST_START = Duration.ofMinutes(15);

  /** With what a Java ends that was told to end when its memory does. */
  static final int OUT_OF_MEMORY = 3;

  private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

  /** What {@code /health/ready} looks for: the name is known to {@code platform.Readiness} too. */
  private static final String DRAINING = "draining";

  private final Path draining;
  private final Process process;
  private final URI address;
  private final ServerLog log;

  private ServerProcess(Path draining, Process process, URI address, ServerLog log) {
    this.draining = draining;
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts the server; it answers later, see {@link #waitUntilReady}.
   *
   * @param environment what the application reads, names starting with CAHIERS_
   */
  static ServerProcess start(
      Bundle bundle,
      DataDirectory data,
      InetSocketAddress listen,
      Map<String, String> environment,
      ServerLog log)
      throws IOException {
    Path draining = data.path().resolve(DRAINING);
    Files.deleteIfExists(draining);
    Path preBoot = data.path().resolve("server.asadmin");
    Files.write(preBoot, preBoot(listen.getAddress().getHostAddress()));
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions());
    command.add("-javaagent:" + bundle.jar());
    command.addAll(List.of("-jar", bundle.server().toString()));
    command.addAll(List.of("--nohazelcast", "--disablephonehome"));
    command.addAll(List.of("--prebootcommandfile", preBoot.toString()));
    command.addAll(List.of("--port", Integer.toString(listen.getPort())));
    command.addAll(List.of("--deploy", bundle.application().toString(), "--contextroot", "/"));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Thread.ofPlatform()
        .daemon()
        .name("server-log")
        .start(() -> log.copy(process.inputReader(StandardCharsets.UTF_8)));
    return new ServerProcess(draining, process, local(listen), log);
  }

  Process process() {
    return process;
  }

  /**
   * Waits until the application answers: an open port or "ready" in the log does not prove that it
   * was deployed.
   *
   * @return false if the server ended, took longer than five minutes, or started without the
   *     application
   */
  boolean waitUntilReady() throws InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    int answersWithoutApplication = 0;
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      while (System.nanoTime() < end && process.isAlive()) {
        boolean started = log.saysStarted();
        if (status(client, "/health/ready") == 200 && deployed(status(client, "/"))) return true;
        if (started && ++answersWithoutApplication > 20) return false;
        process.waitFor(300, TimeUnit.MILLISECONDS);
      }
    }
    return false;
  }

  private static boolean deployed(int statusOfFirstPage) {
    return statusOfFirstPage >= 200 && statusOfFirstPage < 400;
  }

  /**
   * Ends the server. Where proxies ask for its health, {@code CAHIERS_DRAIN_SECONDS} before that it
   * says that it wants no more requests.
   */
  @Override
  public void close() {
    try {
      drain();
      process.toHandle().destroy(); // Process.destroy would also close the streams
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void drain() throws InterruptedException {
    int seconds = drainSeconds(System.getenv("CAHIERS_DRAIN_SECONDS"));
    if (seconds == 0 || !process.isAlive()) return;
    try {
      Files.writeString(draining, "");
    } catch (IOException e) {
      return; // a full disk must not keep it from ending
    }
    process.waitFor(seconds, TimeUnit.SECONDS);
  }

  static int drainSeconds(@Nullable String configured) {
    if (configured == null || !configured.strip().matches("[0-9]{1,3}")) return 0;
    return Integer.parseInt(configured.strip());
  }

  /** 0 when there is no answer. */
  private int status(HttpClient client, String path) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Where this machine reaches the server: the loopback address when it listens on all. */
  private static URI local(InetSocketAddress listen) {
    InetAddress address = listen.getAddress();
    if (address.isAnyLocalAddress()) address = InetAddress.getLoopbackAddress();
    String host = address.getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + listen.getPort());
  }

  /**
   * What Payara Micro has no options for: the address, and not naming itself to everybody. HTTP/2
   * is the proxy's: without TLS no browser speaks it, and after one oversized head this server
   * refused the requests of others with 431.
   */
  private static List<String> preBoot(String address) {
    String network = "set configs.config.server-config.network-config.";
    String http = network + "protocols.protocol.http-listener.http.";
    return List.of(
        network + "network-listeners.network-listener.http-listener.address=" + address,
        http + "http2-enabled=false",
        http + "server-header=false",
        http + "xpowered-by=false");
  }

  private static List<String> javaOptions() {
    var options = new ArrayList<String>();
    options.add("-Xmx" + Memory.heapMegabytes() + "m");
    options.add("-XX:+ExitOnOutOfMemoryError");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.awt.headless=true");
    // Named, it is made at once; else each builder of JSON looks through all jars for one.
    options.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
    options.add("--enable-native-access=ALL-UNNAMED");
    options.add("--add-modules=jdk.incubator.vector");
    String more = System.getenv("CAHIERS_SERVER_JAVA_OPTIONS");
    if (more != null && !more.isBlank()) options.addAll(List.of(more.strip().split("\\s+")));
    return options;
  }
}
