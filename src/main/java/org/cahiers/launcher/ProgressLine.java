package org.cahiers.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says on {@code err} how far long work is: stage, share, time left. Work of less than two seconds
 * stays silent. A share that goes down begins another part of the work, whose time left is told
 * from its own beginning.
 */
final class ProgressLine {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final PrintStream err;
  private final InstantSource clock;
  private Instant start;
  private double done;
  private Instant last;

  ProgressLine(PrintStream err, InstantSource clock) {
    this.err = err;
    this.clock = clock;
    this.start = clock.instant();
    this.last = start;
  }

  /**
   * @param stage what is being done, in a word or two
   * @param share of this part of the work that is done, 0 to 1
   */
  void report(String stage, double share) {
    Instant now = clock.instant();
    if (share < done) start = now;
    done = share;
    if (Duration.between(last, now).compareTo(PAUSE) < 0) return;
    last = now;
    String left = "";
    if (share > 0.02) {
      double seconds = Duration.between(start, now).toMillis() / 1000.0 * (1 - share) / share;
      left = ", about " + Math.max(1, Math.round(seconds)) + " s left";
    }
    err.println(stage + ": " + Math.round(100 * share) + " %" + left);
  }
}
