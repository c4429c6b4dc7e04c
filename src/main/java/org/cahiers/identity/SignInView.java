package org.cahiers.identity;

import java.time.Instant;

/**
 * One browser that is signed in, as its owner sees it.
 *
 * @param code names it among those of its account; nobody can sign in with it
 * @param browser kind of browser and machine, such as {@code Firefox, Linux}; may be empty
 * @param lastSeenAt at most an hour old
 * @param present whether it is the one that asks
 */
public record SignInView(
    String code, String browser, Instant since, Instant lastSeenAt, boolean present) {

  static final int CODE_LENGTH = 16;
}
