package org.cahiers.contribution;

/** How a reply stands to what it answers. */
public enum Stance {
  PLAIN,
  FOR,
  AGAINST,
  QUESTION;

  /** As stored, and as the end of message keys and style classes. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
