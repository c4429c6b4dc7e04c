package org.cahiers.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, with as little work as possible: what the driver costs is
 * taken from the machine that is measured.
 */
final class Wire implements AutoCloseable {

  private static final int LONGEST_MILLIS = 30_000;

  /**
   * @param headers names in lower case; the last of several with one name
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  private final String host;
  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;
  private @Nullable OutputStream out;

  Wire(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * @param headers complete lines, each with its end
   */
  Answer send(String method, String path, String headers, byte @Nullable [] body)
      throws IOException {
    if (socket == null) open();
    String head =
        method
            + ' '
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + ':'
            + port
            + "\r\n"
            + headers
            + (body == null ? "" : "Content-Length: " + body.length + "\r\n")
            + "\r\n";
    try {
      byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
      byte[] all =
          body == null ? start : java.util.Arrays.copyOf(start, start.length + body.length);
      if (body != null) System.arraycopy(body, 0, all, start.length, body.length);
      out.write(all);
      return read();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void open() throws IOException {
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(LONGEST_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    out = socket.getOutputStream();
  }

  private Answer read() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.substring(9, 12));
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = body(status, headers);
    if ("close".equalsIgnoreCase(headers.get("connection"))) close();
    return new Answer(status, headers, body);
  }

  private byte[] body(int status, Map<String, String> headers) throws IOException {
    if (status == 304 || status == 204) return new byte[0];
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) return chunks();
    String length = headers.get("content-length");
    if (length == null) return in.readAllBytes();
    byte[] body = in.readNBytes(Integer.parseInt(length));
    if (body.length < Integer.parseInt(length)) throw new IOException("cut off");
    return body;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      all.write(in.readNBytes(size));
      line();
      if (size == 0) return all.toByteArray();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) throw new IOException("closed by the server");
      if (c != '\r') line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) socket.close();
    socket = null;
  }
}
