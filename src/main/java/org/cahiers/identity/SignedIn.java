package org.cahiers.identity;

import java.util.Set;
import org.cahiers.platform.web.Language;

/**
 * The person behind a request, as restored from the cookie.
 *
 * @param language in which mails reach them
 * @param roles always with {@link Role#PARTICIPANT}
 * @param charterAccepted whether they accepted the version in force
 */
public record SignedIn(
    AccountId account,
    String pseudonym,
    Language language,
    Set<Role> roles,
    boolean charterAccepted) {

  /** Request attribute under which the sign-in mechanism leaves it. */
  public static final String ATTRIBUTE = "org.cahiers.signed-in";

  public SignedIn {
    roles = Set.copyOf(roles);
  }
}
