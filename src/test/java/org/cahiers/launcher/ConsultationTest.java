package org.cahiers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Reply.Stance;
import org.cahiers.launcher.Consultation.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationTest {

  @Test
  void aRowWhoseParentIsInTheFileIsAReplyToTheTopOfItsThread() {
    var consultation =
        Consultation.of(
            List.of(
                row("a", "fr", "", ""),
                row("b", "fr", "for", "a"),
                row("c", "fr", "con", "b"),
                row("d", "fr", "", "question-7")),
            "");
    assertEquals(
        List.of("a", "d"), consultation.contributions().stream().map(each -> each.id()).toList());
    assertEquals(
        Map.of("b", "a", "c", "a"),
        consultation.replies().stream()
            .collect(
                java.util.stream.Collectors.toMap(each -> each.contribution().id(), Answer::root)));
  }

  @ParameterizedTest
  @CsvSource({
    "for,FOR",
    "pro,FOR",
    "pour,FOR",
    "against,AGAINST",
    "con,AGAINST",
    "contre,AGAINST",
    "question,QUESTION",
    "neutral,PLAIN",
    "'',PLAIN"
  })
  void theLabelOfAReplyIsItsMark(String label, Stance stance) {
    var consultation =
        Consultation.of(List.of(row("a", "fr", "", ""), row("b", "fr", label, "a")), "");
    assertEquals(stance, consultation.replies().getFirst().stance());
  }

  @ParameterizedTest(name = "rows in {0}, asked for {1}: headings in {2}")
  @CsvSource({"fr,'',fr", "en,'',en", "ca,'',en", "fr,en,en", "en,fr-FR,fr", "fr,de,fr"})
  void headingsAreInOneOfTheTwoLanguages(String rows, String asked, String headings) {
    assertEquals(headings, Consultation.of(List.of(row("a", rows, "", "")), asked).headings(asked));
  }

  @Test
  void aLanguageThatIsNotSaidIsTheOneGivenOrFound() {
    var silent =
        List.of(
            new ContributionRow(
                "a",
                "",
                "",
                "Il faut planter des arbres dans la cour de l'école.",
                "",
                0,
                "",
                "",
                2));
    assertEquals("es", Consultation.of(silent, "es").contributions().getFirst().language());
    assertEquals("fr", Consultation.of(silent, "").contributions().getFirst().language());
  }

  @Test
  void supportBelowZeroCountsAsNone() {
    var row = new ContributionRow("a", "en", "", "Plant trees", "", -4, "", "", 2);
    assertEquals(0, Consultation.of(List.of(row), "").contributions().getFirst().support());
  }

  @Test
  void weightsFollowSupportOnALogarithmicScale() {
    List<ContributionRow> rows =
        List.of(
            new ContributionRow("a", "en", "", "x", "", 99, "", "", 2),
            new ContributionRow("b", "en", "", "x", "", 9, "", "", 3),
            new ContributionRow("c", "en", "", "x", "", 0, "", "", 4));
    Weights weights = Weights.bySupport(Consultation.of(rows, ""));
    assertEquals(List.of(1.0, .5, 0.0), List.of(weights.of("a"), weights.of("b"), weights.of("c")));
  }

  @Test
  void weightsFollowTheRankWhereThereAreScores() {
    var consultation =
        Consultation.of(
            List.of(row("a", "en", "", ""), row("b", "en", "", ""), row("c", "en", "", "")), "");
    var scores =
        new Scores(
            List.of("p", "q"),
            List.of("a", "b"),
            new int[] {0, 1, 0, 1},
            new int[] {0, 0, 1, 1},
            new byte[] {1, 1, -1, 0});
    Weights weights = Weights.byRank(consultation, scores, true, Map.of());
    List<String> order =
        Collections.list(Collections.enumeration(List.of("a", "b", "c"))).stream()
            .sorted((x, y) -> Double.compare(weights.of(y), weights.of(x)))
            .toList();
    assertEquals("a", order.getFirst());
  }

  private static ContributionRow row(String id, String language, String label, String parent) {
    return new ContributionRow(id, language, "", "Text of " + id, label, 0, "", parent, 2);
  }
}
