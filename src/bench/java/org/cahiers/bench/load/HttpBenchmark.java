package org.cahiers.bench.load;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Drives a running product that was filled by {@link LoadGenerator}, from a process of its own, and
 * sets each figure beside a limit measured in the same run: a static file, the same data as JSON,
 * the same statements on the same database without a server.
 *
 * <p>{@code HttpBenchmark ADDRESS DB_URL DB_USER DB_PASSWORD SERVER_PID SECONDS OUT_DIRECTORY}. The
 * product has to believe one proxy ({@code CAHIERS_TRUSTED_PROXIES=1}), or all requests come from
 * one address and are slowed down, as they should be.
 */
public final class HttpBenchmark {

  private static final int PEOPLE = 400;
  private static final int SCORED = 500;
  private static final int SCORERS = 16;

  private final URI product;
  private final double seconds;
  private final Driver driver;
  private final String url;
  private final String user;
  private final String password;
  private final List<Measured> measured = new ArrayList<>();
  private final Speech speech = new Speech();

  private HttpBenchmark(String[] args) {
    product = URI.create(args[0]);
    url = args[1];
    user = args[2];
    password = args[3];
    driver = new Driver(Long.parseLong(args[4]));
    seconds = Double.parseDouble(args[5]);
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 7) {
      System.err.println("ADDRESS DB_URL DB_USER DB_PASSWORD SERVER_PID SECONDS OUT_DIRECTORY");
      System.exit(2);
    }
    var benchmark = new HttpBenchmark(args);
    benchmark.read();
    benchmark.write();
    benchmark.report(Path.of(args[6]));
  }

  private void read() throws Exception {
    List<Guest> visitors = guests(SCORERS, List.of());
    String page = "/debates/debat-1";
    String style = stylesheet(visitors.getFirst());
    measure("static file", 4, (c, r) -> visitors.get(c).reads(style));
    measure("debate page, from the cache", 4, (c, r) -> visitors.get(c).reads(page));
    String tag = visitors.getFirst().get(page).headers().firstValue("ETag").orElse("");
    measure("debate page, 304", 4, (c, r) -> unchanged(visitors.get(c), page, tag));
    List<Guest> members = guests(SCORERS, signIn(SCORERS));
    measure(
        "debate as JSON",
        4,
        (c, r) -> members.get(c).reads("/api/v1/debates/debat-1/contributions"));
    measure("debate page, rendered", 4, (c, r) -> members.get(c).reads(page + "?sort=recent"));
    String[] sorts = {"ranked", "debated", "recent", "divisive", "to-score"};
    measure(
        "list pages, rendered, all sorts",
        4,
        (c, r) ->
            members
                .get(c)
                .reads("/debates/debat-" + (1 + r.nextInt(5)) + "?sort=" + sorts[r.nextInt(5)]));
    long most = largest();
    measure(
        "contribution page, rendered",
        4,
        (c, r) ->
            members
                    .get(c)
                    .get("/debates/debat-1/contributions/" + (1 + r.nextLong(most)))
                    .statusCode()
                < 500);
    String[] words = {
      "école", "travail", "eau", "heating", "transports", "bus", "santé", "commune"
    };
    measure(
        "search", 4, (c, r) -> visitors.get(c).reads("/search?q=" + encoded(words[r.nextInt(8)])));
  }

  private void write() throws Exception {
    List<Guest> members = guests(PEOPLE, signIn(PEOPLE));
    List<Long> numbers = numbers();
    String form = "/debates/debat-1/contributions/" + numbers.getFirst();
    for (Guest member : members.subList(0, SCORERS * 4)) member.token(form);
    measure(
        "score, over HTTP",
        SCORERS,
        (c, r) -> {
          Guest member = members.get(c * 4 + r.nextInt(4));
          String number = Long.toString(numbers.get(r.nextInt(numbers.size())));
          int status =
              member.post(
                  "/act/score",
                  Map.of(
                      "contribution",
                      number,
                      "score",
                      Integer.toString(1 + r.nextInt(5)),
                      "next",
                      "/debates/debat-1",
                      "token",
                      member.token(form)));
          return status == 303;
        });
    ScorePeer[] peers = new ScorePeer[SCORERS];
    for (int i = 0; i < SCORERS; i++)
      peers[i] = new ScorePeer(DriverManager.getConnection(url, user, password));
    measure(
        "score, the statements alone",
        SCORERS,
        (c, r) -> peers[c].score(numbers.get(r.nextInt(numbers.size())), 1 + r.nextInt(300)));
    for (ScorePeer peer : peers) peer.close();
    String write = "/debates/debat-1/write";
    for (Guest member : members) member.token(write);
    SplittableRandom seeds = new SplittableRandom(1);
    Speech.Topic topic = speech.topic("fr", seeds);
    measure(
        "contribution, over HTTP",
        SCORERS,
        (c, r) -> {
          Guest member = members.get(c * (PEOPLE / SCORERS) + r.nextInt(PEOPLE / SCORERS));
          int status =
              member.post(
                  write,
                  Map.of(
                      "write",
                      "write",
                      "jakarta.faces.ViewState",
                      "stateless",
                      "token",
                      member.token(write),
                      "title",
                      speech.title(topic, r),
                      "text",
                      speech.text(topic, r) + " " + UUID.randomUUID(),
                      "publish",
                      "x"));
          return status == 302 || status == 303;
        });
  }

  private void measure(String name, int connections, Driver.Act act) throws Exception {
    driver.run(name, connections, Math.min(seconds, 3), act); // warm
    Measured result = driver.run(name, connections, seconds, act);
    measured.add(result);
    System.out.println(result.row());
  }

  private static boolean unchanged(Guest guest, String path, String tag) throws Exception {
    return guest.get(path, "If-None-Match", tag).statusCode() == 304;
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }

  private static String stylesheet(Guest guest) throws Exception {
    HttpResponse<String> page = guest.get("/");
    var link =
        java.util.regex.Pattern.compile("href=\"([^\"]+\\.css[^\"]*)\"").matcher(page.body());
    if (!link.find()) throw new IllegalStateException("no stylesheet on /");
    return link.group(1).replace("&amp;", "&");
  }

  private List<Guest> guests(int number, List<String> cookies) {
    List<Guest> guests = new ArrayList<>();
    for (int i = 0; i < number; i++)
      guests.add(new Guest(product, i, cookies.isEmpty() ? null : cookies.get(i)));
    return guests;
  }

  /** Cookies of signed-in browsers, as a sign-in would leave them, without hashing passwords. */
  private List<String> signIn(int people) throws Exception {
    List<String> cookies = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into sign_in (token_hash, account, expires_at) values (?, ?, now() +"
                    + " interval '1 day')")) {
      for (int i = 0; i < people; i++) {
        String token = UUID.randomUUID().toString();
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        insert.setString(1, HexFormat.of().formatHex(hash));
        insert.setLong(2, 301 + i);
        insert.addBatch();
        cookies.add("sign-in=" + token);
      }
      insert.executeBatch();
    }
    return cookies;
  }

  private long largest() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var rows = connection.createStatement().executeQuery("select max(id) from contribution")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Contributions of the largest debate that the measured people did not write. */
  private List<Long> numbers() throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select contribution from standing where debate = 1 and listed and author > "
                        + (300 + PEOPLE)
                        + " order by contribution limit "
                        + SCORED)) {
      while (rows.next()) numbers.add(rows.getLong(1));
    }
    return numbers;
  }

  private void report(Path directory) throws Exception {
    Files.createDirectories(directory);
    JsonArrayBuilder rows = Json.createArrayBuilder();
    StringBuilder table =
        new StringBuilder(
            "| request | connections | answered | failed | a second | p50 ms | p95 ms | p99 ms |"
                + " server ms each |\n|---|---|---|---|---|---|---|---|---|\n");
    for (Measured each : measured) {
      rows.add(each.json());
      table.append(each.row()).append('\n');
    }
    JsonObjectBuilder all = Json.createObjectBuilder().add("product", product.toString());
    Files.writeString(directory.resolve("http.json"), all.add("measured", rows).build().toString());
    Files.writeString(directory.resolve("http.md"), table);
  }
}
