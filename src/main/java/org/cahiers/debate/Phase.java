package org.cahiers.debate;

import java.time.Instant;

/** Where a debate stands. Follows from its dates and the clock. */
public enum Phase {
  ANNOUNCED,
  OPEN,
  SYNTHESIS,
  CLOSED;

  static Phase at(Instant now, Instant opens, Instant synthesis, Instant closes) {
    if (now.isBefore(opens)) return ANNOUNCED;
    if (now.isBefore(synthesis)) return OPEN;
    return now.isBefore(closes) ? SYNTHESIS : CLOSED;
  }
}
