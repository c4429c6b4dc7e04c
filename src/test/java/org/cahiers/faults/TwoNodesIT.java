package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cahiers.launcher.Launched;
import org.cahiers.testing.Product;
import org.cahiers.testing.SlowSenders;
import org.cahiers.testing.TestDatabase;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL, started at the same moment, behind the proxy of deploy/. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TwoNodesIT {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long AGREE_MILLIS = 2_000;
  private static final int MORE_THAN_THREADS = 600;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  static Path folder;

  private static TestDatabase database;
  private static Node one;
  private static Node two;
  private static URI front;

  private record Node(String name, int port, Launched serve) {
    URI address() {
      return URI.create("http://127.0.0.1:" + port);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.create("two_nodes");
    one = launch("one", Product.freePort());
    two = launch("two", Product.freePort()); // both migrate the empty database at once
    ready(one);
    ready(two);
    until("debates", () -> get(two.address(), "/debates").body().contains("/debates/"));
  }

  @AfterAll
  static void stop() {
    if (one != null) one.serve().close();
    if (two != null) two.serve().close();
  }

  private static Node launch(String name, int port) throws IOException {
    var environment =
        new TreeMap<>(
            Map.of(
                "CAHIERS_DB_URL",
                database.url(),
                "CAHIERS_DB_USER",
                database.user(),
                "CAHIERS_DB_PASSWORD",
                database.password(),
                "CAHIERS_NODE",
                name,
                "CAHIERS_TRUSTED_PROXIES",
                "1",
                "CAHIERS_DRAIN_SECONDS",
                "4",
                "CAHIERS_SERVER_JAVA_OPTIONS",
                "-Xmx500m -XX:TieredStopAtLevel=1"));
    Launched serve =
        Launched.with(
            environment,
            "serve",
            "--demo",
            "--port",
            "" + port,
            "--data",
            folder.resolve(name).toString());
    serve.readOn();
    return new Node(name, port, serve);
  }

  private static void ready(Node node) throws Exception {
    until(
        "node " + node.name() + " is ready",
        () -> {
          if (!node.serve().handle().isAlive()) throw new AssertionError(node.serve().said());
          return node.serve().said().contains("Cahiers is ready");
        });
  }

  @Test
  @Order(1)
  void bothMigratedOneDatabaseAndLoadedTheDemonstrationOnce() throws Exception {
    try (Connection connection = database.connect()) {
      assertEquals(
          0, number(connection, "select count(*) from flyway_schema_history where not success"));
      assertEquals(
          0,
          number(
              connection,
              "select count(*) - count(distinct version) from flyway_schema_history where version"
                  + " is not null"));
      assertEquals(0, number(connection, "select count(*) - count(distinct slug) from debate"));
      assertEquals(
          0,
          number(
              connection,
              "select count(*) from (select 1 from job where state = 'done' and unique_key is not"
                  + " null group by kind, unique_key, payload having count(*) > 1) twice"),
          "jobs ran once");
    }
  }

  @Test
  @Order(2)
  void whoSignsInAtOneIsKnownAtTheOtherAndSignsOutOfBoth() throws Exception {
    Visitor ada = Visitor.demo(one.address(), "ada");
    Map<String, String> cookie = Map.of("Cookie", "sign-in=" + ada.cookie("sign-in"));
    assertEquals(200, get(two.address(), "/me", cookie).statusCode());
    ada.post("/act/sign-out", Map.of("token", ada.token("/me/settings"), "next", "/"));
    Thread.sleep(AGREE_MILLIS + 200);
    assertEquals(303, get(two.address(), "/me", cookie).statusCode());
  }

  @Test
  @Order(3)
  void whatIsSaidAtOneIsReadAtTheOtherWithinTwoSeconds() throws Exception {
    until("the work of the start is done", TwoNodesIT::nothingToDo);
    Visitor basil = Visitor.demo(one.address(), "basil");
    String debate = basil.links("/debates", "/debates/[a-z-]+").getFirst();
    String contribution = basil.links(debate, debate + "/contributions/[0-9]+").getFirst();
    get(two.address(), contribution); // now it is in that node's cache
    get(two.address(), "/search?q=qwertzuan");
    var answer =
        basil.send(
            contribution + "/reply",
            "reply",
            Map.of("stance", "PLAIN", "text", "Seen from elsewhere: qwertzuan.", "send", "x"));
    assertEquals(303, answer.statusCode(), answer.body());
    long said = System.nanoTime();
    var search =
        CompletableFuture.supplyAsync(() -> shownAfter(said, "/search?q=qwertzuan", "<mark>"));
    long page = shownAfter(said, contribution, "qwertzuan");
    System.out.println("the other node: page after " + page + " ms, search " + search.join());
    assertTrue(page < AGREE_MILLIS && search.join() < AGREE_MILLIS, page + ", " + search.join());
  }

  private static boolean nothingToDo() throws Exception {
    try (Connection connection = database.connect()) {
      return number(connection, "select count(*) from job where state in ('waiting', 'running')")
          == 0;
    }
  }

  /**
   * When the first request was sent whose answer shows it, in milliseconds: how long an answer
   * takes on a busy machine is another matter.
   */
  private static long shownAfter(long said, String path, String what) {
    long[] sent = new long[1];
    try {
      until(
          path,
          () -> {
            sent[0] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - said);
            return get(two.address(), path).body().contains(what);
          });
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
    return sent[0];
  }

  @Test
  @Order(4)
  void aNodeKilledUnderLoadLosesNoWriteAndSignsNobodyOut() throws Exception {
    try (Connection connection = database.connect();
        Crowd crowd =
            Crowd.begin(List.of(one.address(), two.address()), connection, "epsilon", 8)) {
      crowd.waitFor(80);
      two.serve().server().destroyForcibly(); // SIGKILL
      crowd.waitFor(80);
      crowd.close();
      System.out.println("node killed: " + crowd.answers());
      assertEquals(0, crowd.signedOut());
      crowd.ledger().assertNothingLost(connection);
    }
    two.serve().handle().onExit().get(1, TimeUnit.MINUTES);
    two = launch("two", two.port());
    ready(two);
  }

  @Test
  @Order(5)
  void aRollingRestartBehindTheProxyFailsNoRequest() throws Exception {
    Process proxy = proxy();
    try (Connection connection = database.connect()) {
      try (Crowd crowd = Crowd.begin(List.of(front), connection, "theta", 6)) {
        crowd.waitFor(20);
        one = restarted(one);
        crowd.waitFor(20);
        Thread.sleep(3_000);
        two = restarted(two);
        crowd.waitFor(20);
        crowd.close();
        System.out.println("rolling restart: " + crowd.answers());
        assertTrue(
            Set.of("200", "303", "429").containsAll(crowd.answers().keySet()),
            "answers: " + crowd.answers());
        crowd.ledger().assertNothingLost(connection);
      }
    } finally {
      proxy.destroy();
    }
  }

  @Test
  @Order(6)
  void theProxyKeepsSlowSendersAwayAndWhatIsInside() throws Exception {
    Process proxy = proxy();
    try (SlowSenders slow = SlowSenders.begin(front, MORE_THAN_THREADS)) {
      for (int i = 0; i < 10; i++) assertEquals(200, get(front, "/search?q=slow" + i).statusCode());
      for (String inside : List.of("/metrics", "/health", "/health/ready", "/openapi-ui"))
        assertEquals(404, get(front, inside).statusCode(), inside + " is not for everybody");
    } finally {
      proxy.destroy();
    }
  }

  /** The proxy of deploy/ before both nodes, once it has found both of them well. */
  private static Process proxy() throws Exception {
    Path haproxy =
        Stream.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    assumeTrue(haproxy != null, "NOT TRIED BEHIND A PROXY: no haproxy on this machine");
    int port = Product.freePort();
    var starting = new ProcessBuilder(haproxy.toString(), "-f", "deploy/haproxy.cfg").inheritIO();
    starting.environment().put("CAHIERS_LISTEN", "127.0.0.1:" + port);
    starting.environment().put("CAHIERS_NODE_1", "127.0.0.1:" + one.port());
    starting.environment().put("CAHIERS_NODE_2", "127.0.0.1:" + two.port());
    Process proxy = starting.start();
    front = URI.create("http://127.0.0.1:" + port);
    until("proxy", () -> get(front, "/").statusCode() == 200);
    Thread.sleep(3_000); // both nodes have passed their checks
    return proxy;
  }

  private static Node restarted(Node node) throws Exception {
    node.serve().handle().destroy(); // SIGTERM
    node.serve().handle().onExit().get(2, TimeUnit.MINUTES);
    Node again = launch(node.name(), node.port());
    ready(again);
    return again;
  }

  private static HttpResponse<String> get(URI node, String path)
      throws IOException, InterruptedException {
    return get(node, path, Map.of());
  }

  private static HttpResponse<String> get(URI node, String path, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(node.resolve(path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static void until(String what, Callable<Boolean> sooner) throws Exception {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (sooner.call()) return;
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(50);
    }
    throw new AssertionError("never came: " + what);
  }

  private static long number(Connection connection, String query) throws Exception {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
