package org.cahiers.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** What nobody types who means well, and what must not come of it. */
public final class Nasty {

  /** For every parameter: bounds, other types, other languages, other protocols. */
  public static final List<String> VALUES =
      List.of(
          "",
          "0",
          "-1",
          "9223372036854775808",
          "99999999999999999999999999",
          "1e309",
          "NaN",
          "null",
          "true",
          "[]",
          "{\"a\":1}",
          "' or '1'='1' --",
          "1; select pg_sleep(5)",
          "\") OR 1=1 /*",
          "../../../../etc/passwd",
          "..%2f..%2fWEB-INF%2fweb.xml",
          "%00",
          "\u0000",
          "\u0007\u001b[2J",
          "a\r\nX-Injected: 1",
          "%0d%0aX-Injected:%201",
          "${1234*1234}#{1234*1234}",
          "{0}{999999999}",
          "%s%n%x",
          "*~\"(title:[a TO",
          "<script>window.injected=1</script>",
          "\"><img src=x onerror=window.injected=1>",
          "javascript:window.injected=1",
          "https://evil.example/",
          "//evil.example/",
          "/\\evil.example/",
          "\u202e\ufeff\u2028",
          "\ud83d\ude00".repeat(12),
          "é".repeat(600));

  private Nasty() {}

  /** Fails unless the answer is one that a careful server gives. */
  public static void assertHarmless(String asked, HttpResponse<String> answer) {
    String what = asked + " -> " + answer.statusCode();
    assertTrue(answer.statusCode() < 500, what);
    assertFalse(answer.headers().firstValue("X-Injected").isPresent(), "header: " + what);
    answer
        .headers()
        .firstValue("Location")
        .ifPresent(to -> assertTrue(staysHere(answer.uri(), to), what + " leads to " + to));
    String body = answer.body();
    assertFalse(body.contains("<script>window.injected"), "script: " + what);
    assertFalse(body.contains("<img src=x"), "element: " + what);
    assertFalse(body.contains("href=\"javascript:"), "address of a script: " + what);
    assertFalse(body.contains("1522756"), "an expression was evaluated: " + what);
    assertFalse(body.contains("root:x:0"), "a file of the machine: " + what);
    assertFalse(body.contains("<web-app"), "a file of the application: " + what);
    for (String trace : List.of("SQLException", "PSQLException", "at org.cahiers.", "StackTrace"))
      assertFalse(body.contains(trace), trace + ": " + what);
  }

  private static boolean staysHere(URI asked, String to) {
    if (to.startsWith("/")) return !to.startsWith("//") && !to.startsWith("/\\");
    return to.startsWith(asked.getScheme() + "://" + asked.getAuthority() + "/");
  }
}
