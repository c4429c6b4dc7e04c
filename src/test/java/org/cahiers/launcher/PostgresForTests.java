package org.cahiers.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/** One PostgreSQL for a test run, the same one that the product brings, with empty databases. */
public final class PostgresForTests implements AutoCloseable {

  private final DataDirectory data;
  private final EmbeddedPostgres postgres;

  private PostgresForTests(DataDirectory data, EmbeddedPostgres postgres) {
    this.data = data;
    this.postgres = postgres;
  }

  /**
   * @param folder emptied first
   */
  public static PostgresForTests start(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var data = DataDirectory.take(folder);
          var files = Files.walk(data.path())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    }
    var data = DataDirectory.take(folder);
    return new PostgresForTests(data, EmbeddedPostgres.start(data, Bundle.ofThisProcess()));
  }

  /** The address of a new, empty database. */
  public String create(String name) throws SQLException {
    String server = postgres.address().url().replaceFirst("/[^/]*$", "/");
    try (var connection = DriverManager.getConnection(server + "postgres", "postgres", password());
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner " + user());
    }
    return server + name;
  }

  public String user() {
    return postgres.address().user();
  }

  public String password() {
    return postgres.address().password();
  }

  @Override
  public void close() {
    postgres.close();
    data.close();
  }
}
