package org.cahiers.contribution.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.platform.csv.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a file, and what is said about the rest of it. */
class ImportReaderTest {

  @Test
  void aContributionAndAReplyAreReadWithAllTheirColumns() {
    ImportFile file =
        cahiers(
            """
            id,lang,title,text,label,support,date,parent_id,author,place
            1,fr,Des trains,Un train par heure,,12,2026-11-21,,ada,Privas
            2,fr,,Trop cher,contre,,2026-11-21T10:00:00+01:00,1,,
            """);
    assertEquals(List.of(), file.problems());
    assertEquals(
        List.of(
            new ImportedText(
                2,
                "1",
                "fr",
                "Des trains",
                "Un train par heure",
                null,
                null,
                12,
                Instant.parse("2026-11-21T00:00:00Z"),
                "ada",
                "Privas"),
            new ImportedText(
                3,
                "2",
                "fr",
                "",
                "Trop cher",
                "1",
                "against",
                null,
                Instant.parse("2026-11-21T09:00:00Z"),
                null,
                null)),
        file.texts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text\n1,Bonjour\n",
        "\uFEFFid,text\n1,Bonjour\n",
        "text;id\nBonjour;1\n",
        "ID,Text\r\n1,Bonjour\r\n"
      })
  void aByteOrderMarkSemicolonsAndTheOrderOfColumnsMakeNoDifference(String written) {
    assertEquals("Bonjour", cahiers(written).texts().getFirst().text());
  }

  @Test
  void aPackedFileIsReadAsThePlainOne() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("id,text\n1,Bonjour\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(cahiers("id,text\n1,Bonjour\n"), read(packed.toByteArray(), ImportFormat.CAHIERS));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          2026-11-21                    , 2026-11-21T00:00:00Z
          2026-11-21 10:30:00 UTC       , 2026-11-21T10:30:00Z
          2026-11-21 10:30:00 +0100     , 2026-11-21T09:30:00Z
          2026-11-21T10:30:00           , 2026-11-21T10:30:00Z
          2026-11-21T10:30:00.5-02:00   , 2026-11-21T12:30:00.5Z
          1795257000                    , 2026-11-21T10:30:00Z
          1795257000000                 , 2026-11-21T10:30:00Z
          """)
  void datesAreReadAsTheyAreFoundInTheWild(String written, Instant meant) {
    assertEquals(
        meant, cahiers("id,text,date\n1,Bonjour," + written + "\n").texts().getFirst().writtenAt());
  }

  @Test
  void everyRowThatCannotBeUsedIsNamedWithItsLineAndReason() {
    ImportFile file =
        cahiers(
            """
            id,lang,text,date,support
            1,fr,Bonjour,,
            1,fr,Bonsoir,,
            ,fr,Sans numéro,,
            3,fr,,,
            4,fr,"Deux
            lignes",demain,
            5,français,Texte,,
            6,fr,Texte,,beaucoup
            """);
    assertEquals(1, file.texts().size());
    assertEquals(
        List.of(
            "3 id 1 stands already in line 2",
            "4 has no id",
            "5 has no text",
            "6 date is demain, must be like 2026-11-21 or 2026-11-21T10:00:00Z",
            "8 language is français, must begin with two letters as in fr",
            "9 support is beaucoup, must be a number"),
        inEnglish(file.problems()));
  }

  @Test
  void aFileThatIsNoneOfTheFormatIsRefusedWhole() {
    assertThrows(UnusableInput.class, () -> cahiers(""));
    assertThrows(UnusableInput.class, () -> cahiers("name,age\nAda,36\n"));
  }

  @Test
  void proposalsOfDecidimKeepTheLanguageTheyWereWrittenIn() {
    ImportFile file =
        read(
            """
            id;title/ca;title/fr;body/ca;body/fr;supports;published_at;scope/name/fr
            7;;Des bancs;;Des bancs à l’ombre;3;2026-02-03 08:00:00 +0100;Centre
            """,
            ImportFormat.DECIDIM);
    ImportedText text = file.texts().getFirst();
    assertEquals(List.of(), file.problems());
    assertEquals("fr", text.language());
    assertEquals("Des bancs", text.title());
    assertEquals("Des bancs à l’ombre", text.text());
    assertEquals(3, text.support());
    assertEquals("Centre", text.place());
  }

  @Test
  void aCommentOfDecidimDoesNotMeetTheProposalOfTheSameNumber() {
    ImportFile file =
        read(
            """
            id,body,commentable_id,commentable_type,alignment
            7,Oui,7,Decidim::Proposals::Proposal,1
            8,Non,7,Decidim::Comments::Comment,-1
            """,
            ImportFormat.DECIDIM);
    assertEquals(
        List.of("comment-7 answers 7, for", "comment-8 answers comment-7, against"),
        file.texts().stream()
            .map(text -> text.key() + " answers " + text.parent() + ", " + text.stance())
            .toList());
  }

  @Test
  void aCommentOfPolisIsATitledContributionUnlessItWasModeratedAway() {
    ImportFile file =
        read(
            """
            timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1795257000000,0,4,10,2,1,We need buses
            1795257000000,1,5,0,9,-1,Buy my book
            """,
            ImportFormat.POLIS);
    assertEquals(1, file.leftOut());
    assertEquals(1, file.texts().size());
    assertEquals("We need buses", file.texts().getFirst().title());
    assertEquals(10, file.texts().getFirst().support());
  }

  @Test
  void aVoteOfPolisIsAScore() {
    ImportFile file =
        read(
            """
            timestamp,comment-id,voter-id,vote
            1795257000,0,8,1
            1795257000,0,9,-1
            1795257000,1,8,0
            1795257000,1,9,2
            """,
            ImportFormat.POLIS);
    assertEquals(
        List.of(
            new ImportedVote(2, "8", "0", 5),
            new ImportedVote(3, "9", "0", 1),
            new ImportedVote(4, "8", "1", 3)),
        file.votes());
    assertEquals(List.of("5 vote is 2, must be 1, 0 or -1"), inEnglish(file.problems()));
  }

  @Property(tries = 200)
  void whateverTheTextsAreEveryRowIsATextOrAProblem(
      @ForAll List<@NotBlank String> texts, @ForAll @IntRange(min = 0, max = 40) int blanks) {
    StringBuilder csv = new StringBuilder("id,text\nfirst,Bonjour\n");
    for (int i = 0; i < texts.size(); i++)
      csv.append(i).append(",\"").append(usable(texts.get(i)).replace("\"", "\"\"")).append("\"\n");
    for (int i = 0; i < blanks; i++) csv.append("blank-").append(i).append(",\n");
    ImportFile file = cahiers(csv.toString());
    assertEquals(1 + texts.size(), file.texts().size());
    assertEquals(blanks, file.problems().size());
    assertTrue(file.texts().stream().allMatch(text -> !text.title().isBlank()));
  }

  /**
   * Half a surrogate pair is no text that a file in UTF-8 could hold; nor is only odd white space.
   */
  private static String usable(String text) {
    return "x" + text.replaceAll("[\\p{Cs}\\p{Cntrl}]", "");
  }

  private static ImportFile cahiers(String written) {
    return read(written, ImportFormat.CAHIERS);
  }

  private static ImportFile read(String written, ImportFormat format) {
    return read(written.getBytes(StandardCharsets.UTF_8), format);
  }

  private static ImportFile read(byte[] bytes, ImportFormat format) {
    try {
      Path file = Files.createTempFile("import-reader", ".csv");
      try {
        return ImportReader.read(Files.write(file, bytes), format);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inEnglish(List<Problem> problems) {
    return problems.stream().map(p -> p.line() + " " + p.flaw().english()).toList();
  }
}
