package org.cahiers.synthesis.writing;

import static org.cahiers.synthesis.writing.Text.adapted;
import static org.cahiers.synthesis.writing.Text.cite;
import static org.cahiers.synthesis.writing.Text.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.cahiers.export.Sentence;
import org.junit.jupiter.api.Test;

/** Texts that become one, and sources that leave. */
class MergingTest {

  private static final Sentence CLASSES = quoted(1, "Vingt élèves par classe, pas davantage.");
  private static final Sentence MEALS = quoted(2, "Des repas locaux à la cantine.");

  @Test
  void aMergedTextHasTheSourcesOfAll() {
    Sentence organic =
        adapted("Des repas bio à la cantine.", cite(2, MEALS.text()), cite(3, "bio"));
    Sentence free = quoted(4, "Une cantine gratuite pour tous.");
    String text = "Vingt élèves par classe, pas davantage.\nDes repas locaux et bio à la cantine.";
    List<Sentence> united =
        Merging.unite(
            List.of(CLASSES, MEALS),
            List.of(List.of(CLASSES, organic), List.of(CLASSES, MEALS, free)),
            text,
            "fr");
    assertEquals(CLASSES, united.get(0));
    assertEquals(
        adapted(
            "Des repas locaux et bio à la cantine.",
            cite(2, MEALS.text()),
            cite(3, "bio"),
            free.citations().getFirst()),
        united.get(1));
  }

  @Test
  void nothingCannotBeMerged() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Merging.unite(List.of(CLASSES), List.of(), " ", "fr"));
  }

  @Test
  void wordsOfAWithdrawnContributionGoWithIt() {
    Sentence echoed =
        new Sentence(
            MEALS.text(),
            List.of(MEALS.citations().getFirst(), cite(5, "Manger local à l’école.")),
            true);
    Sentence rests = adapted("On mange mieux.", MEALS.citations().getFirst());
    Sentence shared = adapted("Cantine locale.", cite(5, "x"), MEALS.citations().getFirst());
    assertEquals(
        List.of(
            CLASSES,
            quoted(5, "Manger local à l’école."),
            adapted("Cantine locale.", cite(5, "x")),
            adapted("Mots de l’équipe.")),
        Removal.without(
            List.of(CLASSES, MEALS, echoed, rests, shared, adapted("Mots de l’équipe.")),
            "2",
            citation -> "Manger local à l’école."));
  }

  @Test
  void aQuotationLosesAnEchoAndStays() {
    Sentence echoed =
        new Sentence(MEALS.text(), List.of(MEALS.citations().getFirst(), cite(5, "x")), true);
    assertEquals(
        List.of(MEALS), Removal.without(List.of(echoed), "5", citation -> "never asked for"));
  }

  @Test
  void aSentenceWithoutItsFirstSourceIsNoQuotation() {
    Sentence two =
        new Sentence(MEALS.text(), List.of(MEALS.citations().getFirst(), cite(5, "x")), true);
    List<Sentence> released = Citing.release(List.of(two), 0, MEALS.citations().getFirst());
    assertEquals(List.of(adapted(MEALS.text(), cite(5, "x"))), released);
    assertEquals(List.of(adapted(MEALS.text())), Citing.release(released, 0, cite(5, "x")));
  }
}
