package org.cahiers.launcher;

import java.io.IOException;
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
import org.cahiers.platform.csv.UnusableInput;

/**
 * The start of an {@link EmbeddedPostgres}: creates what is missing, stops what was left behind.
 *
 * @param data held by this process
 */
record PostgresStart(DataDirectory data, PostgresPrograms programs) {

  private static final String OWNER = EmbeddedPostgres.OWNER;
  private static final String SUPERUSER = "postgres";

  /**
   * Nothing of what is acknowledged may be lost: fsync and synchronous_commit stay as they are.
   * Checkpoints are rare, since each makes the next change of every page a whole page in the log.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "shared_buffers=" + Memory.buffersMegabytes() + "MB",
          "effective_cache_size=" + Memory.cachedMegabytes() + "MB",
          "checkpoint_timeout=15min",
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

  EmbeddedPostgres start() throws IOException {
    return start(freePort());
  }

  /** On a port that clients know already. */
  EmbeddedPostgres start(int port) throws IOException {
    if (Files.exists(folder())) {
      refuseOtherVersion();
      stopLeftOver();
    } else {
      create();
    }
    var options = new StringBuilder("-c port=" + port + " -c log_directory=" + quoted(data.logs()));
    SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
    String secret = EmbeddedPostgres.secret(data.path());
    // The watcher comes first: it also stops a start that is interrupted.
    var postgres = new EmbeddedPostgres(this, watch(), port, secret);
    try {
      run(
          "pg_ctl",
          "start",
          "--wait",
          "--timeout=120",
          "--pgdata=" + folder(),
          "--options=" + options);
      createOwnerWhereMissing(port, secret);
      return postgres;
    } catch (SQLException e) {
      postgres.close();
      throw new IOException(e);
    } catch (IOException | RuntimeException e) {
      postgres.close();
      throw e;
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
