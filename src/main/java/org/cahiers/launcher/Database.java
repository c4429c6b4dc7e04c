package org.cahiers.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.cahiers.platform.csv.UnusableInput;
import org.jspecify.annotations.Nullable;

/**
 * The database of this installation, open for as long as this object is: the one named by {@code
 * CAHIERS_DB_URL}, or the embedded one of {@code DATA}, running already or started for the while.
 */
final class Database implements AutoCloseable {

  private static final int OLDEST = 15;
  private static final int PATIENCE_SECONDS = 10;

  private final DatabaseAddress address;
  private final @Nullable DataDirectory data;
  private final @Nullable EmbeddedPostgres embedded;

  private Database(
      DatabaseAddress address, @Nullable DataDirectory data, @Nullable EmbeddedPostgres embedded) {
    this.address = address;
    this.data = data;
    this.embedded = embedded;
  }

  /**
   * For a command that works beside a server or without one.
   *
   * @throws UnusableInput when it cannot be reached, with the reason
   */
  static Database open(Path data) {
    if (configured(System.getenv())) return external(System.getenv());
    if (!Files.exists(data.resolve("database"))) {
      throw new UnusableInput(data + " holds no Cahiers yet: start it once first (serve --data)");
    }
    return DataDirectory.tryTake(data)
        .map(taken -> embedded(taken, Bundle.ofThisProcess()))
        .orElseGet(() -> checked(new Database(EmbeddedPostgres.running(data), null, null)));
  }

  /** For a server, which needs the data directory for itself; this object then closes it. */
  static Database open(DataDirectory data, Bundle bundle) {
    if (!configured(System.getenv())) return embedded(data, bundle);
    Database external = external(System.getenv());
    return new Database(external.address, data, null);
  }

  DatabaseAddress address() {
    return address;
  }

  /** Keeps the embedded one running for as long as this object is; another is not ours to start. */
  void keepRunning(PrintStream out) {
    if (embedded != null) embedded.keepRunning(out);
  }

  boolean isEmbedded() {
    return embedded != null;
  }

  /** A new connection, in auto-commit mode; the caller closes it. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  @Override
  public void close() {
    if (embedded != null) embedded.close();
    if (data != null) data.close();
  }

  private static boolean configured(Map<String, String> environment) {
    return !environment.getOrDefault("CAHIERS_DB_URL", "").isBlank();
  }

  private static Database embedded(DataDirectory data, Bundle bundle) {
    try {
      var postgres = EmbeddedPostgres.start(data, bundle);
      return new Database(postgres.address(), data, postgres);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static Database external(Map<String, String> environment) {
    String url = environment.getOrDefault("CAHIERS_DB_URL", "");
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new UnusableInput(
          "CAHIERS_DB_URL must look like jdbc:postgresql://host:5432/cahiers, not " + url);
    }
    return checked(
        new Database(
            new DatabaseAddress(
                url,
                environment.getOrDefault("CAHIERS_DB_USER", "cahiers"),
                environment.getOrDefault("CAHIERS_DB_PASSWORD", "")),
            null,
            null));
  }

  private static Database checked(Database database) {
    DriverManager.setLoginTimeout(PATIENCE_SECONDS);
    try (var connection = database.connect()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new UnusableInput(
            "the database is PostgreSQL " + version + "; Cahiers needs " + OLDEST + " or newer");
      }
      return database;
    } catch (SQLException e) {
      throw new UnusableInput("cannot reach " + database.address + ": " + e.getMessage());
    }
  }
}
