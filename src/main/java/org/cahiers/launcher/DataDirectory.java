package org.cahiers.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.cahiers.platform.csv.UnusableInput;

/**
 * The folder given by {@code --data}: everything of one installation that must be kept.
 *
 * <pre>
 * cahiers.lock      held while a server or a command uses the embedded database; says who
 * database/         the embedded PostgreSQL
 * database.secret   its password
 * logs/             server.log and database-*.log
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creates the folder where needed and takes it for this process. */
  static DataDirectory take(Path given) {
    return tryTake(given)
        .orElseThrow(
            () ->
                new UnusableInput(
                    given.toAbsolutePath().normalize()
                        + " is in use by another Cahiers"
                        + holder(given)
                        + ": stop it, or choose another --data"));
  }

  /** Empty when another process has the folder. */
  static Optional<DataDirectory> tryTake(Path given) {
    Path path = given.toAbsolutePath().normalize();
    try {
      createPrivate(path);
      Files.createDirectories(path.resolve("logs"));
      var channel =
          FileChannel.open(
              path.resolve("cahiers.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return Optional.of(new DataDirectory(path, channel));
    } catch (AccessDeniedException e) {
      throw new UnusableInput("cannot write to " + e.getFile() + ": no permission");
    } catch (FileAlreadyExistsException e) {
      throw new UnusableInput("cannot use " + e.getFile() + " as data directory: it is a file");
    } catch (IOException e) {
      throw new UnusableInput("cannot write to " + path + ": " + e.getMessage());
    }
  }

  Path path() {
    return path;
  }

  Path logs() {
    return path.resolve("logs");
  }

  /** Nobody else on the machine may read the database, the secret or the mails. */
  static void createPrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) return;
    Path parent = folder.getParent();
    if (parent != null) Files.createDirectories(parent);
    Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static String holder(Path given) {
    try {
      String process = Files.readString(given.resolve("cahiers.lock")).strip();
      return process.isEmpty() ? "" : " (process " + process + ")";
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
