package org.cahiers.proposal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Lends the connection of the caller's transaction to what reads and writes rows. */
@ApplicationScoped
class Connections {

  @Resource(lookup = "java:app/jdbc/cahiers")
  private DataSource source;

  <T> T with(Function<Connection, T> work) {
    try (Connection connection = source.getConnection()) {
      return work.apply(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
