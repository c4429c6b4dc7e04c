package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cahiers.testing.DemoMail;
import org.cahiers.testing.NewAccount;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A button that is pressed by an impatient hand: the same form, several times at the same moment.
 */
class SentTwiceIT {

  private static final int TIMES = 6;

  private static Visitor somebody;
  private static NewAccount account;
  private static String debate;
  private static String contribution;

  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

  @BeforeAll
  static void signIn() throws SQLException {
    try (Connection database = Product.running().database().connect()) {
      account = NewAccount.insert(database, "impatient");
    }
    somebody = Visitor.of(account);
    debate = somebody.links("/debates", "/debates/[a-z-]+").getFirst();
    contribution = somebody.links(debate, debate + "/contributions/[0-9]+").getFirst();
  }

  @Test
  void aContributionIsPostedOnceAndEverybodyIsLedToIt() throws Exception {
    Map<String, String> typed =
        form(debate + "/write", "write", Map.of("title", "Benches " + word, "text", text()));
    typed.put("publish", "x");
    assertOneText(atOnce(() -> somebody.post(debate + "/write", typed)));
    assertEquals(
        0,
        count(
            "select count(*) from flood where address_hash = encode(sha256(convert_to(?, 'UTF8')),"
                + " 'hex')",
            "127.0.0.1"),
        "where it came from could be tried out");
  }

  /** Too short to be known by its letters alone. */
  @Test
  void aShortReplyIsPostedOnce() throws Exception {
    String text = word.substring(0, 12);
    Map<String, String> typed =
        form(contribution + "/reply", "reply", Map.of("stance", "PLAIN", "text", text));
    typed.put("send", "x");
    var answers = atOnce(() -> somebody.post(contribution + "/reply", typed));
    assertEquals(1, count("select count(*) from contribution where text = ?", text));
    assertEquals(1, places(answers).size(), places(answers).toString());
  }

  @Test
  void aScoreCountsOnce() throws Exception {
    long number = number(contribution);
    Map<String, String> typed =
        Map.of(
            "contribution",
            "" + number,
            "score",
            "4",
            "next",
            "/",
            "token",
            somebody.token(contribution + "/reply"));
    for (var answer : atOnce(() -> somebody.post("/act/score", typed)))
      assertEquals(303, answer.statusCode());
    assertEquals(
        1,
        count(
            "select count(*) from score where contribution = "
                + number
                + " and account = cast(? as"
                + " bigint)",
            "" + account.number()));
    assertEquals(
        0,
        count(
            "select s1 + s2 + s3 + s4 + s5 - (select count(*) from score where contribution ="
                + " s.contribution) from standing s where contribution = cast(? as bigint)",
            "" + number));
  }

  @Test
  void aReportOpensOneCase() throws Exception {
    String page = "/report/contribution/" + number(contribution);
    Map<String, String> typed = form(page, "report", Map.of("rule", "off-topic", "note", word));
    typed.put("send", "x");
    for (var answer : atOnce(() -> somebody.post(page, typed)))
      assertTrue(answer.statusCode() < 500, "" + answer.statusCode());
    assertEquals(1, count("select count(*) from report where note = ?", word));
  }

  @Test
  void aSignUpMakesOneAccountWhenItsLinkIsFollowedSeveralTimes() throws Exception {
    Visitor newcomer = new Visitor("en");
    Map<String, String> typed =
        new TreeMap<>(
            Map.of(
                "email", word + "@ville.example",
                "pseudonym", word.substring(0, 20),
                "password", "a sentence to remember",
                "language", "en",
                "charter", "on",
                "submit", "x"));
    typed.putAll(form(newcomer, "/sign-up", "sign-up", Map.of()));
    for (var answer : atOnce(() -> newcomer.post("/sign-up", typed)))
      assertTrue(answer.statusCode() < 500, "" + answer.statusCode());
    String link = DemoMail.link("confirm", word + "@ville.example");
    Map<String, String> confirmed = form(newcomer, link, "confirm-account", Map.of());
    confirmed.put("create", "x");
    for (var answer : atOnce(() -> newcomer.post(link, confirmed)))
      assertTrue(answer.statusCode() < 500, "" + answer.statusCode());
    assertEquals(1, count("select count(*) from account where email = ?", word + "@ville.example"));
  }

  private void assertOneText(List<HttpResponse<String>> answers) throws SQLException {
    assertEquals(1, count("select count(*) from contribution where text = ?", text()));
    for (var answer : answers) assertEquals(303, answer.statusCode(), answer.body());
    assertEquals(1, places(answers).size(), places(answers).toString());
  }

  private String text() {
    return "A bench at every stop, and a roof for the days of rain: " + word + ".";
  }

  private static Set<String> places(List<HttpResponse<String>> answers) {
    return answers.stream()
        .map(answer -> answer.headers().firstValue("Location").orElse("none"))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> form(String path, String form, Map<String, String> typed) {
    return form(somebody, path, form, typed);
  }

  private static Map<String, String> form(
      Visitor who, String path, String form, Map<String, String> typed) {
    Map<String, String> fields = new TreeMap<>(typed);
    fields.put(form, form);
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put("token", who.token(path));
    return fields;
  }

  private static List<HttpResponse<String>> atOnce(Supplier<HttpResponse<String>> sent) {
    try (ExecutorService hands = Executors.newFixedThreadPool(TIMES)) {
      List<CompletableFuture<HttpResponse<String>>> all =
          IntStream.range(0, TIMES)
              .mapToObj(i -> CompletableFuture.supplyAsync(sent, hands))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    }
  }

  private static long number(String address) {
    return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
  }

  private static long count(String sql, String value) throws SQLException {
    try (Connection database = Product.running().database().connect();
        var query = database.prepareStatement(sql)) {
      query.setString(1, value);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
