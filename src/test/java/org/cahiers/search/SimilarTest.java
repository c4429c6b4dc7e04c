package org.cahiers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cahiers.analysis.match.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {

  @TempDir Path directory;

  private List<SimilarView> similar(long debate, String title, String text) throws IOException {
    try (LuceneIndex index = Sample.index(directory)) {
      return index.search(
          (searcher, facets) -> Similar.to(debate, Likeness.of("fr", title, text), 5, searcher));
    }
  }

  @Test
  void findsTheContributionThatSaysNearlyTheSameAndSaysWhy() throws IOException {
    List<SimilarView> found =
        similar(
            7,
            "Vélos en sécurité",
            "Créer une piste cyclable séparée des voitures jusqu'à la gare.");
    SimilarView first = found.getFirst();
    assertEquals(2, first.id());
    assertTrue(first.shared().contains("pistes cyclables"), first.shared().toString());
    assertTrue(first.similarity() > .2 && first.similarity() <= 1, "" + first.similarity());
  }

  @Test
  void aMisspelledDraftIsStillRecognised() throws IOException {
    List<SimilarView> found =
        similar(7, "Les piste ciclables", "separer les velo et les voiture vers la gare");
    assertEquals(2, found.getFirst().id());
  }

  @Test
  void looksInTheDebateOnlyAndAtContributionsOnly() throws IOException {
    assertEquals(List.of(), similar(8, "Un train par heure", "Plus de trains régionaux le soir."));
    assertTrue(
        similar(7, "Le train", "Le train coûte trop cher à la région").stream()
            .noneMatch(view -> view.kind().equals("reply")));
  }

  @Test
  void anEmptyDraftIsLikeNothing() throws IOException {
    assertEquals(List.of(), similar(7, "", ""));
    assertEquals(List.of(), similar(7, "le la les", "et de du"));
  }
}
