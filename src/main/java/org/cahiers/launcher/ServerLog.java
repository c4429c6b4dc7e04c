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
import org.jspecify.annotations.Nullable;

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

  private @Nullable Writer log;
  private long size;
  private boolean lost;

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

  /**
   * Copies until the end of the stream. What cannot be written, on a full disk, is left out and
   * said once: the server must not wait for its log, and the log goes on when there is room again.
   */
  void copy(BufferedReader output) {
    try (output) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String plain = COLOUR.matcher(line).replaceAll("");
        if (shown.test(plain)) console.println(plain);
        if (plain.contains("Payara Micro") && plain.contains("ready in")) started = true;
        keep(plain);
      }
    } catch (IOException e) {
      console.println("The server's log ends here: " + e);
    } finally {
      close();
    }
  }

  private void keep(String line) {
    try {
      if (log == null) open();
      log.write(line);
      log.write('\n');
      log.flush();
      size += line.length() + 1;
      if (size > LARGEST) {
        close();
        rotate();
        open();
      }
      lost = false;
    } catch (IOException e) {
      if (!lost) console.println("The server's log cannot be written for now: " + e);
      lost = true;
      close();
    }
  }

  private void close() {
    if (log == null) return;
    try {
      log.close();
    } catch (IOException e) {
      // It was flushed after each line: what is lost has been said.
    }
    log = null;
  }

  private void open() throws IOException {
    log = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    size = Files.size(file);
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
