package org.cahiers.synthesis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.synthesis.CoverageView;

/** Coverage as a bar with a table that says the same. */
public record CoverageMeter(CoverageView view, List<Part> parts) {

  private static final List<Fate> ORDER =
      List.of(
          Fate.CITED,
          Fate.ECHOED,
          Fate.MINORITY_ANNEX,
          Fate.GROUPED,
          Fate.NOT_TAKEN_UP,
          Fate.MODERATED);

  /**
   * A part of the bar.
   *
   * @param fate end of a message key and of a class
   * @param from where it begins, in per cent of the width
   * @param width in per cent
   */
  public record Part(
      String fate, int number, double share, double weight, String from, String width) {}

  static CoverageMeter of(CoverageView view) {
    List<Part> parts = new ArrayList<>();
    double from = 0;
    for (Fate fate : ORDER) {
      double share = view.share(fate);
      parts.add(
          new Part(
              fate.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              view.count(fate),
              share,
              view.weight(fate),
              percent(from),
              percent(share)));
      from += share;
    }
    return new CoverageMeter(view, List.copyOf(parts));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }

  public int total() {
    return view.total();
  }

  public double cited() {
    return view.share(Fate.CITED) + view.share(Fate.ECHOED);
  }

  public double citedWeight() {
    return view.weight(Fate.CITED) + view.weight(Fate.ECHOED);
  }
}
