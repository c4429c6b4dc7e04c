package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code serve} on one data directory: a start, a crash, another start, a stop. What was answered
 * for is kept, whatever happens to the server the moment after, and nothing is left behind.
 */
class ServeIT {

  private static final String WORD = "zkvorwaldig";
  private static final int TRIES = 60;

  private final int port = Product.freePort();
  private final URI address = URI.create("http://127.0.0.1:" + port);

  @TempDir private Path data;

  @Test
  void aReplyOutlivesAKilledServerAndAStopLeavesNothing() throws Exception {
    String reply;
    try (Launched serve = serve()) {
      assertOthersAreRefused(serve);
      assertTheIndexIsRebuiltBeside();
      HttpResponse<String> answer = sendAReply();
      serve.server().destroyForcibly(); // SIGKILL
      assertEquals(303, answer.statusCode(), answer.body());
      reply = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
      assertEquals(1, serve.end(), serve.said());
      assertTrue(serve.said().contains("the server ended by itself"), serve.said());
    }
    try (Launched again = serve()) {
      assertFound(reply);
      List<ProcessHandle> everybody = again.everybody(data);
      again.handle().destroy(); // SIGTERM
      assertEquals(128 + 15, again.end(), again.said());
      assertTrue(again.said().endsWith("Stopping ...\nStopped.\n"), again.said());
      assertFalse(again.said().contains("[SEVERE]"), again.said());
      assertEquals(List.of(), Launched.leftOf(everybody));
    }
  }

  private Launched serve() throws IOException {
    return Launched.with(
            Map.of(), "serve", "--demo", "--port", "" + port, "--data", data.toString())
        .until("Cahiers is ready on http://localhost:" + port);
  }

  private void assertOthersAreRefused(Launched serve) throws Exception {
    Launched.assertRefused(
        "is in use by another Cahiers (process " + serve.handle().pid() + ")",
        "serve",
        "--port",
        "" + Product.freePort(),
        "--data",
        data.toString());
    Launched.assertRefused("port " + port, "serve", "--port", "" + port, "--data", data + "-other");
  }

  private void assertTheIndexIsRebuiltBeside() throws Exception {
    try (var beside = Launched.with(Map.of(), "reindex", "--data", data.toString())) {
      assertEquals(0, beside.end(), beside.said());
    }
  }

  private HttpResponse<String> sendAReply() throws InterruptedException {
    Visitor ada = Visitor.demo(address, "ada");
    String debate = first(ada, "/debates", "/debates/[a-z-]+");
    String contribution = first(ada, debate, debate + "/contributions/[0-9]+");
    return ada.send(
        contribution + "/reply",
        "reply",
        Map.of("stance", "PLAIN", "text", "One more reason: " + WORD + ".", "send", "x"));
  }

  /**
   * In the first seconds of a first start the demonstration has not been counted, and its lists are
   * empty.
   */
  private static String first(Visitor visitor, String page, String address)
      throws InterruptedException {
    Pattern link = Pattern.compile("href=\"(" + address + ")\"");
    for (int tries = 0; tries < TRIES; tries++) {
      Matcher found = link.matcher(visitor.get(page).body());
      if (found.find()) return found.group(1);
      Thread.sleep(500);
    }
    throw new AssertionError("no link to " + address + " on " + page);
  }

  private void assertFound(String reply) throws InterruptedException {
    Visitor visitor = Visitor.demo(address, "basil");
    String page = "";
    for (int tries = 0; tries < TRIES; tries++) {
      page = visitor.get("/search?q=" + WORD).body();
      if (page.contains("<mark>" + WORD) && page.contains("href=\"" + reply)) return;
      Thread.sleep(500);
    }
    throw new AssertionError("the reply " + reply + " is not found after the crash: " + page);
  }
}
