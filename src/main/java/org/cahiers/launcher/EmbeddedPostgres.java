package org.cahiers.launcher;

import java.io.IOException;
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

  private final Process watcher;
  private final DatabaseAddress address;

  EmbeddedPostgres(Process watcher, DatabaseAddress address) {
    this.watcher = watcher;
    this.address = address;
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
      List<String> lines = Files.readAllLines(data.resolve("database/postmaster.pid"));
      return address(Integer.parseInt(lines.get(3)), secret(data));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new UnusableInput(data + " is in use, but its database is not running (yet)");
    }
  }

  DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
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
