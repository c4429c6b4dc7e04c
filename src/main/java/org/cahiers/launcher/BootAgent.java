package org.cahiers.launcher;

import java.io.IOException;

/**
 * Ends the server when the launcher that started it is gone, whatever ended it: the launcher holds
 * the other end of the server's standard input.
 */
public final class BootAgent {

  private static final long LONGEST_STOP_MILLIS = 30_000;

  private BootAgent() {}

  public static void premain(String ignored) {
    Thread watch = new Thread(BootAgent::waitForTheEnd, "launcher-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void waitForTheEnd() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      // a broken pipe says the same as its end
    }
    Thread late = new Thread(BootAgent::halt, "launcher-watch-late");
    late.setDaemon(true);
    late.start();
    System.exit(0);
  }

  private static void halt() {
    try {
      Thread.sleep(LONGEST_STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
