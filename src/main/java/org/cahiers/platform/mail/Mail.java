package org.cahiers.platform.mail;

/** A plain-text mail. Plain, because it is read everywhere and cannot follow its reader. */
public record Mail(String to, String subject, String text) {
  public Mail {
    if (to.isBlank() || to.indexOf('\n') >= 0 || to.indexOf('\r') >= 0)
      throw new IllegalArgumentException("not an address: " + to);
    // A line break would start a header of the writer's choosing.
    subject = subject.replaceAll("[\\r\\n]+", " ");
  }
}
