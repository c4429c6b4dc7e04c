package org.cahiers.platform.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) that does nothing when a spreadsheet opens it: a text that a spreadsheet
 * would take for a formula gets an apostrophe in front. Numbers stay as they are.
 */
public final class SafeCsv implements AutoCloseable {

  /** What a formula begins with, in one spreadsheet or another. */
  private static final String FORMULA = "=+-@\t\r";

  /** A number computes nothing, with a sign or without. */
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+([.,]\\d+)?");

  private final CSVPrinter printer;

  /**
   * @param lineEnd {@code "\r\n"} as RFC 4180 has it, or {@code "\n"} for tools of the command line
   */
  public SafeCsv(Writer out, String lineEnd) throws IOException {
    printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get());
  }

  /** Writes a row. */
  public void row(@Nullable Object... cells) throws IOException {
    for (Object cell : cells) printer.print(safe(cell));
    printer.println();
  }

  public void flush() throws IOException {
    printer.flush();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  /** A cell that is no formula. */
  public static @Nullable Object safe(@Nullable Object cell) {
    if (!(cell instanceof String text) || text.isEmpty()) return cell;
    return FORMULA.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches()
        ? text
        : "'" + text;
  }
}
