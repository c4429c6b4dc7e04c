package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is restored is what was backed up, and nothing else. */
class BackupIT {

  private static final String ODD = "a\tb\nc\\N \u00e9\u20ac";

  @TempDir Path folder;

  @Test
  void whatIsRestoredIsEqualAndGoesOnCounting() throws Exception {
    Path file = folder.resolve("backup.zip");
    Snapshot written = written(file);
    TestDatabase to = TestDatabase.create("backup_to");
    SnapshotRestore.of(written, file, address(to));
    try (Connection connection = to.connect()) {
      var copy = new TableCopy(connection);
      assertEquals(ODD, copy.one("select value from setting where name = 'odd'"));
      assertEquals(
          "0",
          copy.one("select count(*) from setting where name = 'secret.search-index'"),
          "an index left on a node is not taken for one of this database");
      assertEquals(
          "1",
          copy.one(
              "select count(*) from change where xid < pg_snapshot_xmin(pg_current_snapshot())"),
          "followers of the feed reach what was restored");
      assertEquals(
          "2",
          copy.one(
              "insert into account (email, pseudonym) values ('b@example.org', 'Next') returning"
                  + " id"),
          "identities go on where they were");
    }
    var refusal =
        assertThrows(UnusableInput.class, () -> SnapshotRestore.of(written, file, address(to)));
    assertTrue(refusal.getMessage().contains("is not empty"), refusal.getMessage());
    refuseDamaged(written, file);
  }

  private void refuseDamaged(Snapshot written, Path file) throws IOException, SQLException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path rows = zip.getPath("setting.copy");
      Files.writeString(rows, Files.readString(rows).replace("odd", "old"));
    }
    TestDatabase to = TestDatabase.create("backup_damaged");
    var refusal =
        assertThrows(UnusableInput.class, () -> SnapshotRestore.of(written, file, address(to)));
    assertTrue(refusal.getMessage().contains("setting is not what"), refusal.getMessage());
    try (Connection connection = to.connect()) {
      assertEquals(
          "0",
          new TableCopy(connection)
              .one(
                  "select count(*) from pg_class where relnamespace = cast('public' as"
                      + " regnamespace)"),
          "nothing is left of it");
    }
  }

  private static Snapshot written(Path file) throws SQLException, IOException {
    TestDatabase from = TestDatabase.create("backup_from");
    Flyway.configure()
        .dataSource(from.url(), from.user(), from.password())
        .configuration(Map.of("flyway.locations", "classpath:db/migration"))
        .load()
        .migrate();
    try (Connection connection = from.connect();
        var insert =
            connection.prepareStatement("insert into setting (name, value) values (?, ?)");
        var statement = connection.createStatement()) {
      for (String name : new String[] {"odd", "secret.search-index"}) {
        insert.setString(1, name);
        insert.setString(2, ODD);
        insert.execute();
      }
      statement.execute("insert into account (email, pseudonym) values ('a@example.org', 'First')");
      statement.execute("insert into network_key (key) values (sha256('key'))");
      statement.execute("select mark_network(id, 'c00002') from account");
      statement.execute("insert into change (kind, subject) values ('trial.happened', 1)");
    }
    try (Connection connection = from.connect()) {
      Snapshot written = Snapshot.write(connection, file);
      assertEquals(written, Snapshot.read(file));
      assertTrue(
          written.tables().stream().noneMatch(table -> table.name().startsWith("network_")),
          "what is unlogged is nowhere else");
      return written;
    }
  }

  private static DatabaseAddress address(TestDatabase database) {
    return new DatabaseAddress(database.url(), database.user(), database.password());
  }
}
