package org.cahiers.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Keeps what the server prints in {@code server.log}, five files of ten megabytes at most. */
final class ServerLog {

  private static final long LARGEST = 10_000_000;
  private static final int KEPT = 5;

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
  }

  /** Copies until the end of the stream. */
  void copy(InputStream output) {
    byte[] buffer = new byte[8192];
    try (output) {
      OutputStream out = open();
      long size = Files.size(file);
      for (int n = output.read(buffer); n >= 0; n = output.read(buffer)) {
        out.write(buffer, 0, n);
        size += n;
        if (size > LARGEST && buffer[n - 1] == '\n') {
          out.close();
          rotate();
          out = open();
          size = 0;
        }
      }
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the server's log cannot be written: " + file, e);
    }
  }

  private OutputStream open() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
