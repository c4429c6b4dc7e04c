package org.cahiers.platform.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header row, columns in any order, separated by {@code ,} or {@code ;}, line
 * breaks allowed inside quotes. Reading stops at the first row that cannot be used, with its line.
 */
public final class CsvFile {

  /** Longest row, in characters: ten times the longest text that a debate accepts. */
  private static final int LONGEST_ROW = 20_000_000;

  private static final int LONGEST_HEADER = 1 << 16;

  /** How the parser says that the file ended inside quotes. */
  private static final Pattern NEVER_CLOSED = Pattern.compile("startline (\\d+)\\) EOF");

  private CsvFile() {}

  /**
   * Reads all rows in order.
   *
   * @param aliases other names of a column, lower case, to the name used here
   * @param required the columns without which the file makes no sense
   * @throws UnusableInput with file, line and reason
   */
  public static void read(
      Path file, Map<String, String> aliases, List<String> required, Consumer<CsvRow> each) {
    try (var reader = TextFile.open(file)) {
      read(file, reader, aliases, required, each);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    } catch (UncheckedIOException failure) {
      throw unreadable(file, failure.getCause());
    }
  }

  private static void read(
      Path file,
      BufferedReader reader,
      Map<String, String> aliases,
      List<String> required,
      Consumer<CsvRow> each)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).setIgnoreEmptyLines(true).get();
    var bounded = new BoundedReader(reader, LONGEST_ROW);
    try (var parser = CSVParser.builder().setReader(bounded).setFormat(format).get()) {
      var records = parser.iterator();
      try {
        if (!records.hasNext()) throw new UnusableInput(file, Flaw.of("platform.input.empty"));
        CSVRecord header = records.next();
        Map<String, Integer> columns = columns(file, header, aliases);
        for (String name : required) {
          if (!columns.containsKey(name)) {
            throw new UnusableInput(
                file, 1, Flaw.of("platform.input.no-column", name, String.join(", ", header)));
          }
        }
        bounded.nextRow();
        boolean any = false;
        while (records.hasNext()) {
          CSVRecord record = records.next();
          var row = new CsvRow(file, firstLine(parser, record), columns, record);
          if (record.size() > header.size()) {
            throw row.refused(
                Flaw.of("platform.input.too-many-fields", record.size(), header.size()));
          }
          each.accept(row);
          bounded.nextRow();
          any = true;
        }
        if (!any) throw new UnusableInput(file, Flaw.of("platform.input.no-rows"));
      } catch (BoundedReader.TooLong tooLong) {
        throw new UnusableInput(
            file, parser.getCurrentLineNumber(), Flaw.of("platform.input.long-row", LONGEST_ROW));
      } catch (UncheckedIOException | IllegalStateException failure) {
        if (failure.getCause() instanceof java.nio.charset.CharacterCodingException coding)
          throw coding;
        if (failure.getCause() instanceof java.io.EOFException
            || failure.getCause() instanceof java.util.zip.ZipException) {
          throw (IOException) failure.getCause();
        }
        throw notCsv(file, parser.getCurrentLineNumber(), failure);
      }
    }
  }

  private static Map<String, Integer> columns(
      Path file, CSVRecord header, Map<String, String> aliases) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String written = header.get(i).strip().toLowerCase(Locale.ROOT);
      String name = aliases.getOrDefault(written, written);
      if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
        throw new UnusableInput(file, 1, Flaw.of("platform.input.two-columns", name));
      }
    }
    return columns;
  }

  /** The one of {@code ,} and {@code ;} that the header has more of outside quotes. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEADER);
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (int i = 0; i < LONGEST_HEADER - 1; i++) {
      int next = reader.read();
      if (next < 0 || (next == '\n' && !quoted && commas + semicolons > 0)) break;
      if (next == '"') quoted = !quoted;
      if (!quoted && next == ',') commas++;
      if (!quoted && next == ';') semicolons++;
    }
    reader.reset();
    return semicolons > commas ? ';' : ',';
  }

  /** The parser counts lines at the end of a row; what is quoted may have taken several. */
  private static long firstLine(CSVParser parser, CSVRecord record) {
    long breaks = 0;
    for (String value : record) breaks += value.lines().count() - (value.isEmpty() ? 0 : 1);
    return Math.max(2, parser.getCurrentLineNumber() - breaks);
  }

  private static UnusableInput notCsv(Path file, long line, RuntimeException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = String.valueOf(cause.getMessage());
    Matcher unclosed = NEVER_CLOSED.matcher(message);
    return unclosed.find()
        ? new UnusableInput(
            file, Long.parseLong(unclosed.group(1)), Flaw.of("platform.input.unclosed"))
        : new UnusableInput(file, line, Flaw.of("platform.input.not-csv", message));
  }

  private static RuntimeException unreadable(Path file, IOException failure) {
    try {
      return TextFile.unreadable(file, failure);
    } catch (IOException other) {
      return new UncheckedIOException(other);
    }
  }
}
