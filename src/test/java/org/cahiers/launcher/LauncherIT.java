package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cahiers.jar} as an operator meets it: what it says, and that it leaves nothing behind. */
class LauncherIT {

  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void aKilledLauncherTakesServerAndDatabaseWithIt(@TempDir Path data) throws Exception {
    String port = Integer.toString(Product.freePort());
    try (var serve = Launched.with(NOTHING, "serve", "--port", port, "--data", data.toString())) {
      serve.until("Starting the server");
      List<ProcessHandle> everybody = serve.everybody(data);
      serve.handle().destroyForcibly(); // SIGKILL
      assertEquals(List.of(), Launched.leftOf(everybody));
    }
  }

  /** Maven that is killed must not leave the demo running. */
  @Test
  void aKilledParentStopsEverything(@TempDir Path data) throws Exception {
    String command = String.join(" ", Product.command());
    String arguments = " serve --stop-with-parent --port " + Product.freePort() + " --data " + data;
    try (var parent = Launched.of(List.of("sh", "-c", command + arguments + "; :"), NOTHING)) {
      parent.until("Starting the server");
      List<ProcessHandle> everybody = parent.everybody(data);
      parent.handle().destroyForcibly();
      assertEquals(List.of(), Launched.leftOf(everybody));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          dance                    | there is no command 'dance'
          serve --port 99999       | --port is 1 to 65535, not 99999
          serve --port eighty      | 'eighty' is not an int
          serve --loud             | Unknown option: '--loud'
          serve --bind nowhere.invalid | --bind is not an address: nowhere.invalid
          serve --data pom.xml     | as data directory: it is a file
          """)
  void badInputGetsOneLine(String arguments, String reason) throws Exception {
    Launched.assertRefused(reason, arguments.split(" "));
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed(@TempDir Path data) throws Exception {
    var environment = Map.of("CAHIERS_DB_URL", "jdbc:postgresql://127.0.0.1:1/cahiers");
    try (var serve =
        Launched.with(
            environment, "serve", "--port", "" + Product.freePort(), "--data", data.toString())) {
      assertEquals(1, serve.end());
      assertTrue(
          serve.said().contains("cannot reach jdbc:postgresql://127.0.0.1:1/cahiers"),
          serve.said());
    }
  }

  @Test
  void everyCommandHasHelp() throws Exception {
    try (var help = Launched.with(NOTHING, "--help")) {
      assertEquals(0, help.end());
      assertTrue(help.said().startsWith("Usage: java -jar cahiers.jar <command>"), help.said());
    }
    for (Command command : Main.COMMANDS) {
      try (var help = Launched.with(NOTHING, command.name(), "--help")) {
        assertEquals(0, help.end(), command.name());
        assertTrue(help.said().startsWith("Usage: cahiers " + command.name()), help.said());
      }
    }
  }

  @Test
  void anOldJavaIsToldWhichOneIsNeeded() throws Exception {
    Optional<Path> old = oldJava();
    assumeTrue(old.isPresent(), "no Java older than 21 on this machine");
    var command = List.of(old.orElseThrow().toString(), "-jar", "target/cahiers.jar", "serve");
    try (var launched = Launched.of(command, NOTHING)) {
      assertEquals(1, launched.end());
      assertTrue(
          launched.said().startsWith("cahiers: Cahiers needs Java 21 or newer; this is Java "),
          launched.said());
    }
  }

  private static Optional<Path> oldJava() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) return Optional.empty();
    try (var folders = Files.list(all)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches(".*\\b(8|11|17)\\b.*"))
          .map(folder -> folder.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
