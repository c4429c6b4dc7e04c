package org.cahiers.platform.csv;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file or an argument that a command cannot work with; the message is the one line that its user
 * reads.
 */
public final class UnusableInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Flaw flaw;
  private final long line;

  public UnusableInput(String message) {
    this(message, null, 0);
  }

  private UnusableInput(String message, @Nullable Flaw flaw, long line) {
    super(message);
    this.flaw = flaw;
    this.line = line;
  }

  public UnusableInput(Path file, Flaw flaw) {
    this(file + ": " + flaw.english(), flaw, 0);
  }

  /**
   * @param line first line of the row in the file, from 1
   */
  public UnusableInput(Path file, long line, Flaw flaw) {
    this(file + ":" + line + ": " + flaw.english(), flaw, line);
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

  /** What is wrong, for a page to say; empty for what only the command line can meet. */
  public Optional<Flaw> flaw() {
    return Optional.ofNullable(flaw);
  }

  /** First line of the row that it is about, from 1; 0 for the file as a whole. */
  public long line() {
    return line;
  }
}
