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
import org.cahiers.testing.Product;

/** One installation with its embedded database: launcher, server and PostgreSQL of its own. */
final class Site implements AutoCloseable {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "CAHIERS_TRUSTED_PROXIES", "1",
          "CAHIERS_SERVER_JAVA_OPTIONS", "-Xmx700m -XX:TieredStopAtLevel=1");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final Launched serve;

  private Site(Path data, int port, Launched serve) {
    this.data = data;
    this.port = port;
    this.serve = serve;
  }

  /** Starts it with the demonstration and waits until it is ready and its lists are counted. */
  static Site start(Path data) throws Exception {
    return start(data, Product.freePort(), List.of());
  }

  /**
   * @param before what stands on the command line before {@code java}
   */
  static Site start(Path data, int port, List<String> before) throws Exception {
    List<String> command = new ArrayList<>(before);
    command.addAll(Product.command());
    command.addAll(List.of("serve", "--demo", "--port", "" + port, "--data", data.toString()));
    Launched serve = Launched.of(command, new TreeMap<>(ENVIRONMENT));
    serve.until("Cahiers is ready").readOn();
    Site site = new Site(data, port, serve);
    site.until("the demonstration is loaded and its debates are told open", site::hasTargets);
    return site;
  }

  private boolean hasTargets() throws SQLException {
    try (Connection database = database();
        var statement = database.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) > 50 from contribution c join debate d on d.id = c.debate where"
                    + " c.parent is null and c.state = 'published' and d.told_phase = 'OPEN'")) {
      return row.next() && row.getBoolean(1);
    }
  }

  Launched serve() {
    return serve;
  }

  Path data() {
    return data;
  }

  int port() {
    return port;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Connection database() throws SQLException {
    return Launched.database(data);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", "en")
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Whether a search leads to a reply. */
  boolean finds(String word, String address) throws IOException, InterruptedException {
    String page = address.substring(0, address.indexOf('#'));
    return get("/search?q=" + word).body().contains("href=\"" + page);
  }

  /** Waits at most two minutes. */
  void until(String what, Callable<Boolean> sooner) throws Exception {
    for (int tries = 0; tries < 240; tries++) {
      try {
        if (sooner.call()) return;
      } catch (IOException | SQLException e) {
        // not yet
      }
      Thread.sleep(500);
    }
    throw new AssertionError("not within two minutes: " + what + "\n" + serve.said());
  }

  @Override
  public void close() {
    serve.close();
  }
}
