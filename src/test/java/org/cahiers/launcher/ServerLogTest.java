package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void everyLineIsKeptWithoutColoursAndOnlyTheWantedOnesAreShown() throws IOException {
    copy("[\u001b[1;92mINFO\u001b[0m] fine\n[\u001b[1;91mSEVERE\u001b[0m] not fine\n");
    assertEquals(
        List.of("[INFO] fine", "[SEVERE] not fine"),
        Files.readAllLines(folder.resolve("server.log")));
    assertEquals("[SEVERE] not fine\n", console.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theEndOfTheStartIsNoticed() throws IOException {
    assertFalse(copy("Payara Micro starting\n").saysStarted());
    assertTrue(copy("Payara Micro  6.2025.10 #badassmicrofish ready in 5 (ms)\n").saysStarted());
  }

  @Test
  void fiveFilesAreKeptHoweverMuchTheServerSays() throws IOException {
    String line = "x".repeat(999_999) + "\n";
    for (int i = 0; i < 7; i++) copy(line.repeat(11));
    try (var files = Files.list(folder)) {
      assertEquals(5, files.count());
    }
  }

  /** As on a full disk: every write to this device ends with "No space left on device". */
  @Test
  void aFullDiskEndsNeitherTheReadingNorTheLog() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full on this machine");
    Path log = Files.createSymbolicLink(folder.resolve("server.log"), full);
    try (var lines = new PipedWriter();
        var output = new BufferedReader(new PipedReader(lines))) {
      var copying = Thread.ofPlatform().start(() -> log().copy(output));
      lines.write("lost\nalso lost\n[SEVERE] lost, but shown\n");
      lines.flush();
      until(() -> console.toString(StandardCharsets.UTF_8).contains("but shown"));
      Files.delete(log); // there is room again
      lines.write("kept\n");
      lines.close();
      copying.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertEquals(List.of("kept"), Files.readAllLines(log));
    String said = console.toString(StandardCharsets.UTF_8);
    assertEquals(1, said.split("cannot be written for now", -1).length - 1, said);
  }

  private static void until(BooleanSupplier sooner) throws InterruptedException {
    for (int tries = 0; tries < 1_000 && !sooner.getAsBoolean(); tries++) Thread.sleep(10);
    assertTrue(sooner.getAsBoolean());
  }

  private ServerLog copy(String output) {
    ServerLog log = log();
    log.copy(new BufferedReader(new StringReader(output)));
    return log;
  }

  private ServerLog log() {
    return new ServerLog(
        folder.resolve("server.log"),
        line -> line.contains("[SEVERE]"),
        new PrintStream(console, true, StandardCharsets.UTF_8));
  }
}
