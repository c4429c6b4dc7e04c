package org.cahiers.export.writer;

import java.io.IOException;
import java.io.OutputStream;
import org.cahiers.export.Cahier;
import org.cahiers.export.Progress;
import org.cahiers.export.Templates;

/** Writes a cahier in one format. */
public interface Writer {

  /**
   * @param out stays open
   */
  void write(Cahier cahier, Templates templates, OutputStream out, Progress progress)
      throws IOException;
}
