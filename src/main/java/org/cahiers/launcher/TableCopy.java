package org.cahiers.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.cahiers.platform.csv.UnusableInput;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Tables of the platform as streams, by PostgreSQL's COPY, in the connection's transaction. */
final class TableCopy {

  /** Of a table: its key in order, for the same text from the same rows. */
  private static final String KEY =
      """
      select coalesce(string_agg(quote_ident(a.attname), ', ' order by k.place), '')
      from pg_index i
        cross join lateral unnest(cast(i.indkey as smallint[])) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indrelid = cast(? as regclass) and i.indisprimary\
      """;

  /**
   * What the database computes by itself is left out, and so are ids of transactions, which mean
   * nothing in another one: there the change feed starts anew, in the same order.
   */
  private static final String COLUMNS =
      """
      select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
        and atttypid <> cast('xid8' as regtype)\
      """;

  private final Connection connection;
  private final CopyManager copies;

  TableCopy(Connection connection) throws SQLException {
    this.connection = connection;
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Version of the schema, of the last migration. */
  String schema() throws SQLException {
    if (one("select to_regclass('flyway_schema_history')") == null)
      throw new UnusableInput("the database holds no Cahiers yet: start it once first");
    return one(
        "select version from flyway_schema_history where success order by installed_rank desc"
            + " limit 1");
  }

  /**
   * All tables but that of the migrations, by name. What is unlogged is meant to be nowhere else.
   */
  List<String> tables() throws SQLException {
    return all(
        "select quote_ident(relname) from pg_class where relnamespace = cast('public' as"
            + " regnamespace) and relkind = 'r' and relpersistence = 'p' and relname <>"
            + " 'flyway_schema_history' order by 1");
  }

  String columns(String table) throws SQLException {
    return one(COLUMNS, table);
  }

  /** Writes a table, rows in the order of its key. */
  Snapshot.Table out(String table, String columns, OutputStream to)
      throws SQLException, IOException {
    String key = one(KEY, table);
    String rows = "select " + columns + " from " + table;
    if (!key.isEmpty()) rows += " order by " + key;
    var digest = new DigestOutputStream(to, sha256());
    long count = copies.copyOut("copy (" + rows + ") to stdout", digest);
    String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
    return new Snapshot.Table(table, columns, count, hash);
  }

  void in(Snapshot.Table table, InputStream from) throws SQLException, IOException {
    copies.copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", from);
  }

  List<Snapshot.Counter> counters() throws SQLException {
    List<Snapshot.Counter> counters = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select quote_ident(sequencename), coalesce(last_value, 0) from pg_sequences where"
                    + " schemaname = 'public' order by 1")) {
      while (rows.next()) counters.add(new Snapshot.Counter(rows.getString(1), rows.getLong(2)));
    }
    return counters;
  }

  /** The one value of a query; null if it is null or there is none. */
  @Nullable String one(String query, String... values) throws SQLException {
    List<String> all = all(query, values);
    return all.isEmpty() ? null : all.getFirst();
  }

  List<String> all(String query, String... values) throws SQLException {
    List<String> all = new ArrayList<>();
    try (var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) all.add(rows.getString(1));
      }
    }
    return all;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
