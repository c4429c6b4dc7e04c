package org.cahiers.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who uses the running product with cookies but without a browser's script: follows no
 * redirect by itself, so that a test sees each answer.
 */
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private static final String BOUNDARY = "zwischen-den-teilen";
  private static final String PART =
      "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"%s\"";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1) // as browsers and proxies without TLS
          .cookieHandler(cookies)
          .build();
  private final URI product;
  private final String language;

  public Visitor(String language) {
    this(Product.running().address(), language);
  }

  private Visitor(URI product, String language) {
    this.product = product;
    this.language = language;
  }

  /** Signs in as the account of the demonstration that has the role. */
  public static Visitor demo(String name) {
    return demo(Product.running().address(), name);
  }

  /** The same at another product than the shared one. */
  public static Visitor demo(URI product, String name) {
    Visitor visitor = new Visitor(product, "en");
    HttpResponse<String> answer =
        visitor.send(
            "/sign-in",
            "sign-in",
            Map.of("email", name + "@demo.example", "password", "cahiers-demo", "submit", "x"));
    if (answer.statusCode() != 303)
      throw new AssertionError(
          name + " could not sign in: " + answer.statusCode() + " " + answer.body());
    return visitor;
  }

  /** Somebody of a test's own. */
  public static Visitor of(NewAccount account) {
    Visitor visitor = new Visitor("en");
    HttpCookie cookie = new HttpCookie("sign-in", account.secret());
    cookie.setPath("/");
    cookie.setVersion(0);
    visitor.cookies.getCookieStore().add(visitor.product, cookie);
    return visitor;
  }

  public HttpResponse<String> get(String path) {
    return answer(request(path).GET().build());
  }

  /** Opens the page, then sends one of its forms with what was typed. */
  public HttpResponse<String> send(String path, String form, Map<String, String> typed) {
    Map<String, String> fields = new TreeMap<>(typed);
    fields.put(form, form);
    fields.put("jakarta.faces.ViewState", "stateless");
    fields.put("token", token(path));
    return post(path, fields);
  }

  /** Sends fields as they are. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends JSON, as a program would. */
  public HttpResponse<String> put(String path, String json) {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "same-origin")
            .PUT(BodyPublishers.ofString(json))
            .build());
  }

  /**
   * Sends a file with fields before it.
   *
   * @param name as it stands in the request, whatever it says
   */
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    var body = new ByteArrayOutputStream(); // in one piece: what has no length is refused
    fields.forEach((field, value) -> part(body, field, "\r\n\r\n" + value + "\r\n"));
    part(body, "file", "; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n");
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return answer(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(ByteArrayOutputStream body, String field, String rest) {
    body.writeBytes((PART.formatted(field) + rest).getBytes(StandardCharsets.UTF_8));
  }

  /** The token in the forms of a page. */
  public String token(String path) {
    String page = get(path).body();
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) throw new AssertionError("no form on " + path + ": " + page);
    return token.group(1);
  }

  /** Addresses of this form that a page links to, in its order, each once; there is one. */
  public List<String> links(String path, String form) {
    List<String> found = linksIfAny(path, form);
    if (found.isEmpty())
      throw new AssertionError("no link to " + form + " on " + path + ": " + get(path).body());
    return found;
  }

  /** The same where there may be none. */
  public List<String> linksIfAny(String path, String form) {
    return Pattern.compile("href=\"(" + form + ")\"")
        .matcher(get(path).body())
        .results()
        .map(link -> link.group(1))
        .distinct()
        .toList();
  }

  /** Value of a cookie; empty if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** All cookies, as a browser sends them. */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(product.resolve(path)).header("Accept-Language", language);
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
