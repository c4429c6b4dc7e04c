package org.cahiers.export;

import java.io.IOException;
import java.io.OutputStream;
import org.cahiers.export.writer.Writers;

/** Writes cahiers. The same cahier and templates give the same bytes. */
public final class Cahiers {

  private Cahiers() {}

  /** Writes with the templates of the house. */
  public static void write(Cahier cahier, Format format, OutputStream out, Progress progress)
      throws IOException {
    write(cahier, format, Templates.ofTheHouse(), out, progress);
  }

  /**
   * Writes a document.
   *
   * @param out stays open
   */
  public static void write(
      Cahier cahier, Format format, Templates templates, OutputStream out, Progress progress)
      throws IOException {
    Writers.of(format).write(cahier, templates, out, progress);
    progress.done(1);
  }
}
