package org.cahiers.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.cahiers.platform.csv.UnusableInput;

/**
 * What a file of {@code backup} holds: a zip with {@code TABLE.copy} in PostgreSQL's text format,
 * rows in the order of the primary key, and at its end {@code manifest.json}, this object.
 *
 * @param schema version of the schema, as Flyway counts
 * @param takenAt moment that all tables show, by the clock of the database
 * @param counters next values of identity columns, by sequence
 */
record Snapshot(String schema, String takenAt, List<Table> tables, List<Counter> counters) {

  private static final String FORMAT = "cahiers-backup-1";
  private static final String MANIFEST = "manifest.json";

  /**
   * One table.
   *
   * @param columns joined by commas, quoted
   * @param sha256 of the text that stands in the file
   */
  record Table(String name, String columns, long rows, String sha256) {}

  /** A sequence and the value that it gave last, 0 for none. */
  record Counter(String sequence, long last) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  static String entry(String table) {
    return table + ".copy";
  }

  /** Reads all tables in one transaction that sees one moment, and writes them to a new file. */
  static Snapshot write(Connection connection, Path file) throws SQLException, IOException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    TableCopy copy = new TableCopy(connection);
    String schema = copy.schema();
    String takenAt = copy.one("select cast(now() as text)");
    List<Table> tables = new ArrayList<>();
    try (var out = new ZipOutputStream(create(file))) {
      for (String name : copy.tables()) {
        out.putNextEntry(new ZipEntry(entry(name)));
        tables.add(copy.out(name, copy.columns(name), out));
        out.closeEntry();
      }
      Snapshot snapshot = new Snapshot(schema, takenAt, tables, copy.counters());
      out.putNextEntry(new ZipEntry(MANIFEST));
      out.write(snapshot.json().toString().getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
      return snapshot;
    }
  }

  /** Only its owner may read it: it holds e-mails and hashes of passwords. */
  private static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.newOutputStream(file, StandardOpenOption.WRITE);
  }

  /**
   * @throws UnusableInput if it is no file of {@code backup}, or not a whole one
   */
  static Snapshot read(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      ZipEntry manifest = zip.getEntry(MANIFEST);
      if (manifest == null) throw new UnusableInput(file + " is no backup of Cahiers");
      try (InputStream in = zip.getInputStream(manifest);
          var reader = Json.createReader(in)) {
        return of(file, reader.readObject());
      }
    } catch (ZipException broken) {
      throw new UnusableInput(file + " is no backup, or not a whole one: " + broken.getMessage());
    }
  }

  private static Snapshot of(Path file, JsonObject json) {
    if (!json.getString("format", "").equals(FORMAT))
      throw new UnusableInput(file + " is of another format: " + json.getString("format", ""));
    List<Table> tables = new ArrayList<>();
    for (JsonValue value : json.getJsonArray("tables")) {
      JsonObject table = value.asJsonObject();
      tables.add(
          new Table(
              table.getString("name"),
              table.getString("columns"),
              table.getJsonNumber("rows").longValue(),
              table.getString("sha256")));
    }
    List<Counter> counters = new ArrayList<>();
    for (JsonValue value : json.getJsonArray("counters")) {
      JsonObject counter = value.asJsonObject();
      counters.add(
          new Counter(counter.getString("sequence"), counter.getJsonNumber("last").longValue()));
    }
    return new Snapshot(json.getString("schema"), json.getString("takenAt"), tables, counters);
  }

  private JsonObject json() {
    var tableList = Json.createArrayBuilder();
    for (Table table : tables)
      tableList.add(
          Json.createObjectBuilder()
              .add("name", table.name())
              .add("columns", table.columns())
              .add("rows", table.rows())
              .add("sha256", table.sha256()));
    var counterList = Json.createArrayBuilder();
    for (Counter counter : counters)
      counterList.add(
          Json.createObjectBuilder()
              .add("sequence", counter.sequence())
              .add("last", counter.last()));
    return Json.createObjectBuilder()
        .add("format", FORMAT)
        .add("schema", schema)
        .add("takenAt", takenAt)
        .add("tables", tableList)
        .add("counters", counterList)
        .build();
  }
}
