package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.contribution.imports.ImportOutcome;
import org.cahiers.contribution.imports.ImportReader;
import org.cahiers.platform.csv.Flaw;
import org.cahiers.scoring.imports.ImportCheck;
import org.cahiers.scoring.imports.ImportVotes;
import org.cahiers.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports on a real database: all or nothing, once only, and every count right. */
class ImportIT {

  private static final List<Path> REPUBLIQUE_NUMERIQUE =
      List.of(
          Path.of("../shared/data/text_republique_numerique_fr_proposals.csv.gz"),
          Path.of("../shared/data/text_republique_numerique_fr_arguments.csv.gz"));

  private static final String FILE =
      """
      id,lang,title,text,label,parent_id,author
      a,fr,Des trains,Un train par heure,,,ada
      c,fr,,Et le soir ?,question,b,ada
      b,fr,,Trop cher,against,a,basil
      d,en,Buses,More buses,,,basil
      """;

  private static TestDatabase database;
  private static int debates;

  @TempDir private Path folder;
  private Connection connection;
  private long debate;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.create("imports");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  @BeforeEach
  void open() throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
    debate =
        number(
            "insert into debate (slug, language, opens_at, synthesis_at, closes_at) values ('d"
                + debates++
                + "', 'fr', now(), now() + interval '1 day', now() + interval '2 days') returning"
                + " id");
    connection.commit();
  }

  @AfterEach
  void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  @Test
  void aFileIsImportedOnceHoweverOftenItIsSent() throws Exception {
    ImportFile file = file(FILE);
    assertEquals(new ImportOutcome(2, 2, 2, 0), texts().write(file.texts()));
    connection.commit();
    assertEquals(new ImportOutcome(0, 0, 0, 4), texts().write(file.texts()));
    connection.commit();
    assertEquals(new ImportCheck(List.of(), 4, 0), ImportCheck.of(file, texts()));
    assertCounts(2, 2, 0, 2);
    assertEquals(
        4, ofDebate("contribution_revision r join contribution c on c.id = r.contribution"));
    assertEquals(
        4,
        number(
            "select count(*) from change where kind = 'contribution.published' and debate = "
                + debate));
  }

  @Test
  void aReplyMayStandBeforeWhatItAnswersAndKeepsItsRoot() throws Exception {
    texts().write(file(FILE).texts());
    assertEquals(
        1,
        ofDebate(
            "contribution c join contribution p on p.id = c.parent and p.external_id = 'b' join"
                + " contribution r on r.id = c.root and r.external_id = 'a'"));
  }

  @Test
  void aReplyWhoseParentIsNowhereIsNamedBeforeAnythingIsWritten() throws Exception {
    ImportFile file = file("id,text,parent_id\n1,Bonjour,\n2,Oui,1\n3,Non,9\n");
    assertEquals(
        List.of(new Problem(4, Flaw.of("contribution.import.orphan", "9"))),
        texts().orphans(file.texts()));
    assertEquals(0, ofDebate("contribution c"));
  }

  @Test
  void votesWithoutTheirTextsAreRefusedInOneLineAndSomeStrayOnesAreOnlyCounted() throws Exception {
    ImportFile votes = read("comment-id,voter-id,vote\na,ada,1\nz,ada,-1\n", ImportFormat.POLIS);
    assertEquals(
        List.of(new Problem(0, Flaw.of("scoring.import.votes-without-texts", 2))),
        ImportCheck.of(votes, texts()).problems());
    texts().write(file(FILE).texts());
    assertEquals(new ImportCheck(List.of(), 0, 1), ImportCheck.of(votes, texts()));
  }

  @Test
  void whatFailsOnTheWayLeavesNothing() throws Exception {
    texts().write(file(FILE).texts());
    connection.rollback();
    assertEquals(0, ofDebate("contribution c"));
    assertCounts(0, 0, 0, 0);
    assertEquals(0, number("select count(*) from change where debate = " + debate));
  }

  @Test
  void theLastVoteOfAPersonCountsNobodyVotesForThemselvesAndTheRankIsCountedAnew()
      throws Exception {
    texts().write(file(FILE).texts());
    ImportFile votes =
        read(
            "comment-id,voter-id,vote\n"
                + "a,basil,-1\n"
                + "a,basil,1\n"
                + "a,ada,1\n"
                + "a,cleo,0\n"
                + "d,ada,-1\n"
                + "gone,ada,1\n",
            ImportFormat.POLIS);
    assertEquals(3, new ImportVotes(connection, debate, source()).write(votes.votes()));
    connection.commit();
    assertEquals(
        9,
        number(
            "select sum(value) from score s join contribution c on c.id = s.contribution where"
                + " c.debate = "
                + debate));
    assertCounts(2, 2, 3, 3);
    assertEquals(
        1,
        number(
            "select count(*) from job where kind = 'scoring.recount' and state = 'waiting' and"
                + " unique_key = '"
                + debate
                + "'"));
    assertEquals(0, new ImportVotes(connection, debate, source()).write(votes.votes()));
  }

  @Test
  void aRealConsultationKeepsEveryTextOnceAndItsThreads() throws Exception {
    assumeTrue(
        REPUBLIQUE_NUMERIQUE.stream().allMatch(Files::exists),
        REPUBLIQUE_NUMERIQUE + " are not there: skipped");
    long contributions = 0;
    long replies = 0;
    long people = 0;
    for (Path path : REPUBLIQUE_NUMERIQUE) {
      ImportFile file = ImportReader.read(path, ImportFormat.CAHIERS);
      assertEquals(List.of(), file.problems());
      assertEquals(List.of(), texts().orphans(file.texts()));
      ImportOutcome first = texts().write(file.texts());
      connection.commit();
      assertEquals(
          file.texts().stream().filter(text -> text.parent() != null).count(), first.replies());
      assertEquals(file.texts().size(), first.contributions() + first.replies());
      assertEquals(new ImportOutcome(0, 0, 0, file.texts().size()), texts().write(file.texts()));
      connection.commit();
      contributions += first.contributions();
      replies += first.replies();
      people += first.people();
    }
    assertEquals(contributions + replies, ofDebate("contribution c"));
    assertCounts(contributions, replies, 0, people);
  }

  private void assertCounts(long contributions, long replies, long scores, long people)
      throws SQLException {
    assertEquals(
        List.of(contributions, replies, scores, people),
        List.of(tally("contributions"), tally("replies"), tally("scores"), tally("people")));
    assertEquals(
        people, number("select count(*) from debate_participant where debate = " + debate));
  }

  private long tally(String column) throws SQLException {
    return number(
        "select coalesce(sum(" + column + "), 0) from debate_tally where debate = " + debate);
  }

  private long ofDebate(String from) throws SQLException {
    return number("select count(*) from " + from + " where c.debate = " + debate);
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** People of one source per debate, so that each test meets its own. */
  private ImportContributions texts() {
    return new ImportContributions(connection, debate, "fr", source(), share -> {});
  }

  private String source() {
    return "source-" + debate;
  }

  private ImportFile file(String written) throws Exception {
    return read(written, ImportFormat.CAHIERS);
  }

  private ImportFile read(String written, ImportFormat format) throws Exception {
    Path file = folder.resolve("file.csv");
    Files.write(file, written.getBytes(StandardCharsets.UTF_8));
    return ImportReader.read(file, format);
  }
}
