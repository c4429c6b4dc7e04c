package org.cahiers.signal;

import java.util.Locale;

/** What a moderator found about signals. */
public enum Verdict {
  /** There is an ordinary reason, or none is to be found. */
  NO_CAUSE,
  /** The scores came in a way that readers should know of. */
  CONFIRMED;

  /** The name in the database and at the end of message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Verdict of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
