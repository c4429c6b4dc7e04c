package org.cahiers.insight.web;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.insight.TopicView;

/**
 * A picture of topics: rectangles as large as the topics, those of a theme side by side.
 *
 * @param width of the picture, in its own units; lines of text are laid out for it
 * @param cells in the order of the topics
 * @see <a href="https://doi.org/10.1007/978-3-7091-6783-0_4">Bruls, Huizing and van Wijk 2000,
 *     Squarified treemaps</a>
 */
public record Treemap(int width, int height, List<Cell> cells) {

  private static final double GAP = 2;
  private static final int PADDING = 8;
  private static final double LETTER = .54;

  /**
   * One topic.
   *
   * @param lines of its label that fit into it; empty if not even its first word does
   */
  public record Cell(
      TopicView topic, double x, double y, double width, double height, List<Line> lines) {}

  /**
   * A line of text.
   *
   * @param y of its foot
   */
  public record Line(String text, double x, double y) {}

  /** Topics of one theme, largest first. */
  public record Block(List<TopicView> topics) {
    double weight() {
      return topics.stream().mapToInt(TopicView::size).sum();
    }
  }

  private record Area(double x, double y, double width, double height) {}

  /**
   * @param blocks none without a contribution, largest first
   * @param letters height of the letters
   */
  public static Treemap of(List<Block> blocks, int width, int height, int letters) {
    List<Area> areas =
        squarified(blocks.stream().map(Block::weight).toList(), new Area(0, 0, width, height));
    List<Cell> cells = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      List<TopicView> topics = blocks.get(b).topics();
      List<Area> inside =
          squarified(topics.stream().map(t -> (double) t.size()).toList(), areas.get(b));
      for (int t = 0; t < topics.size(); t++)
        cells.add(cell(topics.get(t), inside.get(t), letters));
    }
    return new Treemap(width, height, List.copyOf(cells));
  }

  private static Cell cell(TopicView topic, Area area, int letters) {
    double across = gap(area.width);
    double down = gap(area.height);
    double x = rounded(area.x + across / 2);
    double y = rounded(area.y + down / 2);
    double width = rounded(area.width - across);
    double height = rounded(area.height - down);
    List<Line> lines = new ArrayList<>();
    double foot = y + PADDING + letters * .85;
    for (String text :
        wrapped(
            topic.label(),
            (int) ((width - 2 * PADDING) / (letters * LETTER)),
            (int) ((height - 2 * PADDING) / (letters * 1.25)))) {
      lines.add(new Line(text, x + PADDING, rounded(foot)));
      foot += letters * 1.25;
    }
    return new Cell(topic, x, y, width, height, List.copyOf(lines));
  }

  /** So that the smallest topic beside the largest is still to be seen: never a whole side. */
  private static double gap(double side) {
    return Math.min(GAP, side / 2);
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /**
   * The words of a label in lines; nothing if the first does not fit, an ellipsis if not all do.
   */
  static List<String> wrapped(String label, int longest, int most) {
    List<String> lines = new ArrayList<>();
    if (most < 1 || longest < 3) return lines;
    StringBuilder line = new StringBuilder();
    for (String word : label.strip().split("\\s+")) {
      int needed = line.length() + (line.isEmpty() ? 0 : 1) + word.length();
      if (needed <= longest) {
        line.append(line.isEmpty() ? "" : " ").append(word);
        continue;
      }
      if (line.isEmpty() || lines.size() + 1 >= most) return cut(lines, line, longest);
      lines.add(line.toString());
      line = new StringBuilder(word);
      if (word.length() > longest) {
        return cut(lines, new StringBuilder(word.substring(0, longest - 1)), longest);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> cut(List<String> lines, StringBuilder last, int longest) {
    if (last.isEmpty()) return lines;
    String text = last.length() >= longest ? last.substring(0, longest - 1) : last.toString();
    lines.add(text.replaceAll("[,;: ]+$", "") + "…");
    return lines;
  }

  /** Rows along the shorter side, each as long as its rectangles become more like squares by it. */
  private static List<Area> squarified(List<Double> weights, Area space) {
    List<Area> areas = new ArrayList<>();
    double total = weights.stream().mapToDouble(w -> w).sum();
    Area left = space;
    int next = 0;
    while (next < weights.size()) {
      double side = Math.min(left.width, left.height);
      double scale = total == 0 ? 0 : left.width * left.height / total;
      int end = next + 1;
      double row = weights.get(next);
      while (end < weights.size()
          && worst(weights.subList(next, end + 1), row + weights.get(end), side, scale)
              <= worst(weights.subList(next, end), row, side, scale)) row += weights.get(end++);
      left = lay(weights.subList(next, end), row, left, scale, areas);
      total -= row;
      next = end;
    }
    return areas;
  }

  /** Largest ratio of sides among the rectangles of a row. */
  private static double worst(List<Double> row, double sum, double side, double scale) {
    double thickness = Math.max(1e-9, sum * scale / Math.max(1e-9, side));
    double worst = 1;
    for (double weight : row) {
      double length = Math.max(1e-9, weight * scale / thickness);
      worst = Math.max(worst, Math.max(length / thickness, thickness / length));
    }
    return worst;
  }

  private static Area lay(
      List<Double> row, double sum, Area space, double scale, List<Area> areas) {
    boolean upright = space.width >= space.height;
    double side = Math.max(1e-9, upright ? space.height : space.width);
    double thickness = sum * scale / side;
    double at = upright ? space.y : space.x;
    for (double weight : row) {
      double length = sum == 0 ? 0 : side * weight / sum;
      areas.add(
          upright
              ? new Area(space.x, at, thickness, length)
              : new Area(at, space.y, length, thickness));
      at += length;
    }
    return upright
        ? new Area(space.x + thickness, space.y, Math.max(0, space.width - thickness), space.height)
        : new Area(
            space.x, space.y + thickness, space.width, Math.max(0, space.height - thickness));
  }
}
