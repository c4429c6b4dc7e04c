package org.cahiers.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own, signed in or not, who speaks over any connection. */
final class Guest {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final String headers;
  private @Nullable String cookie;
  private @Nullable String token;

  /**
   * @param number gives them an address of their own, as a proxy in front would tell it
   * @param cookie name=value of a signed-in browser, null for a visitor
   */
  Guest(int number, @Nullable String cookie) {
    headers =
        "X-Forwarded-For: 198."
            + (18 + number / 62_500)
            + "."
            + number / 250 % 250
            + "."
            + (1 + number % 250)
            + "\r\nAccept-Language: fr\r\nAccept-Encoding: gzip\r\nUser-Agent: bench\r\n";
    this.cookie = cookie;
  }

  Wire.Answer get(Wire wire, String path, String... more) throws IOException {
    StringBuilder all = head();
    for (String line : more) all.append(line).append("\r\n");
    return wire.send("GET", path, all.toString(), null);
  }

  boolean reads(Wire wire, String path) throws IOException {
    return get(wire, path).status() == 200;
  }

  /** The token in the forms of a page, asked for once. */
  String token(Wire wire, String path) throws IOException {
    if (token == null) {
      Matcher found = TOKEN.matcher(text(get(wire, path)));
      if (!found.find()) throw new IOException("no form on " + path);
      token = found.group(1);
    }
    return token;
  }

  /** Visitors have no name, and so all the same token. */
  void sameTokenAs(Guest other) {
    token = other.token;
  }

  /** Sends a form with the token that was asked for before. */
  Wire.Answer post(Wire wire, String path, Map<String, String> fields) throws IOException {
    String body =
        fields.entrySet().stream()
                .map(
                    f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
            + (token == null ? "" : "&token=" + token);
    String all =
        head()
            .append("Content-Type: application/x-www-form-urlencoded\r\n")
            .append("Sec-Fetch-Site: same-origin\r\n")
            .toString();
    Wire.Answer answer = wire.send("POST", path, all, body.getBytes(StandardCharsets.UTF_8));
    String given = answer.header("set-cookie");
    if (!given.isEmpty()) cookie = given.substring(0, given.indexOf(';'));
    return answer;
  }

  /** What a browser would send to be them. */
  @Nullable String cookie() {
    return cookie;
  }

  static String text(Wire.Answer answer) throws IOException {
    if (!answer.header("content-encoding").equals("gzip"))
      return new String(answer.body(), StandardCharsets.UTF_8);
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private StringBuilder head() {
    StringBuilder all = new StringBuilder(headers);
    if (cookie != null) all.append("Cookie: ").append(cookie).append("\r\n");
    return all;
  }
}
