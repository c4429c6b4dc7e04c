package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpinionsTest {

  @TempDir private Path directory;

  /**
   * Two camps of sixty that disagree on most of twenty contributions, and one person who gave two
   * scores.
   */
  private List<String> camps() {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>(List.of("participant,contribution,score"));
    for (int p = 0; p < 120; p++) {
      for (int c = 0; c < 20; c++) {
        boolean agrees = (p < 60) == (c < 10) ^ random.nextInt(10) == 0;
        lines.add("p%03d,c%d,%d".formatted(p, c, agrees ? 5 : 1));
      }
    }
    lines.add("quiet,c0,5");
    lines.add("quiet,c1,5");
    return lines;
  }

  @Test
  void twoCampsAreTwoGroupsAndWhoScoredTooLittleIsInNone() throws IOException {
    Path file = Files.write(directory.resolve("scores.csv"), camps());
    CommandLineFixture run =
        CommandLineFixture.run(new Opinions(), file, "--out", directory.resolve("groups.csv"));
    assertEquals(0, run.code(), run.err());
    assertEquals(
        "121 participants, 20 contributions, 2402 scores: 2 clear groups of opinion\n", run.out());
    List<String> rows = Files.readAllLines(directory.resolve("groups.csv"));
    assertEquals("participant,group", rows.getFirst());
    assertEquals("quiet,", rows.getLast());
    String first = rows.get(1).split(",")[1];
    assertEquals(60, rows.subList(1, 61).stream().filter(row -> row.endsWith("," + first)).count());
    assertEquals(
        0, rows.subList(61, 121).stream().filter(row -> row.endsWith("," + first)).count());
    try (var reader =
        Json.createReader(Files.newBufferedReader(directory.resolve("opinions.json")))) {
      var json = reader.readObject();
      assertEquals("clear_groups", json.getJsonObject("answer").getString("kind"));
      assertEquals(60, json.getJsonArray("groups").getJsonObject(0).getInt("size"));
      assertEquals(
          5, json.getJsonArray("groups").getJsonObject(1).getJsonArray("representative").size());
    }
  }

  @Test
  void theOrderOfTheScoresDoesNotMatter() throws IOException {
    Path file = Files.write(directory.resolve("scores.csv"), camps());
    List<String> rows = camps();
    String header = rows.removeFirst();
    Collections.shuffle(rows, new Random(1));
    rows.addFirst(header);
    Path shuffled = Files.write(directory.resolve("shuffled.csv"), rows);
    Path one = Files.createDirectory(directory.resolve("one"));
    Path two = directory.resolve("two");
    CommandLineFixture.run(new Opinions(), file, "--out", one.resolve("groups.csv"));
    CommandLineFixture.run(new Opinions(), shuffled, "--out", two.resolve("groups.csv"));
    for (String name : List.of("groups.csv", "opinions.json")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(name)), Files.readAllBytes(two.resolve(name)), name);
    }
  }

  @Test
  void tooFewPeopleAreSaidToBeTooFew() throws IOException {
    Path file =
        Files.writeString(directory.resolve("s.csv"), "participant,comment,vote\na,1,-1\nb,1,1\n");
    CommandLineFixture run =
        CommandLineFixture.run(
            new Opinions(), file, "--agree", "--out", directory.resolve("groups.csv"));
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().endsWith("no clear groups: too few people with enough scores\n"), run.out());
  }

  @Test
  void aScoreOutsideTheScaleLeavesNothing() throws IOException {
    Path file =
        Files.writeString(directory.resolve("s.csv"), "participant,contribution,score\na,1,7\n");
    CommandLineFixture run =
        CommandLineFixture.run(new Opinions(), file, "--out", directory.resolve("groups.csv"));
    assertEquals(1, run.code());
    assertEquals(
        "cahiers opinions: " + file + ":2: score is 7, must be a whole number from 1 to 5\n",
        run.err());
    try (Stream<Path> left = Files.list(directory)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void anImpossibleNumberOfGroupsIsRefused() {
    CommandLineFixture run =
        CommandLineFixture.run(
            new Opinions(), "x.csv", "--groups", "1", "--out", directory.resolve("groups.csv"));
    assertEquals(1, run.code());
    assertEquals("cahiers opinions: --groups: groups is 1, must be 2 to 10, or 0\n", run.err());
  }
}
