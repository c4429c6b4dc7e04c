package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.cahiers.platform.csv.UnusableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContributionFileTest {

  private Path file;

  @BeforeEach
  void place(@TempDir Path directory) {
    file = directory.resolve("in.csv");
  }

  @Test
  void columnsMayStandInAnyOrderAmongOthers() throws IOException {
    write("colour,text,id,parent_id\nred,Plant trees,a,\nblue,Yes,b,a\n");
    assertEquals(
        List.of(
            new ContributionRow("a", "", "", "Plant trees", "", 0, "", "", 2),
            new ContributionRow("b", "", "", "Yes", "", 0, "", "a", 3)),
        read());
  }

  @Test
  void semicolonsAByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
    write("\uFEFFid;text;support;lang\r\na;\"Trees; and, benches\";3;FR\r\n");
    assertEquals(
        List.of(new ContributionRow("a", "fr", "", "Trees; and, benches", "", 3, "", "", 2)),
        read());
  }

  @Test
  void aLineBreakInsideQuotesBelongsToTheText() throws IOException {
    write("id,text\na,\"one\n\ntwo \"\"quoted\"\"\"\nb,three\n");
    assertEquals(
        List.of(
            new ContributionRow("a", "", "", "one\n\ntwo \"quoted\"", "", 0, "", "", 2),
            new ContributionRow("b", "", "", "three", "", 0, "", "", 5)),
        read());
  }

  @Test
  void aPackedFileIsReadWhateverItIsCalled() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write("id,text\na,déjà vu\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
    assertEquals("déjà vu", read().getFirst().text());
  }

  @Test
  void aRowWithoutItsLastEmptyFieldsIsRead() throws IOException {
    write("id,text,date,parent_id\na,Plant trees\n");
    assertEquals("Plant trees", read().getFirst().text());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          empty file            , ``                                    , in.csv: is empty
          header only           , `id,text\\n`                          , in.csv: has a header and no rows
          no text column        , `id,body\\na,b\\n`                    , `in.csv:1: there is no column text; it has id, body`
          two columns text      , `id,text,Text\\na,b,c\\n`             , in.csv:1: there are two columns text
          id twice              , `id,text\\na,b\\n\\na,c\\n`           , in.csv:4: id a stands already at in.csv:2
          no id                 , `id,text\\na,b\\n ,c\\n`              , in.csv:3: has no id
          row too long          , `id,text\\na,"x\\ny"\\nb,c,d\\n`      , in.csv:4: has 3 fields where the header has 2
          support in words      , `id,text,support\\na,b,many\\n`       , `in.csv:2: support is many, must be a number`
          support without end   , `id,text,support\\na,b,Infinity\\n`   , `in.csv:2: support is Infinity, must be a number`
          """)
  void aFileThatCannotBeUsedIsRefusedWithItsLine(String name, String content, String reason)
      throws IOException {
    write(content.replace("\\n", "\n"));
    assertEquals(reason, refusal());
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() throws IOException {
    write("id,text\na,\"b\nc,d\n");
    assertEquals("in.csv:2: a quote that opens in this row is never closed", refusal());
  }

  @Test
  void theFirstLineThatIsNotUtf8IsNamed() throws IOException {
    Files.write(file, "id,text\na,ok\nb,d\u00e9j\u00e0\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("in.csv:3: is not UTF-8; save the file as UTF-8", refusal());
  }

  @Test
  void bytesThatAreNotUtf8AreFoundFarDownALongFile() throws IOException {
    String rows = "x,some words\n".repeat(1);
    var text = new StringBuilder("id,text\n");
    for (int i = 0; i < 20_000; i++) text.append(i).append(rows);
    Files.write(
        file, text.append("last,\u00e9\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("in.csv:20002: is not UTF-8; save the file as UTF-8", refusal());
  }

  @Test
  void aPackedFileThatWasCutIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 5000; i++)
        packed.write((i + ",text " + i * 31 + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    assertEquals("in.csv: is not a whole gzip file", refusal());
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8});
    assertEquals("in.csv: is not a whole gzip file", refusal());
  }

  @Test
  void aMissingFileIsRefused() {
    assertEquals("in.csv: there is no such file", refusal());
  }

  private void write(String content) throws IOException {
    Files.writeString(file, content);
  }

  private List<ContributionRow> read() {
    return ContributionFile.read(List.of(file));
  }

  private String refusal() {
    String message = assertThrows(UnusableInput.class, this::read).getMessage();
    return message.replace(file.toString(), "in.csv");
  }
}
