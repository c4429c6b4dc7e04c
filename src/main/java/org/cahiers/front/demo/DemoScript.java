package org.cahiers.front.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A debate of the demonstration as written in {@code demo/<slug>.txt}.
 *
 * <p>Lines {@code name: value} until the first empty line are the debate's own. Then come texts,
 * each under a line that begins with {@code ==} (a contribution: author, place, how it is liked,
 * how it divides, days ago, first line below is its title), {@code --} (a reply to it: stance,
 * author) or {@code ---} (a reply to that reply). How it is liked is what everyone thinks of it (-2
 * to 2); how it divides is what a person's opinion on the debate's two axes adds.
 */
record DemoScript(Map<String, String> about, List<Text> texts) {

  /**
   * A contribution or reply.
   *
   * @param depth 0 contribution, 1 reply, 2 reply to a reply
   * @param liked added to the middle of the scale for everyone
   * @param divides weights of the two axes of opinion
   * @param daysAgo when it was written
   */
  record Text(
      int depth,
      String author,
      String place,
      String stance,
      double liked,
      double[] divides,
      double daysAgo,
      String title,
      String text) {}

  static DemoScript read(String slug) {
    try (InputStream file = DemoScript.class.getResourceAsStream("/demo/" + slug + ".txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return read(slug, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DemoScript read(String slug, List<String> lines) {
    Map<String, String> about = new HashMap<>(Map.of("slug", slug));
    int at = 0;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      int colon = lines.get(at).indexOf(':');
      about.merge(
          lines.get(at).substring(0, colon),
          lines.get(at).substring(colon + 1).strip(),
          (one, more) -> one + "\n\n" + more);
    }
    List<Text> texts = new ArrayList<>();
    String head = null;
    List<String> body = new ArrayList<>();
    for (; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("==") || line.startsWith("--")) {
        if (head != null) texts.add(text(head, body));
        head = line;
        body.clear();
      } else {
        body.add(line);
      }
    }
    if (head != null) texts.add(text(head, body));
    return new DemoScript(about, List.copyOf(texts));
  }

  private static Text text(String head, List<String> body) {
    String[] fields = head.replaceFirst("^[=-]+", "").strip().split("\\s*\\|\\s*");
    String whole = String.join("\n", body).strip();
    if (head.startsWith("--"))
      return new Text(
          head.startsWith("---") ? 2 : 1, fields[1], "", fields[0], 0, new double[2], 0, "", whole);
    int firstLine = whole.indexOf('\n');
    String[] divides = fields[3].split("\\s+");
    return new Text(
        0,
        fields[0],
        fields[1],
        "",
        Double.parseDouble(fields[2]),
        new double[] {Double.parseDouble(divides[0]), Double.parseDouble(divides[1])},
        Double.parseDouble(fields[4]),
        whole.substring(0, firstLine).strip(),
        whole.substring(firstLine).strip());
  }

  String about(String name) {
    String value = about.get(name);
    if (value == null)
      throw new IllegalArgumentException("demo/" + about.get("slug") + ".txt does not say " + name);
    return value;
  }
}
