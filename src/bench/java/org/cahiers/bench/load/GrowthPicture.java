package org.cahiers.bench.load;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Small multiples: what grows from S to L, one panel each, drawn against the number of texts, both
 * axes logarithmic, with the goal as a line where there is one.
 */
final class GrowthPicture {

  private static final int WIDTH = 250;
  private static final int HEIGHT = 170;
  private static final int ACROSS = 3;
  private static final int LEFT = 46;
  private static final int BOTTOM = 30;
  private static final int TOP = 34;

  private record Panel(String title, double goal, Function<JsonObject, Double> of) {}

  private static final List<Panel> PANELS =
      List.of(
          p99("list pages, p99 ms", 100, Reading.LISTS),
          p99("search, p99 ms", 50, Reading.SEARCH),
          p99("similar, p99 ms", 50, Reading.SIMILAR),
          p99("mixed day, p99 ms", 250, MixedDay.NAME),
          new Panel(
              "scores a second",
              1_500,
              all -> PerformanceReport.measured(all, Writing.SCORE, "perSecond")),
          new Panel(
              "contributions a second",
              500,
              all -> PerformanceReport.measured(all, Writing.POST, "perSecond")),
          note("cold start, s", 0, "cold start to the first page, s"),
          note("live heap at rest, MB", 1_536, "heap after a collection, idle, MB"),
          note("recount of everything, s", 0, PerformanceReport.RECOUNT));

  private GrowthPicture() {}

  private static Panel p99(String title, double goal, String name) {
    return new Panel(title, goal, all -> PerformanceReport.measured(all, name, "p99"));
  }

  private static Panel note(String title, double goal, String name) {
    return new Panel(title, goal, all -> PerformanceReport.note(all, name));
  }

  static void write(Map<String, JsonObject> sizes, Path file) throws IOException {
    if (sizes.size() < 2) return;
    int rows = (PANELS.size() + ACROSS - 1) / ACROSS;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"11\">\n"
                + "<title>Growth from S to L</title>\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            ACROSS * WIDTH,
            rows * HEIGHT));
    for (int i = 0; i < PANELS.size(); i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<g transform=\"translate(%d %d)\">\n",
              i % ACROSS * WIDTH,
              i / ACROSS * HEIGHT));
      panel(PANELS.get(i), sizes, svg);
      svg.append("</g>\n");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, svg.append("</svg>\n"));
  }

  private static void panel(Panel panel, Map<String, JsonObject> sizes, StringBuilder svg) {
    List<double[]> points = new ArrayList<>();
    List<String> names = new ArrayList<>();
    sizes.forEach(
        (size, all) -> {
          double value = panel.of.apply(all);
          double texts = PerformanceReport.note(all, "contributions");
          if (value > 0 && texts > 0) {
            points.add(new double[] {Math.log10(texts), Math.log10(value)});
            names.add(size + " " + shown(value));
          }
        });
    text(svg, 8, 18, "font-weight=\"bold\"", panel.title);
    if (points.isEmpty()) return;
    double low = points.stream().mapToDouble(p -> p[1]).min().orElseThrow();
    double high = points.stream().mapToDouble(p -> p[1]).max().orElseThrow();
    if (panel.goal > 0) {
      low = Math.min(low, Math.log10(panel.goal));
      high = Math.max(high, Math.log10(panel.goal));
    }
    low = Math.floor(low);
    high = Math.max(low + 1, Math.ceil(high));
    double first = points.getFirst()[0];
    double last = points.getLast()[0];
    for (int power = (int) low; power <= high; power++) {
      double y = y(power, low, high);
      line(svg, LEFT, y, WIDTH - 12, y, "stroke=\"#ddd\"");
      text(svg, LEFT - 4, y + 4, "text-anchor=\"end\" fill=\"#555\"", shown(Math.pow(10, power)));
    }
    if (panel.goal > 0) {
      double y = y(Math.log10(panel.goal), low, high);
      line(svg, LEFT, y, WIDTH - 12, y, "stroke=\"#b00\" stroke-dasharray=\"4 3\"");
      text(
          svg, WIDTH - 12, y - 3, "text-anchor=\"end\" fill=\"#b00\"", "goal " + shown(panel.goal));
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      double x =
          LEFT
              + 14
              + (points.get(i)[0] - first) / Math.max(1e-9, last - first) * (WIDTH - LEFT - 60);
      double y = y(points.get(i)[1], low, high);
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
      svg.append(
          String.format(
              Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"#1d4e89\"/>\n", x, y));
      text(svg, x, y - 8, "text-anchor=\"middle\" fill=\"#1d4e89\"", names.get(i));
      text(
          svg,
          x,
          HEIGHT - 12,
          "text-anchor=\"middle\" fill=\"#555\"",
          shown(Math.pow(10, points.get(i)[0])));
    }
    svg.append("<path d=\"")
        .append(path)
        .append("\" fill=\"none\" stroke=\"#1d4e89\" stroke-width=\"1.5\"/>\n");
  }

  private static double y(double value, double low, double high) {
    return HEIGHT - BOTTOM - (value - low) / (high - low) * (HEIGHT - BOTTOM - TOP);
  }

  private static void line(
      StringBuilder svg, double x, double y, double x2, double y2, String style) {
    svg.append(
        String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" %s/>\n", x, y, x2, y2, style));
  }

  private static void text(StringBuilder svg, double x, double y, String style, String what) {
    svg.append(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>\n", x, y, style, what));
  }

  private static String shown(double value) {
    if (value >= 1e6) return String.format(Locale.ROOT, "%.1f M", value / 1e6);
    if (value >= 10_000) return String.format(Locale.ROOT, "%.0f k", value / 1e3);
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
  }
}
