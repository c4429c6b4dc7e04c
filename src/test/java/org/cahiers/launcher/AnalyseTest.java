package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cahiers.export.CahierSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyseTest {

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "le bus du soir",
              "la ligne de bus",
              "les chauffeurs de bus",
              "l'arrêt de bus",
              "le prix du bus"),
          List.of(
              "la cantine",
              "les légumes de la cantine",
              "les repas de la cantine",
              "le menu de la cantine",
              "le prix de la cantine"),
          List.of(
              "les arbres",
              "l'ombre des arbres",
              "les arbres du parc",
              "les branches des arbres",
              "les vieux arbres"));
  private static final List<String> VERBS =
      List.of(
          "protéger",
          "améliorer",
          "repenser",
          "surveiller",
          "financer",
          "nettoyer",
          "annoncer",
          "partager",
          "étendre");
  private static final List<String> PLACES =
      List.of(
          "près du lycée",
          "au village",
          "dans la vallée",
          "derrière la gare",
          "sur la place",
          "chez nous",
          "en ville",
          "au port");
  private static final List<String> STATES =
      List.of(
          "fatigue les voisins",
          "plaît aux enfants",
          "manque depuis avril",
          "coûte trop",
          "rassure les anciens",
          "divise la mairie",
          "change chaque mois");

  @TempDir private Path directory;
  private Path file;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    file = directory.resolve("in.csv");
    out = directory.resolve("out");
    Files.write(file, lines());
  }

  /**
   * Sixty contributions on three subjects, with a 🚌 so that characters and code units differ, and
   * replies.
   */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of("id,lang,title,text,label,support,parent_id"));
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      List<String> things = SUBJECTS.get(i % 3);
      String text =
          "🚌 %s %s %s. Il faut %s %s %s. Qui paie pour %s ?"
              .formatted(
                  any(things, random),
                  any(STATES, random),
                  any(PLACES, random),
                  any(VERBS, random),
                  any(things, random),
                  any(PLACES, random),
                  any(things, random));
      lines.add("c%d,fr,,\"%s\",,%d,".formatted(i, text, i));
      if (i % 10 == 0)
        lines.add("r%d,fr,,C'est une très bonne idée pour le quartier.,pour,3,c%d".formatted(i, i));
    }
    return lines;
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  @Test
  void everythingIsWrittenAndSaid() {
    CommandLineFixture run = analyse();
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("60 contributions, 6 replies: "), run.out());
    assertEquals(
        List.of(
            "cahier.html",
            "cahier.json",
            "cahier.md",
            "clusters.csv",
            "proposals.json",
            "receipt.json",
            "topics.json"),
        names(out));
  }

  @Test
  void theCahierForMachinesIsAsItsSchemaSays() throws IOException {
    analyse();
    try (var json = Files.newInputStream(out.resolve("cahier.json"))) {
      assertEquals(List.of(), CahierSchema.published().errors(json));
    }
  }

  @Test
  void everyRowHasAPlaceAndAReplyThatOfItsParent() throws IOException {
    analyse();
    List<String> rows = Files.readAllLines(out.resolve("clusters.csv"));
    assertEquals("id,topic,cluster,strength", rows.getFirst());
    Map<String, String> places = new TreeMap<>();
    for (String row : rows.subList(1, rows.size())) {
      places.put(row.substring(0, row.indexOf(',')), row.substring(row.indexOf(',')));
    }
    assertEquals(66, places.size());
    assertEquals(places.get("c10"), places.get("r10"));
  }

  @Test
  void everySentenceCutsTheExactCharactersOfItsSource() throws IOException {
    analyse();
    Map<String, String> texts = new TreeMap<>();
    for (ContributionRow row : ContributionFile.read(List.of(file)))
      texts.put(row.id(), row.text());
    JsonArray proposals = json("proposals.json").getJsonArray("proposals");
    assertFalse(proposals.isEmpty());
    int sentences = 0;
    for (JsonObject proposal : proposals.getValuesAs(JsonObject.class)) {
      for (String part :
          List.of("findings", "measures", "arguments_for", "questions", "minority")) {
        for (JsonObject sentence : proposal.getJsonArray(part).getValuesAs(JsonObject.class)) {
          String source = texts.get(sentence.getString("source"));
          int start = source.offsetByCodePoints(0, sentence.getInt("start"));
          int end = source.offsetByCodePoints(0, sentence.getInt("end"));
          assertEquals(sentence.getString("text"), source.substring(start, end));
          sentences++;
        }
      }
    }
    assertTrue(sentences > proposals.size(), () -> proposals.toString());
  }

  @Test
  void nobodyVanishes() throws IOException {
    analyse();
    JsonObject fates = json("proposals.json").getJsonObject("fates");
    assertEquals(60, fates.size());
    int counted =
        json("proposals.json").getJsonObject("coverage").values().stream()
            .map(JsonValue::asJsonObject)
            .mapToInt(each -> each.getInt("contributions"))
            .sum();
    assertEquals(60, counted);
  }

  @Test
  void everyNoteOfTheCahierLeadsSomewhere() throws IOException {
    analyse();
    String cahier = Files.readString(out.resolve("cahier.md"));
    assertTrue(
        cahier.startsWith("# Cahier\n\n**60 contributions et 6 réponses\u00a0: "),
        () -> cahier.substring(0, 100));
    long marks = Pattern.compile("\\[\\^\\d+](?!:)").matcher(cahier).results().count();
    long notes = cahier.lines().filter(line -> line.matches("\\[\\^\\d+]: .+")).count();
    assertEquals(notes, marks);
  }

  @Test
  void theHeadingsAreInTheLanguageAskedFor() throws IOException {
    assertEquals(
        0,
        CommandLineFixture.run(
                new Analyse(), file, "--lang", "en", "--format", "none", "--out", out)
            .code());
    assertTrue(Files.readString(out.resolve("cahier.md")).contains("## Contents"));
  }

  @Test
  void theSameInputInAnyOrderGivesTheSameBytes() throws IOException {
    analyse();
    List<String> rows = new ArrayList<>(lines());
    String header = rows.removeFirst();
    Collections.shuffle(rows, new Random(7));
    rows.addFirst(header);
    Path shuffled = Files.write(directory.resolve("shuffled.csv"), rows);
    Path other = directory.resolve("other");
    assertEquals(
        0,
        CommandLineFixture.run(new Analyse(), shuffled, "--format", "none", "--out", other).code());
    for (String name :
        List.of(
            "clusters.csv",
            "topics.json",
            "proposals.json",
            "cahier.md",
            "cahier.html",
            "cahier.json")) {
      assertArrayEquals(
          Files.readAllBytes(out.resolve(name)), Files.readAllBytes(other.resolve(name)), name);
    }
  }

  @Test
  void scoresDecideTheWeight() throws IOException {
    List<String> scores = new ArrayList<>(List.of("participant,contribution,score"));
    for (int p = 0; p < 30; p++) {
      for (int c = 0; c < 60; c++) scores.add("p%d,c%d,%d".formatted(p, c, c == 7 ? 5 : 2));
    }
    Path file2 = Files.write(directory.resolve("scores.csv"), scores);
    assertEquals(
        0,
        CommandLineFixture.run(
                new Analyse(), file, "--scores", file2, "--format", "none", "--out", out)
            .code());
    assertTrue(Files.readString(out.resolve("proposals.json")).contains("\"source\": \"c7\""));
    CommandLineFixture verified =
        CommandLineFixture.run(new Verify(), out.resolve("receipt.json"), file2, file);
    assertEquals(0, verified.code(), verified.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "--topics 0,        '--topics is 0, must be 1 or more'",
    "--exactly,         '--exactly needs --topics K'",
    "--set beta=7,      'beta is 7.0, must be 0.05 to 0.2'",
    "--set colour=1,    'there is no parameter colour'",
    "--scores missing,  'missing: there is no such file'",
  })
  void whatCannotBeDoneIsOneLineAndLeavesNothing(String option, String reason) {
    List<Object> args = new ArrayList<>(List.of(file, "--out", out));
    args.addAll(List.of(option.split(" ")));
    CommandLineFixture run = CommandLineFixture.run(new Analyse(), args.toArray());
    assertEquals(1, run.code());
    assertEquals("cahiers analyse: " + reason + "\n", run.err().replace("\r", ""));
    assertEquals(List.of("in.csv"), names(directory));
  }

  @Test
  void aBadRowIsOneLineAndLeavesNothing() throws IOException {
    Files.writeString(file, "id,text\na,b\na,c\n");
    CommandLineFixture run = analyse();
    assertEquals(1, run.code());
    assertEquals(
        "cahiers analyse: %s:3: id a stands already at %s:2\n".formatted(file, file), run.err());
    assertEquals(List.of("in.csv"), names(directory));
  }

  @Test
  void repliesInACircleAreRefused() throws IOException {
    Files.writeString(file, "id,text,parent_id\na,b,c\nc,d,a\n");
    CommandLineFixture run = analyse();
    assertEquals(1, run.code());
    assertEquals("cahiers analyse: contribution a replies to itself in a circle\n", run.err());
  }

  @ParameterizedTest(name = "a file with the text {0}")
  @CsvSource({"'Plant trees, please.'", "''", "🙂", "'مرحبا بالعالم'", "x"})
  void aFileOfOneRowIsAnalysed(String text) throws IOException {
    Files.writeString(file, "id,text\na,\"" + text + "\"\n");
    CommandLineFixture run = analyse();
    assertEquals(0, run.code(), run.err());
    assertEquals(2, Files.readAllLines(out.resolve("clusters.csv")).size());
  }

  @Test
  void aReceiptIsVerifiedFromTheInput() {
    analyse();
    CommandLineFixture run =
        CommandLineFixture.run(
            new Verify(), out.resolve("receipt.json"), file, out.resolve("cahier.md"));
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().endsWith("The analysis is what its receipt says.\n"), run.out());
  }

  @Test
  void aPackedCahierIsVerifiedByMakingItAgain() throws IOException {
    assertEquals(
        0,
        CommandLineFixture.run(new Analyse(), file, "--format", "docx,odt,pdf", "--out", out)
            .code());
    Path receipt = out.resolve("receipt.json");
    Path docx = out.resolve("cahier.docx");
    Path odt = out.resolve("cahier.odt");
    Path pdf = out.resolve("cahier.pdf");
    CommandLineFixture run = CommandLineFixture.run(new Verify(), receipt, file, docx, odt, pdf);
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("cahier.pdf: the same\n"), run.out());
    Files.write(docx, new byte[] {1}, StandardOpenOption.APPEND);
    run = CommandLineFixture.run(new Verify(), receipt, file, docx);
    assertEquals(1, run.code());
    assertTrue(run.out().contains("cahier.docx: differs\n"), run.out());
    run = CommandLineFixture.run(new Verify(), receipt, docx);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("together with what was analysed"), run.err());
  }

  @Test
  void anotherInputIsFound() throws IOException {
    analyse();
    Files.writeString(file, Files.readString(file).replaceFirst("Il faut", "Il faudrait"));
    CommandLineFixture run =
        CommandLineFixture.run(new Verify(), out.resolve("receipt.json"), file);
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith("input contributions: is not what was analysed\n"), run.out());
    assertTrue(run.out().endsWith("The analysis is NOT what its receipt says.\n"), run.out());
  }

  @Test
  void aChangedResultIsFound() throws IOException {
    analyse();
    Files.writeString(out.resolve("cahier.md"), "# Something else");
    CommandLineFixture run =
        CommandLineFixture.run(new Verify(), out.resolve("receipt.json"), out.resolve("cahier.md"));
    assertEquals(1, run.code());
    assertTrue(run.out().startsWith("cahier.md: differs from the receipt\n"), run.out());
  }

  @Test
  void whatIsNoReceiptIsRefused() {
    CommandLineFixture run = CommandLineFixture.run(new Verify(), file, file);
    assertEquals(1, run.code());
    assertEquals("cahiers verify: " + file + ": is not a receipt of an analysis\n", run.err());
  }

  @Test
  void aReceiptNeedsAsManyFilesAsItNames() {
    analyse();
    CommandLineFixture run =
        CommandLineFixture.run(new Verify(), out.resolve("receipt.json"), file, file);
    assertEquals(1, run.code());
    assertTrue(run.err().endsWith("is for 1 input files, 2 were given\n"), run.err());
  }

  @Test
  void helpSaysWhatAFileHolds() {
    CommandLineFixture run = CommandLineFixture.run(new Analyse(), "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("parent_id"), run.out());
  }

  @Test
  void aMissingOptionIsWrongUsage() {
    CommandLineFixture run = CommandLineFixture.run(new Analyse(), file);
    assertEquals(2, run.code());
    assertEquals(
        "cahiers analyse: Missing required option: '--out=DIR' (see cahiers analyse --help)\n",
        run.err());
  }

  private CommandLineFixture analyse() {
    return CommandLineFixture.run(new Analyse(), file, "--format", "none", "--out", out);
  }

  private JsonObject json(String name) throws IOException {
    try (var reader = Json.createReader(Files.newBufferedReader(out.resolve(name)))) {
      return reader.readObject();
    }
  }

  private static List<String> names(Path place) {
    try (Stream<Path> list = Files.list(place)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
