package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cahiers.platform.csv.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

  @TempDir private Path directory;

  @Test
  void filesAppearTogetherWhenPublished() throws IOException {
    Path place = directory.resolve("deep/out");
    try (var output = OutputDirectory.at(place)) {
      Files.writeString(output.file("a.txt"), "a");
      Files.writeString(output.file("b.txt"), "b");
      assertEquals(false, Files.exists(place));
      output.publish();
    }
    assertEquals(List.of("a.txt", "b.txt"), names(place));
    assertEquals(List.of("out"), names(place.getParent()));
  }

  @Test
  void nothingIsLeftWhenTheWorkFails() throws IOException {
    Path place = directory.resolve("out");
    assertThrows(
        IllegalStateException.class,
        () -> {
          try (var output = OutputDirectory.at(place)) {
            Files.writeString(output.file("a.txt"), "a");
            throw new IllegalStateException("failed half way");
          }
        });
    assertEquals(List.of(), names(directory));
  }

  /** What a stopped command was doing. */
  static final class HalfWay {

    public static void main(String[] args) throws IOException {
      var output = OutputDirectory.at(Path.of(args[0]));
      Files.writeString(output.file("a.txt"), "half");
      System.exit(130);
    }
  }

  @Test
  void nothingIsLeftWhenTheProgramIsStopped() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Path place = directory.resolve("out");
    Process stopped =
        new ProcessBuilder(java, "-cp", classes, HalfWay.class.getName(), place.toString())
            .inheritIO()
            .start();
    assertEquals(130, stopped.waitFor());
    assertEquals(List.of(), names(directory));
  }

  @Test
  void anEarlierRunIsReplacedAndWhatElseLiesThereStays() throws IOException {
    Files.writeString(directory.resolve("mine.txt"), "mine");
    Files.writeString(directory.resolve("a.txt"), "old");
    try (var output = OutputDirectory.at(directory)) {
      Files.writeString(output.file("a.txt"), "new");
      output.publish();
    }
    assertEquals("new", Files.readString(directory.resolve("a.txt")));
    assertEquals("mine", Files.readString(directory.resolve("mine.txt")));
  }

  @Test
  void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
    Path place = Files.writeString(directory.resolve("out"), "");
    assertThrows(UnusableInput.class, () -> OutputDirectory.at(place));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> list = Files.list(directory)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
