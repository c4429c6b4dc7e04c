package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People who score and reply as fast as they are answered, and remember what they were answered
 * for. Each has an account, a sign-in and a network address of their own.
 */
final class Crowd implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final int MOST_REPLIES = 6;

  /** A contribution to score and to answer. */
  record Target(long id, String address) {}

  private record Given(long contribution, long account) {}

  private final List<URI> nodes;
  private final List<Target> targets;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final List<Thread> people = new ArrayList<>();
  private final Map<Given, Integer> scored = new ConcurrentHashMap<>();
  private final Queue<String> replied = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger signedOut = new AtomicInteger();
  private volatile boolean over;

  /**
   * Makes people and lets them begin.
   *
   * @param nodes addresses that they use in turn, next one after no answer
   * @param name of this crowd, lower case, once in a database
   */
  static Crowd begin(List<URI> nodes, Connection database, String name, int size)
      throws SQLException {
    Crowd crowd = new Crowd(nodes, targets(database));
    for (int i = 0; i < size; i++) {
      String token = name + "-" + i + "-" + "x".repeat(30);
      long account = account(database, name + " " + i, token);
      int number = i;
      crowd.people.add(
          Thread.ofPlatform().start(() -> crowd.new Person(number, account, token, name).act()));
    }
    return crowd;
  }

  private Crowd(List<URI> nodes, List<Target> targets) {
    this.nodes = nodes;
    this.targets = targets;
  }

  private static List<Target> targets(Connection database) throws SQLException {
    try (var query =
            database.prepareStatement(
                "select c.id, '/debates/' || d.slug || '/contributions/' || c.id from"
                    + " contribution c join debate d on d.id = c.debate where c.parent is null and"
                    + " c.state = 'published' and d.told_phase = 'OPEN' order by c.id");
        var rows = query.executeQuery()) {
      List<Target> targets = new ArrayList<>();
      while (rows.next()) targets.add(new Target(rows.getLong(1), rows.getString(2)));
      return targets;
    }
  }

  private static long account(Connection database, String name, String token) throws SQLException {
    try (var query =
        database.prepareStatement(
            """
            with a as (insert into account (email, pseudonym) values (?, ?) returning id),
              c as (insert into charter_acceptance (account, version) select a.id, max(version) from a, charter group by a.id),
              s as (insert into sign_in (token_hash, account, expires_at) select ?, id, now() + interval '1 day' from a)
            select id from a\
            """)) {
      query.setString(1, name.replace(' ', '.') + "@crowd.example");
      query.setString(2, name);
      query.setString(3, sha256(token));
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Waits until so many more acts were acknowledged. */
  void waitFor(int more) throws InterruptedException {
    int wanted = acknowledged.get() + more;
    for (int tries = 0; tries < 3_600; tries++) {
      if (acknowledged.get() >= wanted) return;
      if (people.stream().noneMatch(Thread::isAlive))
        throw new AssertionError("everybody has done everything: " + answers);
      Thread.sleep(50);
    }
    throw new AssertionError("only " + acknowledged + " of " + wanted + ": " + answers);
  }

  /** How often each answer came: a status, or the name of what went wrong without one. */
  Map<String, Integer> answers() {
    return answers;
  }

  /** People who were told to sign in although nobody signed them out. */
  int signedOut() {
    return signedOut.get();
  }

  int acknowledgedActs() {
    return acknowledged.get();
  }

  /** The number at the end of a reply's address, {@code …#reply-17}. */
  static long number(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('-') + 1));
  }

  /** Addresses of replies that were answered for. */
  List<String> replies() {
    return List.copyOf(replied);
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    for (Thread person : people) person.join(Duration.ofSeconds(40));
  }

  /** Everything acknowledged is there, and the counts are those of a recount. */
  void assertNothingLost(Connection database) throws SQLException {
    assertTrue(acknowledged.get() > 0, "nothing was acknowledged: " + answers);
    List<String> lost = new ArrayList<>();
    try (var query =
        database.prepareStatement(
            "select value from score where contribution = ? and account = ?")) {
      for (var each : scored.entrySet()) {
        query.setLong(1, each.getKey().contribution());
        query.setLong(2, each.getKey().account());
        try (var row = query.executeQuery()) {
          if (!row.next() || row.getInt(1) != each.getValue()) lost.add("score " + each);
        }
      }
    }
    try (var query =
        database.prepareStatement(
            "select count(*) from contribution where id = ? and state = 'published'")) {
      for (String address : replied) {
        query.setLong(1, number(address));
        try (var row = query.executeQuery()) {
          row.next();
          if (row.getInt(1) != 1) lost.add("reply " + address);
        }
      }
    }
    assertEquals(List.of(), lost, "acknowledged and lost, of " + acknowledged);
    assertCountsAreThoseOfARecount(database);
  }

  private static void assertCountsAreThoseOfARecount(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select s.contribution from standing s
                cross join lateral (
                  select count(*) filter (where value = 1) n1, count(*) filter (where value = 2) n2,
                    count(*) filter (where value = 3) n3, count(*) filter (where value = 4) n4,
                    count(*) filter (where value = 5) n5 from score where contribution = s.contribution) h
                cross join lateral (
                  select count(*) n from contribution r where r.root = s.contribution and r.state = 'published') r
                where (s1, s2, s3, s4, s5) <> (n1, n2, n3, n4, n5) or s.replies <> r.n\
                """)) {
      List<Long> wrong = new ArrayList<>();
      while (rows.next()) wrong.add(rows.getLong(1));
      assertEquals(List.of(), wrong, "counts that are not those of a recount");
    }
  }

  private final class Person {
    private final int number;
    private final long account;
    private final String cookie;
    private final String name;
    private int node;
    private @Nullable String token;

    Person(int number, long account, String cookie, String name) {
      this.number = number;
      this.account = account;
      this.cookie = cookie;
      this.name = name;
      this.node = number;
    }

    void act() {
      int replies = 0;
      for (int i = 0; i < targets.size() && !over; i++) {
        Target target = targets.get((i + number * 7) % targets.size());
        score(target);
        if (i % 5 == number % 5 && replies < MOST_REPLIES && reply(target)) replies++;
      }
    }

    private void score(Target target) {
      int value = 1 + (int) ((target.id() + account) % 5);
      var answer =
          post(
              target,
              "/act/score",
              Map.of("contribution", "" + target.id(), "score", "" + value, "next", "/"));
      if (answer == null || answer.statusCode() != 303) return;
      scored.put(new Given(target.id(), account), value);
      acknowledged.incrementAndGet();
    }

    private boolean reply(Target target) {
      String word = name + "wort" + number + "z" + target.id();
      var answer =
          post(
              target,
              target.address() + "/reply",
              Map.of(
                  "reply",
                  "reply",
                  "jakarta.faces.ViewState",
                  "stateless",
                  "stance",
                  "PLAIN",
                  "text",
                  "One more reason, that of " + word + ".",
                  "send",
                  "x"));
      if (answer == null || answer.statusCode() != 303) return false;
      URI to = URI.create(answer.headers().firstValue("Location").orElse("/"));
      if (to.getFragment() == null) return false; // one more step, or too many at once
      replied.add(to.getPath() + "#" + to.getFragment());
      acknowledged.incrementAndGet();
      return true;
    }

    private @Nullable HttpResponse<String> post(
        Target target, String path, Map<String, String> fields) {
      if (token == null) token = token(target.address() + "/reply");
      if (token == null) return null;
      Map<String, String> all = new TreeMap<>(fields);
      all.put("token", token);
      StringBuilder body = new StringBuilder();
      all.forEach(
          (field, value) ->
              body.append(field)
                  .append('=')
                  .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                  .append('&'));
      HttpRequest.Builder request =
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Sec-Fetch-Site", "same-origin")
              .POST(BodyPublishers.ofString(body.toString()));
      HttpResponse<String> answer = send(request);
      if (answer != null
          && answer.headers().firstValue("Location").orElse("").contains("/one-last-step"))
        signedOut.incrementAndGet();
      return answer;
    }

    private @Nullable String token(String page) {
      HttpResponse<String> answer = send(request(page).GET());
      if (answer == null || answer.statusCode() != 200) return null;
      Matcher found = TOKEN.matcher(answer.body());
      return found.find() ? found.group(1) : null;
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(nodes.get(node % nodes.size()).resolve(path))
          .timeout(Duration.ofSeconds(30))
          .header("Cookie", "sign-in=" + cookie)
          .header("X-Forwarded-For", "10.0.0." + (number + 1));
    }

    private @Nullable HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answers.merge("" + answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) pause();
        return answer;
      } catch (IOException e) {
        answers.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        node++;
        pause();
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    private void pause() {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
