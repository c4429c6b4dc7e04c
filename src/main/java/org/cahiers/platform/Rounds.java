package org.cahiers.platform;

import jakarta.enterprise.concurrent.ManageableThread;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A thread of its own that does the same again and again, with a pause between, until it is closed.
 *
 * <p>Not a scheduled executor: that of the server has one thread for all, and one long job would
 * hold up everything that follows the feed.
 */
public final class Rounds implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Rounds.class.getName());

  private final Thread thread;
  private final long pauseMillis;
  private final Runnable round;
  private volatile boolean closed;

  private Rounds(ThreadFactory threads, String name, Duration pause, Runnable round) {
    this.pauseMillis = pause.toMillis();
    this.round = round;
    this.thread = threads.newThread(this::go);
    thread.setName(name);
    thread.setDaemon(true);
  }

  /**
   * Begins at once.
   *
   * @param round one turn; what it throws is logged and ends only this turn
   */
  public static Rounds start(ThreadFactory threads, String name, Duration pause, Runnable round) {
    Rounds rounds = new Rounds(threads, name, pause, round);
    rounds.thread.start();
    return rounds;
  }

  private void go() {
    while (!ended()) {
      try {
        round.run();
      } catch (Throwable e) {
        // An error too: what ends this thread ends what it does for good.
        if (!closed) LOG.log(Level.WARNING, e, thread::getName);
      }
      try {
        if (!closed) Thread.sleep(pauseMillis);
      } catch (InterruptedException e) {
        // Either it is closed, or somebody meant the turn that is over.
      }
    }
  }

  private boolean ended() {
    return closed || (thread instanceof ManageableThread managed && managed.isShutdown());
  }

  /** No further turn; the present one is interrupted and not waited for. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
