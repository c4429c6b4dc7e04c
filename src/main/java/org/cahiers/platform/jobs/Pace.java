package org.cahiers.platform.jobs;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What work on very many rows does after each of its steps. */
@FunctionalInterface
public interface Pace {

  void after(Duration step);

  /** Only shows that it goes on: for what people wait for. */
  static Pace brisk(RunningJob job, String stage) {
    return step -> job.progress(stage, 0);
  }

  /**
   * Rests longer than it works, so that those who read and score are served first.
   *
   * @param rest for each second of work, so many of rest
   */
  static Pace yielding(RunningJob job, String stage, int rest) {
    return step -> {
      job.progress(stage, 0);
      LockSupport.parkNanos(step.multipliedBy(rest).toNanos());
    };
  }
}
