package org.cahiers.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One connection of somebody, signed in or not. */
final class Guest {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final URI product;
  private final @Nullable String cookie;
  private final int number;
  private @Nullable String token;

  /**
   * @param number gives them an address of their own, as a proxy in front would tell it
   * @param cookie name=value of a signed-in browser, null for a visitor
   */
  Guest(URI product, int number, @Nullable String cookie) {
    this.product = product;
    this.number = number;
    this.cookie = cookie;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  boolean reads(String path) throws IOException, InterruptedException {
    return get(path).statusCode() == 200;
  }

  /** The token in the forms of a page, asked for once. */
  String token(String path) throws IOException, InterruptedException {
    if (token == null) {
      Matcher found = TOKEN.matcher(get(path).body());
      if (!found.find()) throw new IOException("no form on " + path);
      token = found.group(1);
    }
    return token;
  }

  int post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(product.resolve(path))
            .timeout(LONGEST)
            .header("X-Forwarded-For", "198.18." + number / 250 % 250 + "." + (1 + number % 250))
            .header("Accept-Language", "fr");
    if (cookie != null) request.header("Cookie", cookie);
    return request;
  }
}
