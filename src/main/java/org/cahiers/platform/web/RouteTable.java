package org.cahiers.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses of {@code WEB-INF/routes}: one line each of pattern, view and who may come in. */
public final class RouteTable {

  /**
   * @param pattern such as {@code /debates/{slug}}
   * @param view file of the page
   * @param access {@code anyone}, {@code cached} (anyone, and the page is the same for all
   *     visitors), {@code signed-in}, or the names of the roles let in, joined by {@code |}
   */
  public record Line(String pattern, String view, String access) {
    public boolean cached() {
      return access.equals("cached");
    }
  }

  /** A line with the values of its path parameters. */
  public record Match(Line line, Map<String, String> parameters) {}

  /** A line and its pattern, cut at the slashes. */
  private record Cut(Line line, String[] segments) {}

  private final List<Line> lines;
  private final Map<String, Line> fixed = new HashMap<>();
  private final List<Cut> withParameters = new ArrayList<>();

  private RouteTable(List<Line> lines) {
    this.lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.pattern().contains("{"))
        withParameters.add(new Cut(line, line.pattern().split("/", -1)));
      else fixed.put(line.pattern(), line);
    }
  }

  public static RouteTable read(InputStream stream) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String text; (text = reader.readLine()) != null; ) {
        if (text.isBlank() || text.startsWith("#")) continue;
        String[] words = text.trim().split("\\s+");
        if (words.length != 3)
          throw new IOException("routes: not pattern, view and access: " + text);
        lines.add(new Line(words[0], words[1], words[2]));
      }
    }
    return new RouteTable(lines);
  }

  public List<Line> lines() {
    return lines;
  }

  public Optional<Match> find(String path) {
    Line exact = fixed.get(path);
    if (exact != null) return Optional.of(new Match(exact, Map.of()));
    String[] segments = path.split("/", -1);
    for (Cut each : withParameters) {
      Map<String, String> parameters = match(each.segments, segments);
      if (parameters != null) return Optional.of(new Match(each.line, parameters));
    }
    return Optional.empty();
  }

  @org.jspecify.annotations.Nullable
  private static Map<String, String> match(String[] pattern, String[] path) {
    if (pattern.length != path.length) return null;
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < pattern.length; i++) {
      boolean parameter = pattern[i].startsWith("{");
      if (parameter && path[i].isEmpty()) return null;
      if (parameter) found.put(pattern[i].substring(1, pattern[i].length() - 1), path[i]);
      else if (!pattern[i].equals(path[i])) return null;
    }
    return found;
  }
}
