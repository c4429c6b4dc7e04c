package org.cahiers.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A mail server that is down, slow or refuses makes the job fail soon; it is tried again. */
class SmtpTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Mail MAIL = new Mail("ada@example.org", "News\r\nBcc: all", "Text", null);

  @Test
  void aServerThatIsDownFailsTheJob() throws Exception {
    int port;
    try (Server server = new Server("220 hello")) {
      port = server.port();
    }
    assertThrows(
        MessagingException.class, () -> new Smtp("127.0.0.1", port, SHORT).deliver(MAIL, 1));
  }

  @Test
  void aServerThatNeverAnswersFailsTheJobSoon() throws Exception {
    try (Server server = new Server("")) {
      assertTimeoutPreemptively(
          SOON, () -> assertThrows(MessagingException.class, () -> server.deliver(MAIL, SHORT)));
    }
  }

  @Test
  void aServerThatRefusesFailsTheJobWithItsReason() throws Exception {
    try (Server server = new Server("421 too busy")) {
      var refused = assertThrows(MessagingException.class, () -> server.deliver(MAIL, SOON));
      assertTrue(refused.getMessage().contains("421"), refused.getMessage());
    }
  }

  @Test
  void aServerThatTakesItGetsOneMailWithoutForgedHeaders() throws Exception {
    try (Server server = new Server("220 hello")) {
      server.deliver(MAIL, SOON);
      assertEquals(1, server.heard.stream().filter(line -> line.startsWith("RCPT TO")).count());
      assertEquals(0, server.heard.stream().filter(line -> line.startsWith("Bcc")).count());
      assertTrue(server.heard.contains("Subject: News Bcc: all"), server.heard.toString());
    }
  }

  /** Says its greeting to whoever comes, then agrees to everything. */
  private static final class Server implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    Server(String greeting) throws IOException {
      socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
      Thread.ofPlatform().daemon().start(() -> serve(greeting));
    }

    int port() {
      return socket.getLocalPort();
    }

    void deliver(Mail mail, Duration patience) throws MessagingException {
      new Smtp("127.0.0.1", port(), patience).deliver(mail, 1);
    }

    private void serve(String greeting) {
      try (Socket client = socket.accept();
          var in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        OutputStream out = client.getOutputStream();
        if (!greeting.isEmpty()) say(out, greeting);
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          heard.add(line);
          if (greeting.isEmpty() || (data && !line.equals("."))) continue;
          data = line.equals("DATA");
          say(out, data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
        }
      } catch (IOException e) {
        // the end of the test
      }
    }

    private static void say(OutputStream out, String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
