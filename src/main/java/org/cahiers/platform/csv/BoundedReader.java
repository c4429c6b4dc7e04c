package org.cahiers.platform.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that reads on and on because a quote was never closed. */
final class BoundedReader extends FilterReader {

  /** Unchecked, so that no parser wraps it. */
  static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final long limit;
  private long sinceRow;

  BoundedReader(Reader in, long limit) {
    super(in);
    this.limit = limit;
  }

  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    return counted(read, read);
  }

  private int counted(int result, int characters) {
    if (characters > 0) sinceRow += characters;
    if (sinceRow > limit) throw new TooLong();
    return result;
  }
}
