package org.cahiers.signal;

import java.util.Locale;

/** What the scores of a contribution have in common, or its texts. */
public enum Kind {
  BURST,
  LONE,
  SLEEPERS,
  NETWORK,
  COPIES;

  /** The name in the database and at the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
