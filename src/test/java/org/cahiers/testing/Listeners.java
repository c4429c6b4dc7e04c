package org.cahiers.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the processes that a test run started take connections, as Linux tells in {@code /proc}.
 */
public final class Listeners {

  private static final Path ALL_PROCESSES = Path.of("/proc");
  private static final String LISTENS = "0A";
  private static final List<String> LOOPBACK =
      List.of(
          "[0-9A-F]{6}7F",
          "0{24}01000000", // ::1
          "0{16}FFFF0000[0-9A-F]{6}7F");

  private Listeners() {}

  /** Whether this machine tells. */
  public static boolean canBeSeen() {
    return Files.isReadable(ALL_PROCESSES.resolve("self/net/tcp"));
  }

  /**
   * Addresses and ports in the kernel's hexadecimal.
   *
   * @param loopback those that only this machine reaches, or all others
   */
  public static Set<String> ours(boolean loopback) throws IOException {
    Set<String> sockets = new HashSet<>();
    for (long process : processes()) sockets.addAll(sockets(process));
    Set<String> found = new TreeSet<>();
    for (String table : List.of("self/net/tcp", "self/net/tcp6"))
      for (String line : lines(ALL_PROCESSES.resolve(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length < 10 || !fields[3].equals(LISTENS) || !sockets.contains(fields[9]))
          continue;
        String address = fields[1].split(":")[0];
        if (LOOPBACK.stream().anyMatch(address::matches) == loopback) found.add(fields[1]);
      }
    return found;
  }

  /** This one, what it started, and the databases, which left their parents. */
  private static List<Long> processes() throws IOException {
    List<Long> all = new ArrayList<>(List.of(ProcessHandle.current().pid()));
    ProcessHandle.current().descendants().forEach(each -> all.add(each.pid()));
    try (Stream<Path> files = Files.find(Path.of("target/integration"), 4, Listeners::namesOne)) {
      for (Path file : files.toList())
        all.add(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }
    return all;
  }

  private static boolean namesOne(Path file, Object attributes) {
    return file.endsWith("postmaster.pid");
  }

  private static Set<String> sockets(long process) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> open = Files.list(ALL_PROCESSES.resolve(process + "/fd"))) {
      for (Path file : open.toList()) {
        String target = target(file);
        if (target.startsWith("socket:["))
          inodes.add(target.substring("socket:[".length(), target.length() - 1));
      }
    } catch (IOException e) {
      return inodes; // it has ended meanwhile
    }
    return inodes;
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile
    }
  }

  private static List<String> lines(Path table) throws IOException {
    return Files.exists(table) ? Files.readAllLines(table) : List.of();
  }
}
