package org.cahiers.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

  @TempDir private Path folder;

  private final Cahier cahier = CahierFixture.cahier(1, "fr", 3, 12);
  private final List<Thread> started = new ArrayList<>();
  private final List<Double> told = new ArrayList<>();
  private final Set<Thread> telling = new HashSet<>();

  @Test
  void theFilesAreThoseThatAreWrittenAlone() throws IOException {
    documents(folder).write(EnumSet.allOf(Format.class), this::hear);
    for (Format format : Format.values())
      assertArrayEquals(
          CahiersTest.write(cahier, format),
          Files.readAllBytes(folder.resolve(format.extension())),
          format.name());
    assertEquals(1, started.size());
  }

  @Test
  void progressNeverGoesDownAndIsToldByTheCallersThread() throws IOException {
    documents(folder).write(EnumSet.allOf(Format.class), this::hear);
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(0, told.getFirst());
    assertEquals(1, told.getLast());
    assertEquals(Set.of(Thread.currentThread()), telling);
  }

  @Test
  void aSecondThreadIsNotAskedForWhereItWouldNotHelp() throws IOException {
    documents(folder).write(List.of(Format.PDF, Format.DOCX), this::hear);
    documents(folder).write(List.of(Format.JSON), this::hear);
    assertEquals(List.of(), started);
    assertEquals(1, told.getLast());
  }

  @Test
  void formatsThatAllStreamAreSharedOut() throws IOException {
    List<Format> streamed = List.of(Format.HTML, Format.MARKDOWN, Format.JSON);
    documents(folder).write(streamed, this::hear);
    for (Format format : streamed)
      assertArrayEquals(
          CahiersTest.write(cahier, format),
          Files.readAllBytes(folder.resolve(format.extension())),
          format.name());
    assertEquals(1, started.size());
    assertEquals(1, told.getLast());
  }

  @Test
  void aFailureOfEitherThreadIsTheCallers() {
    for (Format lost : List.of(Format.PDF, Format.JSON)) {
      var documents =
          new Documents(
              cahier,
              Templates.ofTheHouse(),
              format -> format == lost ? folder.resolve("no/such/folder") : file(folder, format),
              this::thread);
      assertThrows(
          IOException.class,
          () -> documents.write(EnumSet.allOf(Format.class), this::hear),
          lost.name());
    }
  }

  private Documents documents(Path folder) {
    return new Documents(
        cahier, Templates.ofTheHouse(), format -> file(folder, format), this::thread);
  }

  private static Path file(Path folder, Format format) {
    return folder.resolve(format.extension());
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work);
    started.add(thread);
    return thread;
  }

  private void hear(Format format, double share) {
    told.add(share);
    telling.add(Thread.currentThread());
  }
}
