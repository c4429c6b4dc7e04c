package org.cahiers.front;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cahiers.testing.Visitor;

/**
 * What a person can send from the pages they see: each address with its numbers and its parameters,
 * each form with all its fields, alike ones once.
 */
final class Requests {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile("<(input|textarea|button|select)\\b([^>]*)>");

  /** What the desks' library expects with each form of its page. */
  private static final Pattern NONCE = Pattern.compile("csp\\.init\\(['\"]([^'\"]+)");

  private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

  /** Never typed by anybody. */
  private static final Pattern FIXED =
      Pattern.compile("token|jakarta\\.faces\\..*|.*password.*|current-.*");

  /** Signs out, ends the account, or takes a file. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(".*(/act/sign-out|/admin/import-file|/demo/).*");

  /**
   * @param tried names of the fields that are tried; empty to try the starred parts of the address
   * @param body empty for GET
   */
  record Request(String address, List<String> tried, String body) {}

  private final Map<String, Request> all = new LinkedHashMap<>();

  List<Request> all() {
    return List.copyOf(all.values());
  }

  void read(String page, Visitor reader) {
    String html = reader.get(page).body();
    address(page);
    LINK.matcher(html).results().forEach(link -> address(plain(link.group(1))));
    Matcher nonce = NONCE.matcher(html);
    String own = nonce.find() ? nonce.group(1) : "";
    FORM.matcher(html).results().forEach(form -> form(page, own, form.group(1), form.group(2)));
  }

  /** Each number in the path, and each parameter. */
  void address(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    if (path.startsWith("/assets/")
        || path.startsWith("/jakarta.faces.")
        || LEFT_OUT.matcher(path).matches()) return;
    String starred = path.replaceAll("/([0-9]+)(?=/|$)", "/$1*");
    if (starred.contains("*")) keep(shape(path), new Request(starred, List.of(), ""));
    if (query < 0) return;
    List<String> names = new ArrayList<>();
    for (String pair : address.substring(query + 1).split("&")) names.add(pair.split("=")[0]);
    names.remove("lang");
    if (!names.isEmpty()) keep(shape(path) + names, new Request(address, names, ""));
  }

  private void form(String page, String nonce, String attributes, String inside) {
    String action = attribute(attributes, "action").orElse(page);
    if (LEFT_OUT.matcher(action).matches() || attributes.contains("multipart")) return;
    boolean post = attribute(attributes, "method").orElse("get").equalsIgnoreCase("post");
    Map<String, String> fields = new TreeMap<>();
    boolean sent = false;
    Matcher field = FIELD.matcher(inside);
    while (field.find()) {
      String name = attribute(field.group(2), "name").orElse("");
      boolean button =
          field.group(1).equals("button") || field.group(2).contains("type=\"submit\"");
      if (name.isEmpty() || button && sent) continue;
      sent |= button;
      fields.putIfAbsent(
          name, value(field.group(1), name, field.group(2), inside.substring(field.end())));
    }
    List<String> tried =
        fields.keySet().stream().filter(name -> !FIXED.matcher(name).matches()).toList();
    if (tried.isEmpty()) return;
    if (!nonce.isEmpty()) fields.put("primefaces.nonce", nonce);
    String encoded = encoded(fields);
    keep(
        shape(action) + attribute(attributes, "id").orElse("") + tried,
        post
            ? new Request(action, tried, encoded)
            : new Request(action.replaceFirst("\\?.*", "") + "?" + encoded, tried, ""));
  }

  private void keep(String shape, Request request) {
    all.putIfAbsent(shape, request);
  }

  private static String value(String kind, String name, String attributes, String after) {
    String given = attribute(attributes, "value").orElse("");
    if (kind.equals("select")) {
      Matcher option = OPTION.matcher(after);
      return option.find() ? plain(option.group(1)) : "";
    }
    if (!given.isEmpty()) return given;
    if (name.contains("password")) return "une phrase à retenir";
    if (name.contains("email")) return "nour@ville.example";
    return "Un banc à chaque arrêt de bus";
  }

  private static Optional<String> attribute(String attributes, String name) {
    Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
  }

  private static String plain(String html) {
    return html.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
  }

  /** Which address it is of those that differ in numbers and in the debate only. */
  private static String shape(String path) {
    return path.replaceAll("[?].*", "")
        .replaceAll("[0-9]+", "0")
        .replaceAll("/(debates|syntheses|topics)/[a-z-]+", "/$1/debate");
  }

  private static String encoded(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, value) ->
            pairs.add(
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return String.join("&", pairs);
  }
}
