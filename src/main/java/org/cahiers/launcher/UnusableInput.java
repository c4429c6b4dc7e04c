package org.cahiers.launcher;

import java.nio.file.Path;

/**
 * A file or an argument that a command cannot work with; the message is the one line that its user
 * reads.
 */
final class UnusableInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableInput(String message) {
    super(message);
  }

  UnusableInput(Path file, String reason) {
    this(file + ": " + reason);
  }

  /**
   * @param line first line of the row in the file, from 1
   */
  UnusableInput(Path file, long line, String reason) {
    this(file + ":" + line + ": " + reason);
  }
}
