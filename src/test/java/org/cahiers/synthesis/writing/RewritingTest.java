package org.cahiers.synthesis.writing;

import static org.cahiers.synthesis.writing.Text.adapted;
import static org.cahiers.synthesis.writing.Text.cite;
import static org.cahiers.synthesis.writing.Text.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cahiers.export.Sentence;
import org.junit.jupiter.api.Test;

/** What an edited sentence still owes to whom. */
class RewritingTest {

  private static final String TRAINS = "Il faut rouvrir les petites gares de la vallée.";
  private static final String FARES = "Les billets sont trop chers pour les jeunes.";
  private static final String BIKES = "Autoriser les vélos dans tous les trains régionaux.";
  private static final List<Sentence> BEFORE =
      List.of(quoted(1, TRAINS), quoted(2, FARES), quoted(3, BIKES));

  @Test
  void whatStandsAsBeforeStaysVerbatimInAnyOrder() {
    assertEquals(BEFORE, rewritten(TRAINS, FARES, BIKES));
    assertEquals(List.of(BEFORE.get(2), BEFORE.get(0)), rewritten(BIKES, TRAINS));
  }

  @Test
  void sentencesOnOneLineAreStillTheSameSentences() {
    assertEquals(BEFORE, rewritten(TRAINS + " " + FARES + " " + BIKES));
  }

  @Test
  void aChangedSentenceKeepsItsSourceAndIsAdapted() {
    String changed = "Il faut rouvrir les petites gares de montagne.";
    assertEquals(
        List.of(adapted(changed, cite(1, TRAINS)), BEFORE.get(1), BEFORE.get(2)),
        rewritten(changed, FARES, BIKES));
  }

  @Test
  void bothHalvesOfASplitSentenceKeepTheSource() {
    Sentence long1 =
        quoted(7, "Les bus du soir manquent de chauffeurs et les arrêts manquent de lumière.");
    List<Sentence> halves =
        Rewriting.of(
            List.of(long1),
            "Les bus du soir manquent de chauffeurs.\nLes arrêts manquent de lumière.",
            "fr");
    assertEquals(
        List.of(
            adapted("Les bus du soir manquent de chauffeurs.", long1.citations().getFirst()),
            adapted("Les arrêts manquent de lumière.", long1.citations().getFirst())),
        halves);
  }

  @Test
  void aJoinedSentenceHasTheSourcesOfBoth() {
    String joined = "Rouvrir les petites gares et autoriser les vélos dans les trains régionaux.";
    assertEquals(
        List.of(adapted(joined, cite(3, BIKES), cite(1, TRAINS)), BEFORE.get(1)),
        rewritten(joined, FARES));
  }

  @Test
  void aNewSentenceIsNobodysQuotation() {
    assertEquals(
        List.of(BEFORE.get(0), adapted("Ce chapitre parle de mobilité."), BEFORE.get(1)),
        rewritten(TRAINS, "Ce chapitre parle de mobilité.", FARES));
  }

  @Test
  void aFullRewordingIsNoLongerAttributed() {
    assertEquals(
        List.of(adapted("Supprimons la taxe foncière."), BEFORE.get(1)),
        rewritten("Supprimons la taxe foncière.", FARES));
  }

  @Test
  void aSentenceMovedAndChangedElsewhereIsStillRecognised() {
    String changed = "Les vélos doivent être autorisés dans les trains régionaux.";
    assertEquals(
        List.of(adapted(changed, cite(3, BIKES)), BEFORE.get(0), BEFORE.get(1)),
        rewritten(changed, TRAINS, FARES));
  }

  @Test
  void aQuotationOverSeveralLinesOfItsSourceStaysOneSentence() {
    Sentence wrapped = quoted(4, "nous demandons\n  un médecin de garde");
    assertEquals(
        List.of(wrapped), Rewriting.of(List.of(wrapped), Lines.of(List.of(wrapped)), "fr"));
  }

  @Test
  void aQuotationThatWasContinuedIsNotVerbatimAnyMore() {
    Sentence open = quoted(5, "interdire la publicité lumineuse");
    assertEquals(
        List.of(adapted("interdire la publicité lumineuse la nuit", open.citations().getFirst())),
        Rewriting.of(List.of(open), "interdire la publicité lumineuse la nuit", "fr"));
  }

  @Test
  void anEmptyTextHasNoSentences() {
    assertEquals(List.of(), rewritten("  ", ""));
  }

  private static List<Sentence> rewritten(String... lines) {
    return Rewriting.of(BEFORE, String.join("\r\n", lines), "fr");
  }
}
