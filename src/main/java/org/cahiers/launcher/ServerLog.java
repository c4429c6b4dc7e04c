package org.cahiers.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Keeps what the server prints in {@code server.log}, five files of about ten megabytes at most,
 * and shows some of it.
 */
final class ServerLog {

  private static final long LARGEST = 10_000_000;
  private static final int KEPT = 5;
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final Path file;
  private final Predicate<String> shown;
  private final PrintStream console;
  private volatile boolean started;

  /**
   * @param shown which lines also go to the console
   */
  ServerLog(Path file, Predicate<String> shown, PrintStream console) {
    this.file = file;
    this.shown = shown;
    this.console = console;
  }

  /** Whether the server has said that its start is over, with or without the application. */
  boolean saysStarted() {
    return started;
  }

  /** Copies until the end of the stream. */
  void copy(BufferedReader output) {
    try (output) {
      Writer log = open();
      long size = Files.size(file);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String plain = COLOUR.matcher(line).replaceAll("");
        if (shown.test(plain)) console.println(plain);
        if (plain.contains("Payara Micro") && plain.contains("ready in")) started = true;
        log.write(plain);
        log.write('\n');
        log.flush();
        size += plain.length() + 1;
        if (size > LARGEST) {
          log.close();
          rotate();
          log = open();
          size = 0;
        }
      }
      log.close();
    } catch (IOException e) {
      console.println("The server's log cannot be written any more: " + e);
    }
  }

  private Writer open() throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void rotate() throws IOException {
    for (int i = KEPT - 1; i > 1; i--) move(older(i - 1), older(i));
    move(file, older(1));
  }

  private Path older(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
