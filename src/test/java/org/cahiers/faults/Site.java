package org.cahiers.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cahiers.launcher.Launched;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.testing.Product;
import org.cahiers.testing.TestDatabase;

/**
 * One installation with its embedded database: launcher, server and PostgreSQL of its own. Nothing
 * here waits for ever.
 */
final class Site implements AutoCloseable {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CAHIERS_TRUSTED_PROXIES", "1",
          "CAHIERS_SERVER_JAVA_OPTIONS", "-Xmx700m -XX:TieredStopAtLevel=1");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** Opens connections to what it works on. */
  private interface Source {
    Connection open() throws SQLException;
  }

  private final Path data;
  private final int port;
  private final Launched serve;
  private final Source source;

  private Site(Path data, int port, Launched serve, Source source) {
    this.data = data;
    this.port = port;
    this.serve = serve;
    this.source = source;
  }

  /** Starts it with the demonstration and waits until its debates can be scored. */
  static Site start(Path data) throws Exception {
    return start(data, Product.freePort(), List.of(), Map.of());
  }

  /** The same data again, at the same address. */
  Site again() throws Exception {
    return start(data, port, List.of(), Map.of());
  }

  /**
   * @param before what stands on the command line before {@code java}
   * @param more environment
   */
  static Site start(Path data, int port, List<String> before, Map<String, String> more)
      throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(Product.command());
    command.addAll(List.of("serve", "--demo", "--port", "" + port, "--data", data.toString()));
    Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
    environment.putAll(more);
    Launched serve = Launched.of(command, environment);
    serve.readOn();
    Path seen = before.isEmpty() ? data : seenBy(serve.handle(), data);
    return new Site(seen, port, serve, () -> Launched.database(seen)).ready();
  }

  /** On a database that holds a site already. */
  static Site over(TestDatabase database, Path data) throws Exception {
    int port = Product.freePort();
    Map<String, String> environment = new TreeMap<>(ENVIRONMENT);
    environment.put("CAHIERS_DB_URL", database.url());
    environment.put("CAHIERS_DB_USER", database.user());
    environment.put("CAHIERS_DB_PASSWORD", database.password());
    Launched serve =
        Launched.with(environment, "serve", "--port", "" + port, "--data", data.toString());
    serve.readOn();
    return new Site(data, port, serve, database::connect).ready();
  }

  private Site ready() throws Exception {
    try {
      until("it is ready", () -> serve.said().contains("Cahiers is ready"));
      until("the demonstration is loaded and its debates are open", this::hasTargets);
      return this;
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  /** A folder as a process sees it that has file systems of its own. */
  private static Path seenBy(ProcessHandle process, Path folder) {
    return Path.of("/proc/" + process.pid() + "/root" + folder.toAbsolutePath());
  }

  private boolean hasTargets() throws SQLException {
    return number(
            "select count(*) from contribution c join debate d on d.id = c.debate where"
                + " c.parent is null and c.state = 'published' and d.told_phase = 'OPEN'")
        > 50;
  }

  /** The one number that a query gives. */
  long number(String query) throws SQLException {
    try (Connection database = database();
        var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A statement on its database. */
  void sql(String sql) throws SQLException {
    try (Connection database = database();
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  Launched serve() {
    return serve;
  }

  /** Its data directory, as it is seen from outside. */
  Path data() {
    return data;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Connection database() throws SQLException {
    return source.open();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", "en")
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Every reply that a crowd was answered for is found, by the word of its own that it holds. */
  void assertFound(Ledger ledger) throws Exception {
    if (ledger.replies().isEmpty()) throw new AssertionError("no reply was answered for");
    try (Connection database = database();
        var query =
            database.prepareStatement(
                "select substring(text from '[a-z]+wort[0-9]+z[0-9]+') from contribution where id ="
                    + " ?")) {
      for (String reply : ledger.replies()) {
        query.setLong(1, Ledger.number(reply));
        try (var row = query.executeQuery()) {
          row.next();
          String word = row.getString(1);
          until("search finds " + word, () -> finds(word, reply));
        }
      }
    }
  }

  private boolean finds(String word, String address) throws IOException, InterruptedException {
    String page = address.substring(0, address.indexOf('#'));
    return get("/search?q=" + word).body().contains("href=\"" + page);
  }

  void until(String what, Callable<Boolean> sooner) throws Exception {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end && serve.handle().isAlive()) {
      try {
        if (sooner.call()) return;
      } catch (IOException | SQLException | UnusableInput e) {
        // not yet
      }
      Thread.sleep(200);
    }
    throw new AssertionError("never came: " + what + "\n" + serve.said());
  }

  @Override
  public void close() {
    serve.close();
  }
}
