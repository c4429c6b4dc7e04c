package org.cahiers.proposal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements of the room: the same in the server's transaction and on the command line. */
final class Sql {

  /** Makes something of the row that a result stands on. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Sql() {}

  static <T> List<T> rows(Connection database, String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(database, sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) rows.add(row.of(result));
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> Optional<T> first(
      Connection database, String sql, Row<T> row, @Nullable Object... values) {
    return rows(database, sql, row, values).stream().findFirst();
  }

  static long number(Connection database, String sql, @Nullable Object... values) {
    return rows(database, sql, row -> row.getLong(1), values).getFirst();
  }

  static int change(Connection database, String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(database, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement prepared(
      Connection database, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, stored(values[i]));
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
