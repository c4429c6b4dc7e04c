package org.cahiers.scoring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.cahiers.platform.jobs.RunningJob;

/** What work on very many standings does after each of its steps. */
@FunctionalInterface
interface Pace {

  /** Rest for each second of work. */
  int REST = 3;

  void after(Duration step);

  /** Only shows that it goes on: for what people wait for. */
  static Pace brisk(RunningJob job) {
    return step -> job.progress("counting", 0);
  }

  /** Rests longer than it works, so that those who read and score are served first. */
  static Pace yielding(RunningJob job) {
    return step -> {
      job.progress("counting", 0);
      LockSupport.parkNanos(step.multipliedBy(REST).toNanos());
    };
  }
}
