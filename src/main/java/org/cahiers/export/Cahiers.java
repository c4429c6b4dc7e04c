package org.cahiers.export;

import java.io.IOException;
import java.io.OutputStream;
import org.cahiers.export.writer.Writers;

/** Writes cahiers. The same cahier and templates give the same bytes. */
public final class Cahiers {

  private Cahiers() {}

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
