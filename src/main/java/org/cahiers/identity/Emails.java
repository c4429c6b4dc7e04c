package org.cahiers.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of e-mail addresses; whether one reaches a person, only its confirmation tells. */
final class Emails {

  private static final Pattern FORM =
      Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.][^@\\s\\p{Cntrl}]*");
  private static final int LONGEST = 254;

  private Emails() {}

  static boolean acceptable(String email) {
    return email.length() <= LONGEST && FORM.matcher(email).matches() && email.indexOf(',') < 0;
  }

  /** The same for all ways to write one address. */
  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
