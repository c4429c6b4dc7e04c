package org.cahiers.platform.jobs;

import jakarta.json.JsonObject;

/** A job in the hands of its {@link Work}: what to do, and where to report how far it is. */
public interface RunningJob {
  long id();

  JsonObject payload();

  /**
   * Reports progress and renews the lease.
   *
   * @param stage key of the stage for the page that shows it
   * @param share share done, 0 to 1
   * @throws IllegalStateException if the lease ran out and somebody else has taken the job up
   */
  void progress(String stage, double share);
}
