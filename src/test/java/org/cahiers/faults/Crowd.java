package org.cahiers.faults;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.NewAccount;
import org.jspecify.annotations.Nullable;

/**
 * People who score, think again and reply until they are told to stop, and remember what they were
 * answered for. Each has an account, a sign-in and a network address of their own.
 */
final class Crowd implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final int MOST_REPLIES = 6;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);
  private static final long BETWEEN_ACTS_MILLIS = 30;
  private static final long AFTER_A_FAILURE_MILLIS = 200;

  /** A contribution to score and to answer. */
  record Target(long id, String address) {}

  private final List<URI> nodes;
  private final List<Target> targets;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final List<Thread> people = new ArrayList<>();
  private final Ledger ledger = new Ledger();
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
      NewAccount account = NewAccount.insert(database, name + " " + i);
      int number = i;
      crowd.people.add(
          Thread.ofPlatform().start(() -> crowd.new Person(number, account, name).act()));
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

  /** Waits until so many more acts were acknowledged. */
  void waitFor(int more) throws InterruptedException {
    int wanted = acknowledged.get() + more;
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < end) {
      if (acknowledged.get() >= wanted) return;
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

  /** What was answered for. */
  Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    for (Thread person : people)
      if (!person.join(LONGEST_WAIT)) throw new AssertionError("somebody waits for ever");
  }

  private final class Person {
    private final int number;
    private final NewAccount account;
    private final String name;
    private int node;
    private @Nullable String token;

    Person(int number, NewAccount account, String name) {
      this.number = number;
      this.account = account;
      this.name = name;
      this.node = number;
    }

    void act() {
      int replies = 0;
      for (int i = 0; !over; i++) {
        Target target = targets.get((i + number * 7) % targets.size());
        score(target, i / targets.size());
        if (i % 5 == number % 5 && replies < MOST_REPLIES && reply(target)) replies++;
        pause(BETWEEN_ACTS_MILLIS);
      }
    }

    private void score(Target target, int round) {
      int value = 1 + (int) ((target.id() + account.number() + round) % 5);
      var answer =
          post(
              target,
              "/act/score",
              Map.of("contribution", "" + target.id(), "score", "" + value, "next", "/"));
      boolean taken = answer != null && answer.statusCode() == 303;
      ledger.scored(target.id(), account.number(), value, taken);
      if (taken) acknowledged.incrementAndGet();
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
      ledger.replied(to.getPath() + "#" + to.getFragment());
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
          .timeout(Duration.ofSeconds(60))
          .header("Cookie", "sign-in=" + account.secret())
          .header("X-Forwarded-For", "10.0.0." + (number + 1));
    }

    private @Nullable HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answers.merge("" + answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 400) pause(AFTER_A_FAILURE_MILLIS);
        return answer;
      } catch (IOException e) {
        answers.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        node++;
        pause(AFTER_A_FAILURE_MILLIS);
        return null;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }

    private static void pause(long millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
