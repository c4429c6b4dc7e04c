package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cahiers.platform.web.RouteTable;
import org.cahiers.testing.Nasty;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;

/**
 * Every parameter of every address with values that nobody means well by: no fault of the server,
 * nothing injected, no way out. {@code -Dfuzz.all=true} tries each value in each place.
 */
class FuzzIT {

  /** As the sources read them: a new parameter is fuzzed without being named here. */
  private static final Pattern READ =
      Pattern.compile(
          "(?:route\\.query|getParameter|@QueryParam|parameter)\\((?:request, )?\"([a-z-]+)\"\\)");

  /** All parameters at once must stay below the longest head that the server reads. */
  private static final int SHORT = 200;

  private static final List<String> API =
      List.of(
          "/api/v1/debates/{slug}",
          "/api/v1/debates/{slug}/contributions",
          "/api/v1/debates/{slug}/scores.{format}",
          "/api/v1/debates/{slug}/contributions.{format}",
          "/api/v1/debates/{slug}/topics",
          "/api/v1/proposals/{number}",
          "/api/v1/contributions/{number}/standing",
          "/api/v1/search",
          "/{anything}",
          "/assets/{anything}",
          "/act/{anything}");

  @Test
  void noAddressFailsOrLetsAnythingThrough() throws IOException {
    Visitor visitor = new Visitor("en");
    String debate = visitor.links("/debates", "/debates/[a-z-]+").getFirst();
    Set<String> names = parameters();
    assertTrue(names.containsAll(List.of("q", "next", "sort")), names.toString());
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    int turn = 0;
    for (Address address : addresses())
      for (String person : address.people()) {
        Visitor who = person.isEmpty() ? visitor : cached(person);
        for (String path :
            paths(address.pattern(), debate.substring("/debates/".length()), turn++, names)) {
          try {
            Nasty.assertHarmless(person + " " + path, who.get(path));
          } catch (AssertionError e) {
            wrong.add(e.getMessage());
          }
          asked++;
        }
      }
    System.out.println("asked " + asked + " times, parameters " + names);
    assertTrue(wrong.isEmpty(), wrong.size() + " wrong:\n" + String.join("\n", wrong));
  }

  /** In pieces, as a sender without an end would. */
  @Test
  void aFormWithoutALengthIsRefusedBeforeItIsRead() throws IOException {
    URI product = Product.running().address();
    try (Socket socket = new Socket(product.getHost(), product.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("POST /act/sign-out HTTP/1.1\r\n"
                      + "Host: x\r\n"
                      + "Sec-Fetch-Site: same-origin\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\n"
                      + "Transfer-Encoding: chunked\r\n"
                      + "Connection: close\r\n\r\n"
                      + "5\r\n"
                      + "a=b&c\r\n"
                      + "0\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      byte[] head = socket.getInputStream().readNBytes(12);
      assertEquals("HTTP/1.1 400", new String(head, StandardCharsets.US_ASCII));
    }
  }

  @Test
  void aTextOfMoreThanALongBookIsTooLarge() {
    Visitor ada = Visitor.demo("ada");
    var answer = ada.post("/act/sign-out", Map.of("next", "é".repeat(100_000)));
    assertEquals(413, answer.statusCode());
  }

  /** As after a night, or a restart of the node: what was typed is shown again. */
  @Test
  void aDeskThatWasLeftOpenTooLongIsABadRequestAndNothingTypedIsLost() {
    String typed = "A reason of more than twenty letters";
    for (String view : List.of("1:1", "-123:456", "none")) {
      var answer =
          cached("moderator")
              .post(
                  "/workspace/moderation", Map.of("jakarta.faces.ViewState", view, "note", typed));
      assertEquals(400, answer.statusCode(), view);
      assertTrue(answer.body().contains(typed), answer.body());
    }
  }

  /** PostgreSQL takes no text with it. */
  @Test
  void theCharacterNulInAnAddressIsNoFault() {
    for (String path :
        List.of(
            "/search?q=a&debate=%00",
            "/search?q=%00&language=%00&kind=%00",
            "/proposals?debate=%00",
            "/debates?sort=%00&topic=%00",
            "/debates/a%2500",
            "/register?kind=%00")) Nasty.assertHarmless(path, cached("ada").get(path));
  }

  @Test
  void aScoreThatIsNoneIsTheMistakeOfWhoSentIt() {
    for (String json :
        List.of(
            "{\"score\":\"4 and 1=1\"}",
            "{\"score\":4.5}",
            "{\"score\":[4]}",
            "{\"score\":null}",
            "{\"score\":1e309}",
            "{\"score\":99999999999999999999}",
            "[4]",
            "\"4\"",
            "null",
            "{",
            "")) {
      HttpResponse<String> answer = cached("ada").put("/api/v1/contributions/1/score", json);
      Nasty.assertHarmless(json, answer);
      assertEquals(400, answer.statusCode(), json);
    }
  }

  private record Address(String pattern, List<String> people) {}

  private final Map<String, Visitor> known = new HashMap<>();

  private Visitor cached(String person) {
    return known.computeIfAbsent(person, Visitor::demo);
  }

  private static List<Address> addresses() throws IOException {
    List<Address> all = new ArrayList<>();
    try (InputStream file = Files.newInputStream(Path.of("src/main/webapp/WEB-INF/routes"))) {
      for (RouteTable.Line line : RouteTable.read(file).lines())
        all.add(
            new Address(
                line.pattern(),
                switch (line.access()) {
                  case "cached" -> List.of("");
                  case "anyone" -> List.of("", "ada");
                  case "signed-in" -> List.of("ada");
                  default -> List.of(line.access().split("\\|")[0]);
                }));
    }
    for (String pattern : API) all.add(new Address(pattern, List.of("")));
    return all;
  }

  /** Good parts with all parameters nasty; each part nasty; each parameter nasty in its turn. */
  private static List<String> paths(String pattern, String slug, int turn, Set<String> names) {
    String good =
        pattern.replace("{slug}", slug).replace("{format}", "csv").replaceAll("\\{[a-z]+}", "1");
    boolean all = Boolean.getBoolean("fuzz.all");
    int step = all ? 1 : 6;
    List<String> paths = new ArrayList<>();
    for (int i = turn % step; i < Nasty.VALUES.size(); i += step) {
      String value = encoded(Nasty.VALUES.get(i));
      if (pattern.contains("{") && !value.isEmpty())
        paths.add(pattern.replaceAll("\\{[a-z]+}", Matcher.quoteReplacement(value)));
      if (value.length() < SHORT)
        paths.add(
            good
                + names.stream()
                    .filter(name -> !name.equals("lang"))
                    .map(name -> name + "=" + value)
                    .collect(Collectors.joining("&", "?", "")));
    }
    int place = turn;
    for (String name : names)
      if (all || place++ % 4 == 0)
        paths.add(
            good + "?" + name + "=" + encoded(Nasty.VALUES.get(place * 7 % Nasty.VALUES.size())));
    return paths;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Set<String> parameters() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("lang"));
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList())
        READ.matcher(Files.readString(file)).results().forEach(r -> names.add(r.group(1)));
    }
    return names;
  }
}
