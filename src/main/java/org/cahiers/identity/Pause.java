package org.cahiers.identity;

import java.time.Duration;

/**
 * How long one has to wait after a number of failures: nothing at first, then two seconds, doubled
 * with each further failure.
 *
 * @param free failures without a pause
 * @param longest the pause never grows beyond
 */
record Pause(int free, Duration longest) {

  /** For one account: a person who mistypes hardly notices it, a guesser gets 100 tries a day. */
  static final Pause OF_ACCOUNT = new Pause(3, Duration.ofMinutes(15));

  /**
   * For codes of a second factor: who tries them has the password, and 40 tries a day find one of
   * three among a million in 23 years on average.
   */
  static final Pause OF_CODES = new Pause(3, Duration.ofHours(1));

  /** For one network address: a school or a town hall shares one. */
  static final Pause OF_ADDRESS = new Pause(30, Duration.ofMinutes(15));

  /** For mails to one recipient: nobody's mailbox is filled by a stranger. */
  static final Pause OF_MAILS = new Pause(3, Duration.ofHours(6));

  /** For reports from one network address. */
  static final Pause OF_REPORTS = new Pause(10, Duration.ofHours(1));

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 20;

  /** Pause after so many failures, 0 to {@link #longest}; never shorter than after fewer. */
  Duration after(int failures) {
    if (failures <= free) return Duration.ZERO;
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
