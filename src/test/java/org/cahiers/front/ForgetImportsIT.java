package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cahiers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class ForgetImportsIT {

  @Test
  void aFileThatNobodyDecidedAboutForADayIsDiscardedAndNoOther() throws SQLException {
    TestDatabase database = TestDatabase.create("forgotten");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection connection = database.connect()) {
      run(
          connection,
          """
          insert into account (origin, pseudonym, language, import_source, import_key)
          values ('imported', 'Participant a', 'fr', 'test', 'a');
          insert into debate (slug, language, opens_at, synthesis_at, closes_at) values ('d', 'fr', now(), now(), now());
          insert into import_file (debate, format, name, content, uploaded_by, uploaded_at, confirmed_at, ended_at)
          select d.id, 'polis', name, content, a.id, now() - age, confirmed, ended from debate d, account a,
            (values ('old.csv', 'x'::bytea, interval '25 hours', null::timestamptz, null::timestamptz),
                    ('new.csv', 'x', '23 hours', null, null),
                    ('running.csv', 'x', '25 hours', now(), null),
                    ('discarded.csv', null, '25 hours', null, now() - interval '20 hours'))
              as files (name, content, age, confirmed, ended)
          """);
      assertEquals(1, ForgetImports.forget(connection));
      assertEquals(List.of("new.csv", "running.csv"), kept(connection));
      assertEquals(0, ForgetImports.forget(connection));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> kept(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var query = connection.createStatement();
        var rows =
            query.executeQuery(
                "select name from import_file where content is not null order by name")) {
      while (rows.next()) names.add(rows.getString(1));
    }
    return names;
  }
}
