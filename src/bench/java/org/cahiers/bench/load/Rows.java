package org.cahiers.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table by COPY. */
final class Rows implements AutoCloseable {

  private static final int FULL = 1 << 16;

  private final PGCopyOutputStream out;
  private final StringBuilder buffer = new StringBuilder(FULL + 8_192);

  Rows(Connection connection, String tableAndColumns) throws SQLException {
    out =
        new PGCopyOutputStream(
            connection.unwrap(PGConnection.class), "copy " + tableAndColumns + " from stdin");
  }

  void add(@Nullable Object... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) buffer.append('\t');
      Object value = values[i];
      if (value == null) buffer.append("\\N");
      else if (value instanceof String text) escape(text);
      else buffer.append(value);
    }
    buffer.append('\n');
    if (buffer.length() >= FULL) flush();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> buffer.append("\\\\");
        case '\n' -> buffer.append("\\n");
        case '\r' -> buffer.append("\\r");
        case '\t' -> buffer.append("\\t");
        default -> buffer.append(c);
      }
    }
  }

  private void flush() throws IOException {
    out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
    buffer.setLength(0);
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
