package org.cahiers.search;

import static org.cahiers.search.Sample.ask;
import static org.cahiers.search.Sample.ids;
import static org.cahiers.search.Sample.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cahiers.platform.feed.Change.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

  @TempDir Path directory;

  @Test
  void aMissingIndexIsEmptyAndHasNoPosition() throws IOException {
    try (LuceneIndex index = LuceneIndex.open(directory.resolve("new"), Sample.SOURCE)) {
      assertEquals(Optional.empty(), index.position());
      assertEquals(List.of(), ids(ask(index, question("train"))));
    }
  }

  @Test
  void whatWasCommittedIsThereAfterACrashWithItsPosition() throws IOException {
    Sample.index(directory).close();
    try (LuceneIndex index = LuceneIndex.open(directory, Sample.SOURCE)) {
      assertEquals(Optional.of(new Position(100, 5)), index.position());
      assertEquals(List.of(1L, 3L), ids(ask(index, question("train"))));
    }
  }

  @Test
  void whatWasShownButNotCommittedIsLostTogetherWithItsPosition() throws IOException {
    try (LuceneIndex index = Sample.index(directory)) {
      index.remove("contribution", 1);
      index.show();
      assertEquals(List.of(3L), ids(ask(index, question("train"))));
    }
    try (LuceneIndex index = LuceneIndex.open(directory, Sample.SOURCE)) {
      assertEquals(
          Optional.of(new Position(100, 5)), index.position(), "the feed is read again from there");
      assertEquals(List.of(1L, 3L), ids(ask(index, question("train"))));
    }
  }

  @Test
  void aReplacedTextIsFoundByItsNewWordsOnly() throws IOException {
    try (LuceneIndex index = Sample.index(directory)) {
      index.replace(
          "contribution", Sample.text(1, "contribution", 7, "fr", "Un bus", "Un bus par heure."));
      index.show();
      assertEquals(List.of(3L), ids(ask(index, question("train"))));
      assertEquals(List.of(1L), ids(ask(index, question("bus"))));
    }
  }

  @Test
  void anotherRoomsDocumentOfTheSameNumberIsAnotherDocument() throws IOException {
    try (LuceneIndex index = Sample.index(directory)) {
      index.replace(
          "debate", Sample.text(1, "debate", 7, "fr", "Quels transports ?", "Des trains ?"));
      index.show();
      assertEquals(3, ask(index, question("train")).total());
      index.remove("debate", 1);
      index.show();
      assertEquals(List.of(1L, 3L), ids(ask(index, question("train"))));
    }
  }

  @Test
  void searchesSeeTheOldContentWhileItIsBuiltAnew() throws IOException {
    try (LuceneIndex index = Sample.index(directory)) {
      index.clear();
      index.add("contribution", Sample.TEXTS.subList(3, 6));
      assertEquals(List.of(1L, 3L), ids(ask(index, question("train"))));
      index.commit(new Position(200, 1));
      index.show();
      assertEquals(List.of(), ids(ask(index, question("train"))));
      assertEquals(List.of(6L), ids(ask(index, question("arbres"))));
    }
  }

  @Test
  void anIndexOfAnotherDatabaseIsNotUsed() throws IOException {
    Sample.index(directory).close();
    try (LuceneIndex index = LuceneIndex.open(directory, new byte[] {9})) {
      assertEquals(Optional.empty(), index.position());
    }
  }

  @Test
  void twoProcessesDoNotWriteTheSameIndex() throws IOException {
    try (LuceneIndex first = Sample.index(directory)) {
      assertThrows(IOException.class, () -> LuceneIndex.open(directory, Sample.SOURCE));
      assertEquals(List.of(1L, 3L), ids(ask(first, question("train"))));
    }
  }

  @Test
  void everyDamagedFileLeadsToAnEmptyIndexThatIsBuiltAnew() throws IOException {
    Sample.index(directory).close();
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    assertTrue(files.size() >= 3, files.toString());
    for (Path file : files) {
      damaged(file, bytes -> bytes[bytes.length / 2] ^= 0x55);
      damaged(file, bytes -> java.util.Arrays.fill(bytes, (byte) 0));
    }
    for (Path file : files) {
      LuceneIndex.wipe(directory);
      Sample.index(directory).close();
      Files.delete(file);
      assertEmptyAndUsable(file + " missing");
    }
  }

  private interface Damage {
    void to(byte[] bytes);
  }

  private void damaged(Path file, Damage damage) throws IOException {
    LuceneIndex.wipe(directory);
    Sample.index(directory).close();
    byte[] bytes = Files.readAllBytes(file);
    damage.to(bytes);
    Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    assertEmptyAndUsable(file + " damaged");
  }

  private void assertEmptyAndUsable(String what) throws IOException {
    try (LuceneIndex index = LuceneIndex.open(directory, Sample.SOURCE)) {
      assertEquals(Optional.empty(), index.position(), what);
      index.add("contribution", Sample.TEXTS);
      index.show();
      assertEquals(List.of(1L, 3L), ids(ask(index, question("train"))), what);
    }
  }
}
