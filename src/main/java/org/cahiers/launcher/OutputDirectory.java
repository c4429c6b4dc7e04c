package org.cahiers.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.platform.csv.UnusableInput;

/**
 * Files that appear together or not at all: they are written into a hidden directory beside their
 * place, and moved when all are whole. What else lies in the place stays there. Stopping the
 * program half way (Ctrl-C) leaves nothing behind.
 */
final class OutputDirectory implements AutoCloseable {

  /** A writer that is still at work may add a file while the others are removed. */
  private static final int TRIES = 20;

  private static final int PAUSE_MILLIS = 10;

  private final Path place;
  private final Path draft;
  private final Thread onStop = new Thread(this::abandon, "remove unfinished results");

  private OutputDirectory(Path place, Path draft) {
    this.place = place;
    this.draft = draft;
    Runtime.getRuntime().addShutdownHook(onStop);
  }

  /**
   * @throws UnusableInput if the place is a file or its parent cannot be written
   */
  static OutputDirectory at(Path place) throws IOException {
    Path whole = place.toAbsolutePath().normalize();
    if (Files.exists(whole) && !Files.isDirectory(whole)) {
      throw new UnusableInput(place, "is a file; a directory is needed for the results");
    }
    // the draft must be on the same file system as the place, and where the user may write: inside,
    // if it exists
    Path parent = Files.isDirectory(whole) ? whole : whole.getParent();
    try {
      Files.createDirectories(parent);
      return new OutputDirectory(whole, Files.createTempDirectory(parent, ".cahiers-"));
    } catch (IOException refused) {
      throw new UnusableInput(place, "cannot be written: " + refused.getMessage());
    }
  }

  Path file(String name) {
    return draft.resolve(name);
  }

  BufferedWriter writer(String name) throws IOException {
    return Files.newBufferedWriter(file(name));
  }

  /** Makes the files appear in their place, replacing those of an earlier run. */
  void publish() throws IOException {
    Files.createDirectories(place);
    for (Path file : files()) {
      Files.move(
          file,
          place.resolve(file.getFileName()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not published. */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(onStop);
    } catch (IllegalStateException stopping) {
      return; // the hook does it
    }
    remove();
  }

  private void remove() throws IOException {
    for (Path file : files()) Files.deleteIfExists(file);
    Files.deleteIfExists(draft);
  }

  private void abandon() {
    for (int i = 0; i < TRIES && Files.exists(draft); i++) {
      try {
        Thread.sleep(i == 0 ? 0 : PAUSE_MILLIS);
        remove();
      } catch (IOException busy) {
        continue; // somebody still writes
      } catch (InterruptedException enough) {
        return;
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> list = Files.list(draft)) {
      return list.sorted().toList();
    }
  }
}
