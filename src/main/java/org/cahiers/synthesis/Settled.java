package org.cahiers.synthesis;

import java.util.Locale;

/** What became of a suggestion. */
public enum Settled {
  /** The text says now what it suggested, and its author is a co-author. */
  TAKEN,
  /** The team wrote a text out of it and others; its sources came along. */
  MERGED,
  /** The text stays without it. */
  DECLINED;

  /** The word in the database, in message keys and style classes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Settled of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
