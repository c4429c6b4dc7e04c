package org.cahiers.signal;

import java.io.Serializable;
import java.time.Instant;
import org.cahiers.platform.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A signal with its figures.
 *
 * @param hits scores of the kind; for copies, people
 * @param of all scores looked at; for copies, near-identical texts
 * @param usual share of the kind in the rest of the debate, 0 to 1
 * @param startsAt beginning of the hour of a burst, null for the others
 */
public record SignalView(
    Kind kind, int hits, int of, double usual, @Nullable Instant startsAt, Instant raisedAt)
    implements Serializable {

  static final String COLUMNS = "s.kind, s.hits, s.of_all, s.usual, s.starts_at, s.raised_at";

  /** So many would be usual. */
  public double expected() {
    return usual * of;
  }

  static SignalView read(Object[] r, int from) {
    return new SignalView(
        Kind.of((String) r[from]),
        Rows.integer(r[from + 1]),
        Rows.integer(r[from + 2]),
        Rows.decimal(r[from + 3]),
        Rows.instantOrNull(r[from + 4]),
        Rows.instant(r[from + 5]));
  }
}
