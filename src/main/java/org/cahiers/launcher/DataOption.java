package org.cahiers.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data}, the same for every command that works on a database that is there. */
final class DataOption {

  @Option(
      names = "--data",
      defaultValue = "data",
      paramLabel = "DIR",
      description =
          "data directory, unless CAHIERS_DB_URL names a database (default: ./${DEFAULT-VALUE})")
  private Path data = Path.of("data");

  Path path() {
    return data;
  }
}
