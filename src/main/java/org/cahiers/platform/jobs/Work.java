package org.cahiers.platform.jobs;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A kind of job. Implementations are application-scoped beans, stateless, idempotent. */
public interface Work {

  /** Name of the kind, as in the column {@code job.kind}. */
  String kind();

  /**
   * Does it, outside any transaction: what reads or writes rows opens its own. An entity manager
   * used here without one is closed twice by the server, which then fails after every run.
   *
   * @throws Exception to be tried again later, with growing pauses, at most {@link #attempts()}
   *     times
   */
  void run(RunningJob job) throws Exception;

  /** How often it is tried before it is given up as dead. */
  default int attempts() {
    return 8;
  }

  /** How long this node may be silent before another thinks that it died; a few minutes. */
  default Duration lease() {
    return Duration.ofMinutes(5);
  }

  /**
   * How long it may show no progress before it is thought to hang. Its lease is renewed meanwhile,
   * so that work with long stages can have a short lease.
   */
  default Duration patience() {
    return lease();
  }

  /** Pause between runs of work that repeats for ever, or null for work that is enqueued. */
  default @Nullable Duration every() {
    return null;
  }

  /**
   * Told when a job is given up that could not say so itself: it hung, or its node ended with it
   * again and again.
   */
  default void givenUp(JsonObject payload, String problem) {}
}
