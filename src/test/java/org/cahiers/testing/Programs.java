package org.cahiers.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of this machine that some tests need and skip without. */
public final class Programs {

  private Programs() {}

  /** Those of these names that are on the path, in the order of the path. */
  public static Stream<Path> onPath(List<String> names) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable);
  }

  public static boolean isOnPath(String name) {
    return onPath(List.of(name)).findFirst().isPresent();
  }
}
