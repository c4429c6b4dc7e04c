package org.cahiers.identity;

import java.util.Set;
import org.cahiers.platform.web.Language;

/**
 * The person behind a request, as restored from the cookie.
 *
 * @param language in which mails reach them
 * @param roles that count for this sign-in, always with {@link Role#PARTICIPANT}
 * @param charterAccepted whether they accepted the version in force
 * @param granted roles that they were given, which count unless a second factor is missing
 */
public record SignedIn(
    AccountId account,
    String pseudonym,
    Language language,
    Set<Role> roles,
    boolean charterAccepted,
    Set<Role> granted,
    Factor factor) {

  /** How this sign-in stands to a second factor. */
  public enum Factor {
    GIVEN,
    MISSING,
    /** An account of the demonstration: everybody knows its password. */
    NEVER_ASKED
  }

  /** Request attribute under which the sign-in mechanism leaves it. */
  public static final String ATTRIBUTE = "org.cahiers.signed-in";

  public SignedIn {
    roles = Set.copyOf(roles);
    granted = Set.copyOf(granted);
  }

  /** Somebody whose roles count, without a second factor. */
  public SignedIn(
      AccountId account,
      String pseudonym,
      Language language,
      Set<Role> roles,
      boolean charterAccepted) {
    this(account, pseudonym, language, roles, charterAccepted, Set.of(), Factor.MISSING);
  }
}
