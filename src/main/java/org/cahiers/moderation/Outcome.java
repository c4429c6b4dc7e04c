package org.cahiers.moderation;

/** What a moderator decides. */
public enum Outcome {
  KEPT("kept"),
  HIDDEN("hidden"),
  EDIT_REQUESTED("edit-requested");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /** The name in the database and at the end of message keys. */
  public String code() {
    return code;
  }

  static Outcome of(String code) {
    for (Outcome outcome : values()) if (outcome.code.equals(code)) return outcome;
    throw new IllegalArgumentException("no outcome " + code);
  }
}
