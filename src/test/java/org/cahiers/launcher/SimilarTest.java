package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

  @TempDir private Path directory;
  private Path contributions;
  private Path queries;
  private Path pairs;

  @BeforeEach
  void write() throws IOException {
    contributions =
        Files.writeString(
            directory.resolve("in.csv"),
            """
            id,lang,title,text
            trees,en,Shade,Plant more trees along the avenue for shade in summer.
            bus,en,Late bus,The evening bus should run until midnight.
            bench,en,Seats,More benches in the park for old people.
            """);
    queries =
        Files.writeString(
            directory.resolve("q.csv"),
            "id,lang,text\nq1,en,We want trees for shade on our avenue\nbus,en,The evening bus\n");
    pairs = directory.resolve("pairs.csv");
  }

  @Test
  void theMostAlikeComesFirstWithTheReason() throws IOException {
    CommandLineFixture run =
        CommandLineFixture.run(new Similar(), contributions, "--queries", queries, "--out", pairs);
    assertEquals(0, run.code(), run.err());
    List<String> rows = Files.readAllLines(pairs);
    assertEquals("query_id,rank,id,similarity,why", rows.getFirst());
    String best = rows.stream().filter(row -> row.startsWith("q1,1,")).findFirst().orElseThrow();
    assertTrue(best.startsWith("q1,1,trees,"), best);
    assertTrue(best.contains("trees"), best);
  }

  @Test
  void aContributionIsNeverItsOwnAnswer() throws IOException {
    CommandLineFixture.run(new Similar(), contributions, "--queries", queries, "--out", pairs);
    assertEquals(
        0,
        Files.readAllLines(pairs).stream().filter(row -> row.matches("bus,\\d+,bus,.*")).count());
  }

  @Test
  void aReplyLeadsToWhatItAnswersAndIsNoAnswer() throws IOException {
    Path replies =
        Files.writeString(
            directory.resolve("replies.csv"),
            "id,lang,text,parent_id\nr1,en,And a drinking fountain beside them,bench\n");
    Path asked =
        Files.writeString(
            directory.resolve("asked.csv"), "id,lang,text\nq2,en,A drinking fountain\n");
    CommandLineFixture run =
        CommandLineFixture.run(
            new Similar(), contributions, replies, "--queries", asked, "--out", pairs);
    assertEquals(0, run.code(), run.err());
    List<String> rows = Files.readAllLines(pairs);
    assertTrue(rows.get(1).startsWith("q2,1,bench,"), rows.toString());
    assertTrue(rows.stream().noneMatch(row -> row.contains(",r1,")), rows.toString());
  }

  @Test
  void noMoreAnswersAreGivenThanAskedFor() throws IOException {
    CommandLineFixture.run(
        new Similar(), contributions, "--queries", queries, "--out", pairs, "--top", 1);
    assertTrue(Files.readAllLines(pairs).size() <= 3);
  }

  @Test
  void anImpossibleNumberOfAnswersIsRefused() {
    CommandLineFixture run =
        CommandLineFixture.run(
            new Similar(), contributions, "--queries", queries, "--out", pairs, "--top", 0);
    assertEquals(1, run.code());
    assertEquals("cahiers similar: --top is 0, must be 1 to 1000\n", run.err());
  }
}
