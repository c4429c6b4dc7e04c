package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private ServerLog copy(String output) {
    var log =
        new ServerLog(
            folder.resolve("server.log"),
            line -> line.contains("[SEVERE]"),
            new PrintStream(console, true, StandardCharsets.UTF_8));
    log.copy(new BufferedReader(new StringReader(output)));
    return log;
  }
}
