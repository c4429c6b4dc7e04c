package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.Product;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered for is kept, whatever happens to the server the moment after. */
class CrashIT {

  private static final String WORD = "zkvorwaldig";
  private static final int TRIES = 60;

  @Test
  void aReplyThatWasAnsweredForIsFoundAfterTheServerWasKilled(@TempDir Path data) throws Exception {
    int port = Product.freePort();
    String reply;
    try (Launched serve = serve(port, data)) {
      Visitor ada = Visitor.demo(address(port), "ada");
      String debate = first(ada, "/debates", "/debates/[a-z-]+");
      String contribution = first(ada, debate, debate + "/contributions/[0-9]+");
      HttpResponse<String> answer =
          ada.send(
              contribution + "/reply",
              "reply",
              Map.of("stance", "PLAIN", "text", "One more reason: " + WORD + ".", "send", "x"));
      serve.server().destroyForcibly(); // SIGKILL
      assertEquals(303, answer.statusCode(), answer.body());
      reply = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
      assertEquals(1, serve.end(), serve.said());
      assertTrue(serve.said().contains("the server ended by itself"), serve.said());
    }
    try (Launched again = serve(port, data)) {
      assertFound(Visitor.demo(address(port), "basil"), reply);
    }
  }

  private static Launched serve(int port, Path data) throws IOException {
    return Launched.with(
            Map.of(), "serve", "--demo", "--port", "" + port, "--data", data.toString())
        .until("Cahiers is ready");
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
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

  private static void assertFound(Visitor visitor, String reply) throws InterruptedException {
    String page = "";
    for (int tries = 0; tries < TRIES; tries++) {
      page = visitor.get("/search?q=" + WORD).body();
      if (page.contains("<mark>" + WORD) && page.contains("href=\"" + reply)) return;
      Thread.sleep(500);
    }
    throw new AssertionError("the reply " + reply + " is not found after the crash: " + page);
  }
}
