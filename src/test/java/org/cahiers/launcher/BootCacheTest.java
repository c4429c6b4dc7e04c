package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BootCacheTest {

  @TempDir private Path folder;
  private Path cache;

  @BeforeEach
  void chooseTheCache() {
    cache = folder.resolve("cache");
  }

  @Test
  void theWarIsExplodedAndTheRestCopied() throws IOException {
    byte[] war = zip(Map.of("WEB-INF/web.xml", bytes("<web-app/>")));
    Path ready = unpack(Map.of("bundle/cahiers.war", war, "bundle/lib/a.jar", bytes("a")));
    assertEquals("<web-app/>", Files.readString(ready.resolve("app/WEB-INF/web.xml")));
    assertEquals("a", Files.readString(ready.resolve("lib/a.jar")));
  }

  @Test
  void onlyWhatIsBundledIsUnpacked() throws IOException {
    Path ready =
        unpack(Map.of("bundle/a", bytes("a"), "org/cahiers/launcher/Boot.class", bytes("")));
    try (var files = Files.list(ready)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void theFolderIsNamedAfterTheContent() throws IOException {
    Path first = unpack(Map.of("bundle/a", bytes("one")));
    Path other = folder.resolve("elsewhere");
    Path jar = Files.write(folder.resolve("same.jar"), zip(Map.of("bundle/a", bytes("one"))));
    assertEquals(first.getFileName(), new BootCache(other).unpack(jar).getFileName());
  }

  @Test
  void anUnpackingThatWasInterruptedIsRepeated() throws IOException {
    Path ready = unpack(Map.of("bundle/a", bytes("one")));
    Path again = folder.resolve("again");
    Path part = again.resolve(ready.getFileName() + ".part");
    Files.createDirectories(part);
    Files.writeString(part.resolve("a"), "on");
    cache = again;
    assertEquals("one", Files.readString(unpack(Map.of("bundle/a", bytes("one"))).resolve("a")));
    assertFalse(Files.exists(part));
  }

  /** Locks are those of processes: the other first start is a Java of its own. */
  @Test
  void twoFirstStartsAtOnceBothGoOn() throws Exception {
    byte[] large = new byte[30_000_000];
    new Random(1).nextBytes(large);
    Path jar = Files.write(folder.resolve("some.jar"), zip(Map.of("bundle/a", large)));
    List<Process> starts = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) starts.add(start(jar));
      for (Process start : starts) {
        assertEquals('r', start.getInputStream().read(), "it has what it needs, and runs on");
      }
    } finally {
      starts.forEach(Process::destroyForcibly);
    }
  }

  private Process start(Path jar) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Unpacking.class.getName(),
            cache.toString(),
            jar.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Unpacks, says so, and lives on with its lock until it is ended. */
  static final class Unpacking {
    public static void main(String[] arguments) throws IOException {
      new BootCache(Path.of(arguments[0])).unpack(Path.of(arguments[1]));
      System.out.println("ready");
      System.in.read();
    }
  }

  @Test
  void whatNobodyUsesAnyMoreIsRemoved() throws IOException {
    Path old = cache.resolve("00000000-1");
    Files.createDirectories(old);
    Files.createFile(cache.resolve("00000000-1.lock"));
    Path ready = unpack(Map.of("bundle/a", bytes("one")));
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(ready));
  }

  @Test
  void versionsOfJavaAreReadInBothSpellings() {
    assertEquals(8, Boot.feature("1.8"));
    assertEquals(25, Boot.feature("25"));
  }

  private Path unpack(Map<String, byte[]> entries) throws IOException {
    return new BootCache(cache).unpack(Files.write(folder.resolve("some.jar"), zip(entries)));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
