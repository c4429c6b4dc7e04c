package org.cahiers.platform.csv;

import java.nio.file.Path;

/**
 * A file or an argument that a command cannot work with; the message is the one line that its user
 * reads.
 */
public final class UnusableInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableInput(String message) {
    super(message);
  }

  public UnusableInput(Path file, String reason) {
    this(file + ": " + reason);
  }

  /**
   * @param line first line of the row in the file, from 1
   */
  public UnusableInput(Path file, long line, String reason) {
    this(file + ":" + line + ": " + reason);
  }
}
