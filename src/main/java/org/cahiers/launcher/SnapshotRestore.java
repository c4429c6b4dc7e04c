package org.cahiers.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.cahiers.platform.csv.UnusableInput;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Fills an empty database from a {@link Snapshot}, in one transaction: all of it, equal to what was
 * written, or nothing.
 */
final class SnapshotRestore {

  private final Snapshot snapshot;
  private final Connection connection;
  private final TableCopy copy;

  private SnapshotRestore(Snapshot snapshot, Connection connection) throws SQLException {
    this.snapshot = snapshot;
    this.connection = connection;
    this.copy = new TableCopy(connection);
  }

  /**
   * @throws UnusableInput if the database is not empty, the file of a newer Cahiers, or damaged
   */
  static void of(Snapshot snapshot, Path file, DatabaseAddress address)
      throws SQLException, IOException {
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      var restore = new SnapshotRestore(snapshot, connection);
      restore.refuseUsedDatabase(address);
      Flyway schema = schema(snapshot.schema(), address);
      boolean equal = false;
      try {
        migrate(schema);
        connection.setAutoCommit(false);
        restore.fill(file);
        restore.compare();
        connection.commit();
        equal = true;
      } finally {
        if (!equal) {
          connection.close();
          schema.clean(); // it was empty before
        }
      }
    }
  }

  private void refuseUsedDatabase(DatabaseAddress address) throws SQLException {
    if (!copy.all("select 1 from pg_class where relnamespace = cast('public' as regnamespace)")
        .isEmpty())
      throw new UnusableInput(address + " is not empty: restore into a new, empty database");
  }

  /** The schema that the rows were written under; a newer one is the server's to make. */
  private static Flyway schema(String version, DatabaseAddress address) {
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations("classpath:db/migration")
        .target(version)
        .cleanDisabled(false)
        .load();
  }

  private static void migrate(Flyway schema) {
    try {
      schema.migrate();
    } catch (FlywayException e) {
      throw new UnusableInput("the schema cannot be made: " + e.getMessage());
    }
  }

  private record Reference(String table, String name, String definition) {}

  private void fill(Path file) throws SQLException, IOException {
    if (!copy.tables().equals(snapshot.tables().stream().map(Snapshot.Table::name).toList()))
      throw new UnusableInput(
          "schema " + snapshot.schema() + " of this Cahiers has other tables than the backup");
    List<Reference> references = references();
    for (Reference each : references)
      run("alter table " + each.table() + " drop constraint " + each.name());
    for (Snapshot.Table table : snapshot.tables()) run("delete from " + table.name());
    try (var zip = new ZipFile(file.toFile())) {
      for (Snapshot.Table table : snapshot.tables())
        try (InputStream rows = zip.getInputStream(zip.getEntry(Snapshot.entry(table.name())))) {
          copy.in(table, new BufferedInputStream(rows));
        }
    }
    for (Reference each : references)
      run(
          "alter table "
              + each.table()
              + " add constraint "
              + each.name()
              + " "
              + each.definition());
    for (Snapshot.Counter counter : snapshot.counters())
      if (counter.last() > 0)
        copy.one(
            "select cast(setval(?, cast(? as bigint)) as text)",
            counter.sequence(),
            "" + counter.last());
  }

  /**
   * Foreign keys: without them tables can be filled in any order, with them again all is checked.
   */
  private List<Reference> references() throws SQLException {
    List<Reference> references = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select cast(cast(conrelid as regclass) as text), quote_ident(conname),"
                    + " pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and"
                    + " connamespace = cast('public' as regnamespace)")) {
      while (rows.next())
        references.add(new Reference(rows.getString(1), rows.getString(2), rows.getString(3)));
    }
    return references;
  }

  private void compare() throws SQLException, IOException {
    for (Snapshot.Table table : snapshot.tables()) {
      var read = copy.out(table.name(), table.columns(), OutputStream.nullOutputStream());
      if (!read.equals(table))
        throw new UnusableInput(
            table.name() + " is not what was backed up: the file is damaged; nothing was restored");
    }
    // An index of the old database may lie on a node: under another key none is taken for ours.
    run("delete from setting where name = 'secret.search-index'");
  }

  private void run(String statement) throws SQLException {
    try (var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
