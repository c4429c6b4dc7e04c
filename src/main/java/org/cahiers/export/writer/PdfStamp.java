package org.cahiers.export.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Replaces the two things in a PDF that differ from run to run, the moment its metadata were
 * written and the number of the file, by others of the same length. Equal cahiers then are equal
 * files, and no offset changes.
 */
final class PdfStamp {

  private static final String MOMENT = "<xmp:MetadataDate>";
  private static final String NUMBER = "/ID [<";
  private static final int NUMBER_DIGITS = 32;
  private static final int TAIL = 4096;
  private static final int HEAD = 1 << 16;

  private PdfStamp() {}

  /**
   * @param number at least 32 hexadecimal digits
   */
  static void copy(Path file, Instant moment, String number, OutputStream out) throws IOException {
    try (var random = new RandomAccessFile(file.toFile(), "rw")) {
      long at = find(random, 0, MOMENT);
      if (at >= 0) {
        random.seek(at);
        // to the second, as the formatter writes it: 2026-11-01T00:00:00Z
        random.write(moment.toString().substring(0, 19).getBytes(StandardCharsets.US_ASCII));
      }
      at = find(random, Math.max(0, random.length() - TAIL), NUMBER);
      if (at >= 0) {
        byte[] digits = number.substring(0, NUMBER_DIGITS).getBytes(StandardCharsets.US_ASCII);
        random.seek(at);
        random.write(digits);
        random.seek(at + NUMBER_DIGITS);
        long second = find(random, at + NUMBER_DIGITS, "<");
        random.seek(second);
        random.write(digits);
      }
    }
    Files.copy(file, out);
  }

  /** Where the text ends that is looked for from a place on, −1 if it is not near. */
  private static long find(RandomAccessFile file, long from, String text) throws IOException {
    byte[] bytes = new byte[(int) Math.min(HEAD, file.length() - from)];
    file.seek(from);
    file.readFully(bytes);
    int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    return index < 0 ? -1 : from + index + text.length();
  }
}
