package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cahiers.platform.Rows;

/**
 * SQL of this room, in the caller's transaction. A parameter that may be null is handed over as
 * text and cast in the statement.
 */
@ApplicationScoped
class Statements {

  @PersistenceContext private EntityManager database;

  /** Rows of two columns or more. */
  @SuppressWarnings("unchecked")
  List<Object[]> rows(String sql, Object... values) {
    return query(sql, values).getResultList();
  }

  Optional<Object[]> row(String sql, Object... values) {
    return rows(sql, values).stream().findFirst();
  }

  /** Values of one column. */
  @SuppressWarnings("unchecked")
  List<Object> values(String sql, Object... values) {
    return query(sql, values).getResultList();
  }

  /** The first value that is not null. */
  Optional<Object> value(String sql, Object... values) {
    return values(sql, values).stream().filter(Objects::nonNull).findFirst();
  }

  long number(String sql, Object... values) {
    return Rows.number(value(sql, values).orElseThrow());
  }

  int change(String sql, Object... values) {
    return query(sql, values).executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = database.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
    return query;
  }
}
