package org.cahiers.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cahiers.testing.Nasty;
import org.cahiers.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that an administrator is given to import by somebody who means harm. */
class HostileFilesIT {

  private static final String FILE = "id,lang,title,text\n1,fr,Des bancs,Un banc à chaque arrêt\n";
  private static final int ROW = 100_000;
  private static final int ROWS = 6_000;

  private final Visitor administrator = Visitor.demo("administrator");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "..\\..\\windows\\win.ini",
        "/etc/passwd",
        "%2e%2e%2fpasswd",
        "a.csv\u0000.sh",
        "<img src=x onerror=alert(1)>.csv",
        "${1234*1234}#{1234*1234}.csv"
      })
  void theNameOfAFileLeadsNowhere(String name) {
    String page = preview(name, bytes(FILE));
    assertTrue(page.contains("Des bancs"), "read as any other");
    assertFalse(page.contains("../") || page.contains("..\\"), "no way up is shown");
  }

  /** Six hundred megabytes in less than one. */
  @Test
  @Tag("faults")
  void aFileThatUnpacksToMoreThanTheMemoryIsRefused() throws IOException {
    byte[] bomb = bomb();
    assertTrue(bomb.length < 1_000_000, "packed: " + bomb.length);
    assertRefused(preview("bomb.csv.gz", bomb));
  }

  @Test
  @Tag("faults")
  void aBombWithinABombIsNotUnpackedTwice() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bomb());
    }
    assertRefused(preview("bomb.csv.gz.gz", packed.toByteArray()));
  }

  @Test
  void anArchiveWithWaysUpIsNotUnpackedAtAll() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("../../../../tmp/cahiers-was-here"));
      zip.write(bytes(FILE));
    }
    assertRefused(preview("texts.zip", packed.toByteArray()));
  }

  @Test
  void aFileThatEndsInTheMiddleIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes(FILE.repeat(100)));
    }
    byte[] whole = packed.toByteArray();
    assertRefused(preview("cut.csv.gz", Arrays.copyOf(whole, whole.length / 2)));
  }

  private static void assertRefused(String page) {
    assertTrue(page.contains("notice-error"), "it says that it cannot be used: " + page);
    assertFalse(page.contains("id=\"confirm\""), "and cannot be confirmed");
  }

  private String preview(String name, byte[] content) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("token", administrator.token("/admin/import"));
    fields.put("debate", "ecole");
    fields.put("format", "cahiers");
    HttpResponse<String> kept = administrator.upload("/admin/import-file", fields, name, content);
    assertEquals(303, kept.statusCode(), name);
    String address = kept.headers().firstValue("Location").orElseThrow();
    assertTrue(address.matches("/admin/import/[0-9]+"), address);
    HttpResponse<String> page = administrator.get(address);
    assertEquals(200, page.statusCode(), name);
    Nasty.assertHarmless(name, page);
    return page.body();
  }

  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
      out.write(bytes("id,lang,title,text\n"));
      byte[] text = bytes("a".repeat(ROW));
      for (int i = 0; i < ROWS; i++) {
        out.write(bytes(i + ",fr,Des bancs,"));
        out.write(text);
        out.write('\n');
      }
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
