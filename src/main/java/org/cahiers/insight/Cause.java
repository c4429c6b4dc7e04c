package org.cahiers.insight;

import java.util.Locale;

/** Why a debate is analysed. */
public enum Cause {
  /** It had no topics yet. */
  FIRST,
  /** Its synthesis began. */
  PHASE,
  /** A moderator asked. */
  DEMAND,
  /** It had changed by the night. */
  NIGHTLY;

  /** As in the database and at the end of message keys. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }
}
