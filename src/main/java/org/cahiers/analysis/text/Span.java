package org.cahiers.analysis.text;

/**
 * A piece of a text.
 *
 * @param start first {@code char}, from 0
 * @param end one past the last {@code char}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + " to " + end);
    }
  }

  /** The piece itself. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }
}
