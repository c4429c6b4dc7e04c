package org.cahiers.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cahiers.platform.feed.Change.Position;

/** A few texts in an index, and questions to it. */
final class Sample {

  static final byte[] SOURCE = {1, 2, 3};

  static final List<SearchDocument> TEXTS =
      List.of(
          text(
              1,
              "contribution",
              7,
              "fr",
              "Un train par heure",
              "L'été, l'eau manque. Il faut plus de trains régionaux dans la vallée et la région,"
                  + " même le soir."),
          text(
              2,
              "contribution",
              7,
              "fr",
              "Des pistes cyclables sûres",
              "Séparer les vélos des voitures sur la route de la gare. Les pistes cyclables sauvent"
                  + " des vies."),
          text(3, "reply", 7, "fr", "", "Je suis contre : le train coûte trop cher à la région."),
          text(
              4,
              "contribution",
              8,
              "en",
              "More trees in our streets",
              "Trees cool the streets & lower the noise. Plant <b>two thousand</b> trees before"
                  + " 2030."),
          text(
              5,
              "contribution",
              8,
              "en",
              "School meals",
              "Cook school meals in every town, with vegetables from the region."),
          text(
              6,
              "contribution",
              8,
              "fr",
              "Des arbres devant les écoles",
              "Planter des arbres devant chaque école donnerait de l'ombre aux enfants."));

  private Sample() {}

  static SearchDocument text(
      long id, String kind, long debate, String language, String title, String text) {
    Instant date = Instant.parse("2026-10-01T00:00:00Z").plusSeconds(86_400 * id);
    return new SearchDocument(
        id,
        kind,
        debate,
        language,
        title,
        kind.equals("reply") ? "Un train par heure" : "",
        text,
        "/c/" + id,
        date);
  }

  static LuceneIndex index(Path directory) {
    try {
      LuceneIndex index = LuceneIndex.open(directory, SOURCE);
      index.add("contribution", TEXTS);
      index.commit(new Position(100, 5));
      index.show();
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SearchQuestion question(String text) {
    return new SearchQuestion(text, null, null, null, false, 1);
  }

  static SearchAnswer ask(LuceneIndex index, SearchQuestion question) throws IOException {
    return ask(index, question, 1_000);
  }

  static SearchAnswer ask(LuceneIndex index, SearchQuestion question, int mostCounted)
      throws IOException {
    return index.search(
        (searcher, facets) -> Search.ask(question, searcher, facets, true, mostCounted));
  }

  static List<Long> ids(SearchAnswer answer) {
    return answer.hits().stream().map(SearchAnswer.Hit::id).sorted().toList();
  }
}
