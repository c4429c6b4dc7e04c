package org.cahiers.export.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP file whose entries are all of one moment, so that equal contents are equal bytes. */
final class FixedZip {

  /** The first day that ZIP knows. */
  private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /**
   * @param out stays open
   */
  FixedZip(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Begins an entry; write it to the stream, which must not be closed. */
  OutputStream entry(String name) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(MOMENT);
    zip.putNextEntry(entry);
    return zip;
  }

  /** An entry that is not packed, as ODF wants its media type. */
  void stored(String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(MOMENT);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    var sum = new CRC32();
    sum.update(content);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
  }

  void finish() throws IOException {
    zip.finish();
  }

  /** The same entries in the same order, all of the one moment. */
  static void copy(InputStream from, OutputStream out) throws IOException {
    var copy = new FixedZip(out);
    var in = new ZipInputStream(from, StandardCharsets.UTF_8);
    for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      in.transferTo(copy.entry(entry.getName()));
    }
    copy.finish();
  }
}
