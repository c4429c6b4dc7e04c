package org.cahiers.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
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

  private static final String OWNER = "cahiers";
  private static final String SUPERUSER = "postgres";

  /** Small and fixed: fine for 2 cores and 2 GB; a bigger machine brings its own PostgreSQL. */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=256MB",
          "work_mem=8MB",
          "maintenance_work_mem=128MB",
          "max_wal_size=2GB",
          "random_page_cost=1.1",
          "jit=off",
          "timezone=UTC",
          "logging_collector=on",
          "log_filename=database-%a.log",
          "log_truncate_on_rotation=on",
          "log_rotation_size=0");

  private final Process watcher;
  private final DatabaseAddress address;

  private EmbeddedPostgres(Process watcher, DatabaseAddress address) {
    this.watcher = watcher;
    this.address = address;
  }

  /** Starts it; on the first start creates the database. */
  static EmbeddedPostgres start(DataDirectory data, Bundle bundle) {
    try {
      return new Starting(data, PostgresPrograms.of(bundle)).start();
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

  private static DatabaseAddress address(int port, String secret) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + OWNER, OWNER, secret);
  }

  private static String secret(Path data) throws IOException {
    return Files.readString(data.resolve("database.secret")).strip();
  }

  private record Starting(DataDirectory data, PostgresPrograms programs) {

    EmbeddedPostgres start() throws IOException {
      if (Files.exists(folder())) {
        refuseOtherVersion();
        stopLeftOver();
      } else {
        create();
      }
      int port = freePort();
      var options =
          new StringBuilder("-c port=" + port + " -c log_directory=" + quoted(data.logs()));
      SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
      run(
          "pg_ctl",
          "start",
          "--wait",
          "--timeout=120",
          "--pgdata=" + folder(),
          "--options=" + options);
      String secret = secret(data.path());
      var postgres = new EmbeddedPostgres(watch(), address(port, secret));
      try {
        createOwnerWhereMissing(port, secret);
        return postgres;
      } catch (SQLException e) {
        postgres.close();
        throw new IOException(e);
      }
    }

    private Path folder() {
      return data.path().resolve("database");
    }

    /** Under another name until it is complete: it may be interrupted at any time. */
    private void create() throws IOException {
      Path work = data.path().resolve("database.part");
      if (Files.exists(work)) remove(work);
      DataDirectory.createPrivate(work);
      Path secret = writeSecret();
      run(
          "initdb",
          "--pgdata=" + work,
          "--username=" + SUPERUSER,
          "--pwfile=" + secret,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--no-locale",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");
      Files.move(work, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path writeSecret() throws IOException {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path secret = data.path().resolve("database.secret");
      Files.deleteIfExists(secret);
      var onlyOwner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(secret, PosixFilePermissions.asFileAttribute(onlyOwner));
      return Files.writeString(secret, HexFormat.of().formatHex(random));
    }

    private static void remove(Path folder) throws IOException {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }

    private static void createOwnerWhereMissing(int port, String secret) throws SQLException {
      String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
      try (var connection = DriverManager.getConnection(url, SUPERUSER, secret);
          var statement = connection.createStatement()) {
        if (missing(statement, "pg_roles where rolname")) {
          statement.execute("create role " + OWNER + " login password '" + secret + "'");
        }
        if (missing(statement, "pg_database where datname")) {
          statement.execute("create database " + OWNER + " owner " + OWNER);
        }
      }
    }

    private static boolean missing(Statement statement, String where) throws SQLException {
      try (var found = statement.executeQuery("select 1 from " + where + " = '" + OWNER + "'")) {
        return !found.next();
      }
    }

    private void refuseOtherVersion() throws IOException {
      String version = Files.readString(folder().resolve("PG_VERSION")).strip();
      if (!version.equals(PostgresPrograms.MAJOR_VERSION)) {
        throw new UnusableInput(
            folder()
                + (" was written by PostgreSQL " + version)
                + ("; this Cahiers brings " + PostgresPrograms.MAJOR_VERSION));
      }
    }

    /** We hold the lock, so a database that still runs here lost its launcher. */
    private void stopLeftOver() throws IOException {
      if (Files.exists(folder().resolve("postmaster.pid")) && status() == 0) {
        run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + folder());
      }
    }

    private int status() throws IOException {
      return execute(programs.command("pg_ctl", "status", "--pgdata=" + folder()));
    }

    private Process watch() throws IOException {
      String stop =
          String.join(
              " ",
              programs.command("pg_ctl", "stop", "--wait", "--mode=fast", "--silent").stream()
                  .map(word -> "'" + word.replace("'", "'\\''") + "'")
                  .toList());
      return new ProcessBuilder(
              "sh",
              "-c",
              "trap '' INT TERM HUP; cat >/dev/null; exec " + stop + " --pgdata=\"$1\"",
              "cahiers-database-watch",
              folder().toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    }

    private void run(String program, String... arguments) throws IOException {
      int code = execute(programs.command(program, arguments));
      if (code != 0) throw new UnusableInput(program + " failed: " + lastLine());
    }

    private String lastLine() throws IOException {
      List<String> lines = Files.readAllLines(output());
      return (lines.isEmpty() ? "" : lines.getLast().strip()) + " (see " + output() + ")";
    }

    private Path output() {
      return data.logs().resolve("database-start.log");
    }

    private int execute(List<String> command) throws IOException {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
      process.environment().put("LC_ALL", "C");
      try {
        return process.start().waitFor();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted");
      }
    }

    private static int freePort() throws IOException {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    private static String quoted(Path path) {
      return "'" + path.toString().replace("'", "'\\''") + "'";
    }
  }
}
