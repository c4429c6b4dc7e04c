package org.cahiers.analysis.draft;

import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Span;

/**
 * Where a sentence stands: the characters {@code start} to {@code end} of a field of one revision
 * of a contribution.
 *
 * @param contribution its id
 * @param revision of the contribution, from 1; offsets hold for this one only
 * @param field which of its two texts
 * @param start first {@code char}
 * @param end one past the last {@code char}
 */
public record Citation(String contribution, int revision, Field field, int start, int end) {

  /** The texts of a contribution. */
  public enum Field {
    TITLE,
    TEXT;

    /** The text of this field, as it was written. */
    public String of(Contribution contribution) {
      return this == TITLE ? contribution.title() : contribution.text();
    }
  }

  /**
   * @throws IllegalArgumentException if the revision is below 1 or the span is empty or negative
   */
  public Citation {
    if (revision < 1)
      throw new IllegalArgumentException("revision is " + revision + ", must be 1 or more");
    if (start < 0 || end <= start)
      throw new IllegalArgumentException("citation from " + start + " to " + end);
  }

  static Citation of(Contribution contribution, int revision, Field field, Span span) {
    return new Citation(contribution.id(), revision, field, span.start(), span.end());
  }

  /** The cited characters. */
  public String in(Contribution source) {
    return field.of(source).substring(start, end);
  }
}
