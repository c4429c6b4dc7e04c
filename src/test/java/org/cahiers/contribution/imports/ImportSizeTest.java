package org.cahiers.contribution.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.cahiers.platform.csv.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small packed file may hold more than the memory of the server. */
class ImportSizeTest {

  private static final long TEN_MEGABYTES = 10_000_000;

  @TempDir Path folder;

  @Test
  void aPackedFileOfLongTextsIsReadOnlyAsFarAsMemoryAllows() throws IOException {
    Path bomb = packed("id,text\n", "%d," + "a".repeat(40_000) + "\n", 5_000); // 200 MB
    assertTrue(Files.size(bomb) < 1_000_000, "well packed");
    assertRefused(bomb);
  }

  @Test
  void aPackedFileOfManyTinyRowsIsReadOnlyAsFarAsMemoryAllows() throws IOException {
    assertRefused(packed("id,text\n", "%d,a\n", 200_000));
  }

  @Test
  void linesWithoutAnythingEndSomewhere() throws IOException {
    Path bomb = packed("id,text\n", "\n".repeat(100_000), 400);
    var refusal = assertThrows(UnusableInput.class, () -> read(bomb));
    assertTrue(refusal.getMessage().contains("row is longer than"), refusal.getMessage());
  }

  @Test
  void aFileThatFitsIsRead() throws IOException {
    assertEquals(1_000, read(packed("id,text\n", "%d,A reason.\n", 1_000)).texts().size());
  }

  private static void assertRefused(Path bomb) {
    var refusal = assertThrows(UnusableInput.class, () -> read(bomb));
    assertTrue(refusal.getMessage().contains("more than 10 MB of memory"), refusal.getMessage());
  }

  private static ImportFile read(Path file) {
    return ImportReader.read(file, ImportFormat.CAHIERS, TEN_MEGABYTES);
  }

  private Path packed(String header, String row, int times) throws IOException {
    Path file = folder.resolve("texts.csv.gz");
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(header);
      for (int i = 0; i < times; i++) out.write(row.formatted(i));
    }
    return file;
  }
}
