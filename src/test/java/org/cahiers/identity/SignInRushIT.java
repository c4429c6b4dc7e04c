package org.cahiers.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * More people at the doors at one moment than there are connections to the database: each is
 * answered, and who reads meanwhile too. Once each held a connection while its password was hashed
 * and then waited for a second one.
 */
@Tag("faults")
class SignInRushIT {

  /** A node takes 32 connections. */
  private static final int AT_ONCE = 40;

  private final Visitor visitor = new Visitor("en");

  /** All of them come from one address, as no crowd does. */
  @AfterEach
  void forgetFailures() throws SQLException {
    try (Connection database = Product.running().database().connect();
        var statement = database.createStatement()) {
      statement.executeUpdate("delete from throttle");
    }
  }

  @Test
  void allAreAnswered() throws Exception {
    String signIn = visitor.token("/sign-in");
    String signUp = visitor.token("/sign-up");
    Set<Integer> answers = together(i -> i % 2 == 0 ? signIn(signIn, i) : signUp(signUp, i));
    assertEquals(Set.of(200, 303), answers, "a wrong password, a letter, or to wait");
  }

  private HttpResponse<String> signIn(String token, int number) {
    return visitor.post(
        "/sign-in", form("sign-in", token, number, Map.of("password", "not the right one")));
  }

  private HttpResponse<String> signUp(String token, int number) {
    var typed =
        Map.of(
            "pseudonym", "Rush " + number,
            "password", "a sentence to remember",
            "language", "en",
            "charter", "on");
    return visitor.post("/sign-up", form("sign-up", token, number, typed));
  }

  private static Map<String, String> form(
      String name, String token, int number, Map<String, String> typed) {
    Map<String, String> fields = new TreeMap<>(typed);
    fields.put(name, name);
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put("token", token);
    fields.put("email", "rush" + number + "@people.example");
    fields.put("submit", "x");
    return fields;
  }

  /** What each is answered, while somebody else opens a page that no cache holds. */
  private Set<Integer> together(IntFunction<HttpResponse<String>> act) throws Exception {
    try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<HttpResponse<String>>> all =
          IntStream.range(0, AT_ONCE).mapToObj(i -> people.submit(() -> act.apply(i))).toList();
      assertEquals(200, visitor.get("/search?q=rush").statusCode());
      Set<Integer> answers = new TreeSet<>();
      for (var each : all) answers.add(each.get().statusCode());
      return answers;
    }
  }
}
