package org.cahiers.export.writer;

import java.util.function.Consumer;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.layout.Element;

/** Counts the elements that went through, for progress. */
final class Steps {

  /** Of elements between two reports. */
  private static final int EVERY = 500;

  private final Progress progress;
  private final double from;
  private final double to;
  private final double all;
  private int done;

  /**
   * @param from share that is done before the first element
   * @param to share that is done after the last
   */
  Steps(Cahier cahier, Progress progress, double from, double to) {
    this.progress = progress;
    this.from = from;
    this.to = to;
    // four elements a source, about fifteen a proposal: near enough for a bar
    all = 4.0 * cahier.sources().size() + 15.0 * cahier.proposals().count() + 20;
  }

  /** The same consumer, counted. */
  Consumer<Element> counting(Consumer<Element> sheet) {
    return element -> {
      sheet.accept(element);
      if (++done % EVERY == 0) progress.done(from + (to - from) * Math.min(1, done / all));
    };
  }
}
