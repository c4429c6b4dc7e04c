package org.cahiers.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes a cahier in several formats, on two threads. Those that are built in memory come one after
 * another, and those that stream beside them: a large cahier takes little longer than these two
 * alone, and no more memory than the larger of them and a little. Formats that all stream are
 * shared out.
 */
public final class Documents {

  /** Hears of the formats that are written by the caller's thread, and on this thread only. */
  @FunctionalInterface
  public interface Told {

    /**
     * @param share of the whole work, 0 to 1, never going down
     */
    void at(Format format, double share);
  }

  /** Built in memory before they are written, the one that takes longest first. */
  private static final List<Format> BUILT = List.of(Format.PDF, Format.DOCX);

  private final Cahier cahier;
  private final Templates templates;
  private final Function<Format, Path> files;
  private final ThreadFactory threads;

  /**
   * @param files where each format goes; an existing file is replaced
   * @param threads gives the second thread
   */
  public Documents(
      Cahier cahier, Templates templates, Function<Format, Path> files, ThreadFactory threads) {
    this.cahier = cahier;
    this.templates = templates;
    this.files = files;
    this.threads = threads;
  }

  /** Returns when all are written, or none is being written any more. */
  public void write(Collection<Format> formats, Told told) throws IOException {
    List<Format> built = BUILT.stream().filter(formats::contains).toList();
    List<Format> streamed = formats.stream().filter(format -> !BUILT.contains(format)).toList();
    List<Format> own = built.isEmpty() ? everySecond(streamed, 0) : built;
    List<Format> others = built.isEmpty() ? everySecond(streamed, 1) : streamed;
    if (others.isEmpty()) {
      inTurn(own, told);
      return;
    }
    FutureTask<Void> beside =
        new FutureTask<>(
            () -> {
              inTurn(others, (format, share) -> {});
              return null;
            });
    threads.newThread(beside).start();
    try {
      inTurn(own, told);
    } finally {
      await(beside);
    }
  }

  private static List<Format> everySecond(List<Format> formats, int from) {
    return IntStream.range(0, formats.size())
        .filter(i -> i % 2 == from)
        .mapToObj(formats::get)
        .toList();
  }

  private void inTurn(List<Format> formats, Told told) throws IOException {
    double each = 1.0 / formats.size();
    for (int i = 0; i < formats.size(); i++) {
      Format format = formats.get(i);
      double before = i * each;
      told.at(format, before);
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(files.apply(format)))) {
        Cahiers.write(
            cahier, format, templates, out, share -> told.at(format, before + share * each));
      }
    }
  }

  private static void await(FutureTask<Void> beside) throws IOException {
    try {
      beside.get();
    } catch (ExecutionException failed) {
      throw new IOException(failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while documents are written");
    }
  }
}
