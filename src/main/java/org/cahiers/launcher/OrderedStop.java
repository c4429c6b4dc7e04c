package org.cahiers.launcher;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Closes what was started, last first, once: when the block ends, or on Ctrl-C or SIGTERM. The
 * virtual machine runs shutdown hooks side by side, so there is only this one.
 */
final class OrderedStop implements AutoCloseable {

  private static final long PARENT_WATCH_MILLIS = 300;

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final PrintStream out;
  private boolean wanted;
  private boolean closed;

  OrderedStop(PrintStream out) {
    this.out = out;
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopFromOutside, "stop"));
  }

  /**
   * Starts something that must be closed. The end waits until the step is done, so that nothing is
   * left half started; once the end has come nothing is started any more.
   */
  <T extends AutoCloseable> T start(Callable<T> step) throws Exception {
    synchronized (this) {
      if (!closed) {
        T thing = step.call();
        started.push(thing);
        return thing;
      }
    }
    Thread.sleep(Long.MAX_VALUE); // the hook has run: the virtual machine ends now
    throw new IllegalStateException();
  }

  /** Whether somebody asked for the end. */
  synchronized boolean wanted() {
    return wanted;
  }

  /** Ends this process when the one that started it ends, so that nothing is left behind. */
  void withParent() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> exitAfter(parent));
  }

  /**
   * Whoever adopts this process shows that the parent has ended; asking the parent itself does not,
   * as long as nobody has read its exit code.
   */
  private static void exitAfter(Optional<ProcessHandle> parent) {
    try {
      while (ProcessHandle.current().parent().equals(parent)) Thread.sleep(PARENT_WATCH_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().exit(0);
  }

  private void stopFromOutside() {
    synchronized (this) {
      if (closed) return;
      wanted = true;
      out.println("Stopping ...");
    }
    close();
    out.println("Stopped.");
  }

  @Override
  public synchronized void close() {
    if (closed) return;
    closed = true;
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        out.println("While stopping: " + e);
      }
    }
  }
}
