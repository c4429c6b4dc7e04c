package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cahiers.platform.csv.UnusableInput;

/**
 * A PostgreSQL of our own in {@code DATA/database}, on a free port of 127.0.0.1, with a password.
 *
 * <p>{@code pg_ctl} gives it a session of its own, so that Ctrl-C does not reach it and it stops
 * after the server. A shell waits beside it for the end of this process, however it ends, and then
 * stops it: no database is left behind.
 */
final class EmbeddedPostgres implements AutoCloseable {

  static final String OWNER = "cahiers";

  private static final String PROCESS = "database/postmaster.pid";
  private static final long LOOK_MILLIS = 300;

  private final PostgresStart start;
  private final int port;
  private final DatabaseAddress address;
  private Process watcher;
  private boolean closed;

  EmbeddedPostgres(PostgresStart start, Process watcher, int port, String secret) {
    this.start = start;
    this.watcher = watcher;
    this.port = port;
    this.address = address(port, secret);
  }

  /** Starts it; on the first start creates the database. */
  static EmbeddedPostgres start(DataDirectory data, Bundle bundle) {
    try {
      return new PostgresStart(data, PostgresPrograms.of(bundle)).start();
    } catch (IOException e) {
      throw new UnusableInput("the embedded PostgreSQL does not start: " + e.getMessage());
    }
  }

  /** Where the database of a running server is. */
  static DatabaseAddress running(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve(PROCESS));
      return address(Integer.parseInt(lines.get(3)), secret(data));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new UnusableInput(data + " is in use, but its database is not running (yet)");
    }
  }

  DatabaseAddress address() {
    return address;
  }

  /**
   * Starts it again, on the same port, whenever it has ended by itself: killed, or without memory.
   * The server meanwhile answers that it will be back in a moment.
   */
  void keepRunning(PrintStream out) {
    Thread.ofPlatform().daemon().name("database-watch").start(() -> lookAfter(out));
  }

  private void lookAfter(PrintStream out) {
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        synchronized (this) {
          if (closed) return;
          if (!isRunning()) startAgain(out);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRunning() {
    try {
      String process = Files.readAllLines(start.data().path().resolve(PROCESS)).getFirst();
      return ProcessHandle.of(Long.parseLong(process.strip())).isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void startAgain(PrintStream out) throws InterruptedException {
    out.println("The database has ended by itself: starting it again ...");
    try {
      EmbeddedPostgres fresh = start.start(port);
      watcher.destroyForcibly(); // without its stop: the database is another by now
      watcher = fresh.watcher;
      out.println("The database is back.");
    } catch (IOException | RuntimeException e) {
      // What is left of the old one may take a moment to end.
      out.println("It does not start: " + e.getMessage());
      Thread.sleep(1_000);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      watcher.getOutputStream().close();
      if (!watcher.waitFor(60, TimeUnit.SECONDS)) watcher.destroyForcibly();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static DatabaseAddress address(int port, String secret) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + OWNER, OWNER, secret);
  }

  static String secret(Path data) throws IOException {
    return Files.readString(data.resolve("database.secret")).strip();
  }
}
