package org.cahiers.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections on which somebody has begun to send and does not go on: half of them within the head
 * of a request, half within a form.
 */
public final class SlowSenders implements AutoCloseable {

  private static final String HEAD = "GET /debates HTTP/1.1\r\nHost: %s\r\nX-Slow: ";
  private static final String FORM =
      "POST /sign-in HTTP/1.1\r\nHost: %s\r\nSec-Fetch-Site: same-origin\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nemail=";

  private final List<Socket> sockets = new ArrayList<>();

  /** Opens them; they stay until this is closed. */
  public static SlowSenders begin(URI product, int count) throws IOException {
    SlowSenders senders = new SlowSenders();
    for (int i = 0; i < count; i++) {
      Socket socket = new Socket(product.getHost(), product.getPort());
      senders.sockets.add(socket);
      String begun = (i % 2 == 0 ? HEAD : FORM).formatted(product.getAuthority());
      socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
    }
    return senders;
  }

  /** Sends a request on each of so many connections, and goes away before the answer. */
  public static void ask(URI product, String path, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      try (Socket socket = new Socket(product.getHost(), product.getPort())) {
        socket.setSoLinger(true, 0); // closed without a word
        String request = "GET " + path + i + " HTTP/1.1\r\nHost: " + product.getAuthority();
        socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : sockets) socket.close();
  }
}
