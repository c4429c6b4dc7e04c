package org.cahiers.platform.mail;

import org.jspecify.annotations.Nullable;

/**
 * A plain-text mail. Plain, because it is read everywhere and cannot follow its reader.
 *
 * @param unsubscribe address that stops mails of this kind when it is posted to (RFC 8058), or null
 *     for mail that protects an account and cannot be stopped
 */
public record Mail(String to, String subject, String text, @Nullable String unsubscribe) {
  public Mail {
    if (to.isBlank() || to.indexOf('\n') >= 0 || to.indexOf('\r') >= 0)
      throw new IllegalArgumentException("not an address: " + to);
    // A line break would start a header of the writer's choosing.
    subject = subject.replaceAll("[\\r\\n]+", " ");
  }
}
