package org.cahiers.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cahiers.platform.csv.UnusableInput;

/**
 * What {@code cahiers.jar} carries, unpacked by {@link Boot}: {@code app/} (the war), {@code
 * payara-micro.jar} and {@code lib/}.
 *
 * @param folder where it was unpacked
 * @param jar the jar itself, which is also the agent of the server's Java
 */
record Bundle(Path folder, Path jar) {

  static Bundle ofThisProcess() {
    return new Bundle(
        Path.of(System.getProperty("cahiers.bundle", "target/launcher")),
        Path.of(System.getProperty("cahiers.jar", "target/cahiers.jar")));
  }

  Path application() {
    return folder.resolve("app");
  }

  Path server() {
    return folder.resolve("payara-micro.jar");
  }

  Path library(String start) throws IOException {
    try (var files = Files.list(folder.resolve("lib"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow(() -> new UnusableInput("no PostgreSQL programs for this system: " + start));
    }
  }
}
