package org.cahiers.testing;

import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of the demonstration, as its page shows them. */
public final class DemoMail {

  private static final int TRIES = 150;
  private static final long BETWEEN_TRIES_NANOS = 200_000_000;

  private DemoMail() {}

  /**
   * The newest link of a kind in a mail to someone, which is sent soon after it is asked for.
   *
   * @param kind first word of the address, such as {@code confirm}
   */
  public static String link(String kind, String email) {
    return find(email, "href=\"(/" + kind + "/[^\"]+)\"");
  }

  /** Waits for a mail to someone that says this. */
  public static void expect(String email, String text) {
    find(email, "(" + Pattern.quote(text) + ")");
  }

  private static String find(String email, String wanted) {
    Pattern mail =
        Pattern.compile(Pattern.quote(email) + "(?:(?!</article>).)*?" + wanted, Pattern.DOTALL);
    for (int tries = 0; tries < TRIES; tries++) {
      Matcher found = mail.matcher(new Visitor("fr").get("/demo/mail").body());
      if (found.find()) return found.group(1);
      LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
    }
    throw new AssertionError("no mail came to " + email + " with " + wanted);
  }
}
