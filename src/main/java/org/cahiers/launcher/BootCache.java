package org.cahiers.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Where {@code cahiers.jar} is unpacked: one folder for each content, named after it.
 *
 * <p>Each running launcher holds a shared lock on the folder it uses, so that a folder which nobody
 * uses any more (an older version) can be removed, and two first starts unpack only once.
 */
final class BootCache {

  private static final String PREFIX = "bundle/";
  private static final long LOOK_MILLIS = 100;

  /** Kept open, and so locked, until the process ends. */
  private static FileChannel inUse;

  private final Path root;

  BootCache(Path root) {
    this.root = root;
  }

  /** {@code CAHIERS_CACHE}, or the usual place for caches of this user. */
  static Path directory() {
    String chosen = System.getenv("CAHIERS_CACHE");
    if (chosen != null && !chosen.isEmpty()) return Paths.get(chosen).toAbsolutePath();
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) return Paths.get(home, "Library", "Caches", "cahiers");
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg == null || xdg.isEmpty()
        ? Paths.get(home, ".cache", "cahiers")
        : Paths.get(xdg, "cahiers");
  }

  /** Returns the folder with the content of the jar, complete, locked against removal. */
  Path unpack(Path jar) throws IOException {
    Files.createDirectories(root);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      String key = key(zip);
      Path ready = root.resolve(key);
      FileChannel channel = open(key);
      while (true) {
        while (!Files.isDirectory(ready)) fillAlone(zip, ready, channel);
        channel.lock(0, Long.MAX_VALUE, true);
        if (Files.isDirectory(ready)) break;
        channel.close(); // removed by another start between the two locks
        channel = open(key);
      }
      inUse = channel;
      removeUnused(key);
      return ready;
    }
  }

  /**
   * Fills it unless another start does. Whoever waited for the lock itself would wait until that
   * start ends, which goes over from its lock to a shared one without a gap.
   */
  private static void fillAlone(ZipFile zip, Path ready, FileChannel channel) throws IOException {
    try (FileLock alone = channel.tryLock()) {
      if (alone == null) Thread.sleep(LOOK_MILLIS);
      else if (!Files.isDirectory(ready)) fill(zip, ready);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private FileChannel open(String key) throws IOException {
    return FileChannel.open(
        root.resolve(key + ".lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  private static String key(ZipFile zip) {
    CRC32 content = new CRC32();
    long size = 0;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      String line = entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc() + '\n';
      for (int i = 0; i < line.length(); i++) content.update(line.charAt(i));
      size += entry.getSize();
    }
    return String.format(Locale.ROOT, "%08x-%x", content.getValue(), size);
  }

  private static void fill(ZipFile zip, Path ready) throws IOException {
    Path work = ready.resolveSibling(ready.getFileName() + ".part");
    remove(work.toFile());
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.isDirectory() || !entry.getName().startsWith(PREFIX)) continue;
      String name = entry.getName().substring(PREFIX.length());
      try (InputStream in = zip.getInputStream(entry)) {
        if (name.endsWith(".war")) explode(in, work.resolve("app"));
        else write(in, work, name);
      }
    }
    Files.move(work, ready, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void explode(InputStream war, Path app) throws IOException {
    ZipInputStream zip = new ZipInputStream(war);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) write(zip, app, entry.getName());
    }
  }

  private static void write(InputStream in, Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) throw new IOException("entry outside the jar: " + name);
    Files.createDirectories(file.getParent());
    Files.copy(in, file);
  }

  private void removeUnused(String mine) throws IOException {
    File[] locks = root.toFile().listFiles((folder, name) -> name.endsWith(".lock"));
    if (locks == null) return;
    for (File lock : locks) {
      String key = lock.getName().substring(0, lock.getName().length() - ".lock".length());
      if (key.equals(mine)) continue;
      try (FileChannel channel = open(key);
          FileLock alone = channel.tryLock()) {
        if (alone == null) continue;
        remove(root.resolve(key).toFile());
        remove(root.resolve(key + ".part").toFile());
      }
    }
  }

  private static void remove(File file) throws IOException {
    File[] inside = Files.isSymbolicLink(file.toPath()) ? null : file.listFiles();
    if (inside != null) for (File child : inside) remove(child);
    Files.deleteIfExists(file.toPath());
  }
}
