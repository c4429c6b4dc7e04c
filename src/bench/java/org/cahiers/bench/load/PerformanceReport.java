package org.cahiers.bench.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of docs/performance.md and its picture, from what was measured at each size. */
final class PerformanceReport {

  static final String PG_SCORE = "score, pgbench, transactions/s";
  static final String PG_POST = "contribution, pgbench, transactions/s";
  static final String RECOUNT = "recount of all debates, s";
  static final String BARE_SEARCH = "search, bare Lucene, p99 ms";
  static final String BARE_SIMILAR = "similar, bare Lucene, p99 ms";

  private static final String BEGIN = "<!-- figures: written by the benchmark -->";
  private static final String END = "<!-- end of figures -->";

  private final Path out;
  private final Path docs;

  PerformanceReport(Path out, Path docs) {
    this.out = out;
    this.docs = docs;
  }

  void write() throws IOException {
    Map<String, JsonObject> sizes = new LinkedHashMap<>();
    for (String size : List.of("XS", "S", "M", "L")) {
      Path file = out.resolve("load-" + size + ".json");
      if (!Files.exists(file)) continue;
      try (var reader = Json.createReader(Files.newBufferedReader(file))) {
        sizes.put(size, reader.readObject());
      }
    }
    StringBuilder text = new StringBuilder(BEGIN).append("\n\n");
    sizes.forEach(
        (size, all) ->
            text.append("* ")
                .append(size)
                .append(": ")
                .append(all.getString("when"))
                .append(", ")
                .append(all.getString("machine"))
                .append('\n'));
    goals(sizes, text);
    notes(sizes, text);
    sizes.forEach((size, all) -> everything(size, all, text));
    Path page = docs.resolve("performance.md");
    String old = Files.exists(page) ? Files.readString(page) : BEGIN + END;
    Files.writeString(
        page,
        old.substring(0, old.indexOf(BEGIN))
            + text
            + END
            + old.substring(old.indexOf(END) + END.length()));
    GrowthPicture.write(sizes, docs.resolve("images/growth.svg"));
  }

  private static void goals(Map<String, JsonObject> sizes, StringBuilder text) {
    header(text, "figure | to reach", sizes);
    line(
        text,
        sizes,
        "page from the cache ÷ static file of the same size | ≥ 0.5",
        ratio(Reading.CACHED, Reading.STATIC));
    line(
        text,
        sizes,
        "page rendered ÷ the same data as JSON | ≥ 0.5",
        ratio(Reading.RENDERED, Reading.JSON));
    line(text, sizes, "304 ÷ static 304 | ≥ 0.7", ratio(Reading.CACHED_304, Reading.STATIC_304));
    line(text, sizes, "scores a second, end to end, 16 connections | ≥ 1,500", rate(Writing.SCORE));
    line(
        text,
        sizes,
        "of these ÷ pgbench, same statements | ≥ 0.2",
        against(Writing.SCORE, PG_SCORE));
    line(text, sizes, "contributions a second, end to end, 16 people | ≥ 500", rate(Writing.POST));
    line(
        text, sizes, "of these ÷ pgbench, same statements | ≥ 0.1", against(Writing.POST, PG_POST));
    line(
        text,
        sizes,
        "first visits that end in a score, a second | ≥ 200",
        rate(Writing.FIRST_VISIT));
    line(text, sizes, "failed among scores, contributions, first visits | 0", failed());
    line(text, sizes, "search, p99 ms | < 50", p99(Reading.SEARCH));
    line(text, sizes, "of this ÷ bare Lucene | ≤ 3", slower(Reading.SEARCH, BARE_SEARCH));
    line(text, sizes, "similar, p99 ms | < 50", p99(Reading.SIMILAR));
    line(text, sizes, "of this ÷ bare Lucene | ≤ 3", slower(Reading.SIMILAR, BARE_SIMILAR));
    line(text, sizes, "list pages, p99 ms | < 100, ≤ 1.5 × S", p99(Reading.LISTS));
    line(text, sizes, "mixed day of 2007, p99 ms | < 250", p99(MixedDay.NAME));
    line(text, sizes, "of its requests failed | 0", all -> measured(all, MixedDay.NAME, "failed"));
  }

  private static void notes(Map<String, JsonObject> sizes, StringBuilder text) {
    if (sizes.isEmpty()) return;
    header(text, "at this size", sizes);
    Set<String> names = new LinkedHashSet<>();
    sizes.values().forEach(all -> names.addAll(all.getJsonObject("notes").keySet()));
    for (String name : names) line(text, sizes, name, all -> note(all, name));
  }

  private static void everything(String size, JsonObject all, StringBuilder text) {
    text.append("\nEverything at ").append(size).append(":\n\n").append(Measured.HEAD);
    for (JsonValue each : all.getJsonArray("measured")) {
      JsonObject row = each.asJsonObject();
      text.append("| ").append(row.getString("name"));
      for (String key :
          List.of(
              "connections",
              "requests",
              "failed",
              "perSecond",
              "p50",
              "p95",
              "p99",
              "serverMillisEach",
              "databaseMillisEach",
              "driverMillisEach"))
        text.append(" | ").append(shown(row.getJsonNumber(key).doubleValue()));
      text.append(" |\n");
    }
  }

  private static void header(StringBuilder text, String first, Map<String, JsonObject> sizes) {
    text.append("\n| ").append(first).append(" | ").append(String.join(" | ", sizes.keySet()));
    text.append(" |\n|").append("---|".repeat(first.split("\\|").length));
    text.append("--:|".repeat(sizes.size())).append('\n');
  }

  private static void line(
      StringBuilder text,
      Map<String, JsonObject> sizes,
      String name,
      Function<JsonObject, Double> of) {
    text.append("| ").append(name).append(" | ");
    text.append(
        sizes.values().stream()
            .map(all -> shown(of.apply(all)))
            .collect(Collectors.joining(" | ")));
    text.append(" |\n");
  }

  private static String shown(double value) {
    if (Double.isNaN(value)) return "–";
    if (value >= 1000 || value == Math.rint(value))
      return String.format(Locale.ROOT, "%,.0f", value);
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private static Function<JsonObject, Double> ratio(String ours, String limit) {
    return all -> measured(all, ours, "perSecond") / measured(all, limit, "perSecond");
  }

  private static Function<JsonObject, Double> against(String ours, String note) {
    return all -> measured(all, ours, "perSecond") / note(all, note);
  }

  private static Function<JsonObject, Double> slower(String ours, String note) {
    return all -> measured(all, ours, "p99") / note(all, note);
  }

  private static Function<JsonObject, Double> rate(String name) {
    return all -> measured(all, name, "perSecond");
  }

  private static Function<JsonObject, Double> p99(String name) {
    return all -> measured(all, name, "p99");
  }

  private static Function<JsonObject, Double> failed() {
    return all ->
        measured(all, Writing.SCORE, "failed")
            + measured(all, Writing.POST, "failed")
            + measured(all, Writing.FIRST_VISIT, "failed");
  }

  static double measured(JsonObject all, String name, String key) {
    for (JsonValue each : all.getJsonArray("measured")) {
      JsonObject row = each.asJsonObject();
      if (row.getString("name").equals(name)) return row.getJsonNumber(key).doubleValue();
    }
    return Double.NaN;
  }

  static double note(JsonObject all, String name) {
    var value = all.getJsonObject("notes").getJsonNumber(name);
    return value == null ? Double.NaN : value.doubleValue();
  }
}
