package org.cahiers.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty database of the shared PostgreSQL. */
public record TestDatabase(String url, String user, String password) {

  /**
   * @param name lower-case word, used once in a test run
   */
  public static TestDatabase create(String name) {
    return TestSession.database(name);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Runs a statement of a test's own; returns the number of rows it changed. */
  public int execute(String statement) throws SQLException {
    try (Connection database = connect();
        Statement query = database.createStatement()) {
      return query.executeUpdate(statement);
    }
  }
}
