package org.cahiers.platform.csv;

import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** One row by the names of its columns, and where it stands, so that a refusal can say so. */
public final class CsvRow {

  private final Path file;
  private final long line;
  private final Map<String, Integer> columns;
  private final CSVRecord record;

  CsvRow(Path file, long line, Map<String, Integer> columns, CSVRecord record) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.record = record;
  }

  /** First line of the row in the file, from 1. */
  public long line() {
    return line;
  }

  /** Length of all its fields. */
  public long characters() {
    long characters = 0;
    for (String field : record) characters += field.length();
    return characters;
  }

  /** The field as it is written; empty when the row or the file does not have it. */
  public String get(String column) {
    Integer place = columns.get(column);
    return place == null || place >= record.size() ? "" : record.get(place);
  }

  /** A field that must say something, without blanks around it. */
  public String required(String column) {
    String value = get(column).strip();
    if (value.isEmpty()) throw refused(Flaw.of("platform.input.missing", column));
    return value;
  }

  public UnusableInput refused(Flaw flaw) {
    return new UnusableInput(file, line, flaw);
  }

  public UnusableInput refused(String reason) {
    return new UnusableInput(file, line, reason);
  }
}
