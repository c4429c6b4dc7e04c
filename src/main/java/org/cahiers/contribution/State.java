package org.cahiers.contribution;

/** Whether a contribution shows. */
public enum State {
  /** Waits for a moderator, in debates that ask for it, or after an edit was asked for. */
  WAITING,
  PUBLISHED,
  /** Taken from sight by a moderator, with a reason in the register. */
  HIDDEN,
  /** Taken back by its author. */
  WITHDRAWN;

  String stored() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static State of(String stored) {
    return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
  }
}
