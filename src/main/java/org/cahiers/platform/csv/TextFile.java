package org.cahiers.platform.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file of text as people send it: UTF-8 with or without BOM, packed with gzip or not. */
public final class TextFile {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int BUFFER = 1 << 16;

  private TextFile() {}

  /** The content without its byte order mark; a byte that is no UTF-8 makes the reader throw. */
  public static BufferedReader open(Path file) throws IOException {
    var strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(unpacked(file), strict), BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) reader.reset();
    return reader;
  }

  /** The bytes, unpacked when they begin like gzip, whatever the file is called. */
  public static InputStream unpacked(Path file) throws IOException {
    if (!Files.exists(file)) throw new UnusableInput(file, Flaw.of("platform.input.no-file"));
    if (Files.isDirectory(file)) throw new UnusableInput(file, Flaw.of("platform.input.directory"));
    if (!Files.isReadable(file))
      throw new UnusableInput(file, Flaw.of("platform.input.unreadable"));
    var bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    bytes.mark(2);
    boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    try {
      return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    } catch (IOException broken) {
      throw new UnusableInput(file, Flaw.of("platform.input.not-gzip"));
    }
  }

  /** What went wrong while reading, as the one line that its reader can act on. */
  public static UnusableInput unreadable(Path file, IOException failure) throws IOException {
    if (failure instanceof CharacterCodingException) {
      return new UnusableInput(
          file, firstLineThatIsNotUtf8(file), Flaw.of("platform.input.not-utf8"));
    }
    if (failure instanceof ZipException || failure instanceof java.io.EOFException) {
      return new UnusableInput(file, Flaw.of("platform.input.not-gzip"));
    }
    throw failure;
  }

  private static long firstLineThatIsNotUtf8(Path file) throws IOException {
    try (var bytes = new BufferedInputStream(unpacked(file), BUFFER)) {
      var line = new ByteArrayOutputStream();
      long number = 1;
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        if (next != '\n') {
          line.write(next);
          continue;
        }
        if (!isUtf8(line.toByteArray())) return number;
        line.reset();
        number++;
      }
      return number;
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException no) {
      return false;
    }
  }
}
