package org.cahiers.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Small disks under one installation's data directory, each a memory file system that only its
 * processes see: they are gone when the last of them ends, and filling one harms nobody else.
 *
 * <pre>
 * DATA         database, logs, mails
 * DATA/index   the search index
 * DATA/temp    documents while they are written, uploads
 * </pre>
 */
enum Disks {
  DATABASE(""),
  INDEX("small"),
  DOCUMENTS("temp");

  private static final byte[] ZEROS = new byte[1 << 16];

  /** The index gets a folder on its disk, since it may delete everything that it finds there. */
  private static final String MOUNT =
      """
      set -e
      data=$1; shift
      mount -t tmpfs -o size=700m cahiers-data "$data"
      mkdir "$data/small" "$data/index" "$data/temp"
      mount -t tmpfs -o size=64m cahiers-index "$data/small"
      mkdir "$data/small/index"
      mount --bind "$data/small/index" "$data/index"
      mount -t tmpfs -o size=700m cahiers-temp "$data/temp"
      exec "$@"
      """;

  private static final List<String> ALONE =
      List.of("unshare", "--user", "--map-root-user", "--mount");

  private final String place;

  Disks(String place) {
    this.place = place;
  }

  /** What stands before a command whose data are to be on such disks. */
  static List<String> before(Path data) {
    List<String> words = new ArrayList<>(ALONE);
    words.addAll(List.of("sh", "-c", MOUNT, "disks", data.toString()));
    return words;
  }

  /** Skips the test, and says why, where a process may not have file systems of its own. */
  static void assumeAllowed() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(ALONE);
    words.addAll(List.of("mount", "-t", "tmpfs", "trial", "/mnt"));
    boolean allowed;
    try {
      Process trial = new ProcessBuilder(words).redirectErrorStream(true).start();
      allowed = trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      allowed = false;
    }
    assumeTrue(allowed, "FULL DISKS NOT TRIED: no file systems of one's own on this machine");
  }

  /**
   * Not a byte more fits on it.
   *
   * @param data as seen from outside
   */
  void fill(Path data) throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast(data))) {
      while (true) out.write(ZEROS);
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) throw full;
    }
  }

  void free(Path data) throws IOException {
    Files.deleteIfExists(ballast(data));
  }

  private Path ballast(Path data) {
    return data.resolve(place).resolve("ballast");
  }
}
