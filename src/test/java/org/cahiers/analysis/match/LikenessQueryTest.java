package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** A live index asks the same as the lists in memory. */
class LikenessQueryTest {

  /** Short, as an index keeps the length of up to 40 terms exactly. */
  private static final List<Likeness> POSTS =
      List.of(
          Likeness.of("fr", "Pistes cyclables", "Sur les avenues."),
          Likeness.of("fr", "Le tramway", "La ligne de la gare."),
          Likeness.of("fr", "Vélos", "Garés à la gare, au bout de la ligne."));

  private static DirectoryReader index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(LikenessFields.SIMILARITY);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Likeness post : POSTS) {
        Document document = new Document();
        LikenessFields.add(document, post);
        writer.addDocument(document);
      }
    }
    return DirectoryReader.open(directory);
  }

  private static float[] scores(DirectoryReader reader, LikenessQuery query) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(LikenessFields.SIMILARITY);
    float[] score = new float[POSTS.size()];
    for (ScoreDoc hit : searcher.search(query.query(), POSTS.size()).scoreDocs) {
      score[hit.doc] = hit.score;
    }
    return score;
  }

  @Test
  void aLiveIndexScoresAsTheListsInMemoryDo() throws IOException {
    Likeness asked = Likeness.of("fr", "", "Des pistes pour les vélos, une piste jusqu'à la gare");
    try (DirectoryReader reader = index()) {
      for (String field : List.of(LikenessFields.STEMS, LikenessFields.PIECES)) {
        boolean stems = field.equals(LikenessFields.STEMS);
        Postings postings =
            PostingsTest.postings(
                POSTS.stream().map(stems ? Likeness::stems : Likeness::pieces).toList());
        List<String> terms = stems ? asked.stems() : asked.pieces();
        float[] expected = new float[POSTS.size()];
        postings.answer(postings.of(terms), expected);
        float[] found = scores(reader, LikenessQuery.of(field, terms, reader, 300));
        for (int d = 0; d < expected.length; d++) {
          assertTrue(expected[d] > 0 || found[d] == 0);
          assertEquals(expected[d], found[d], 1e-5f, field + " of post " + d);
        }
      }
    }
  }

  @Test
  void theHeaviestTermsAreAskedForAndUnknownOnesAreNot() throws IOException {
    try (DirectoryReader reader = index()) {
      List<String> terms = List.of("gar", "lign", "gar", "pist", "fusee");
      assertEquals(
          List.of("gar", "lign", "pist"),
          List.copyOf(
              LikenessQuery.of(LikenessFields.STEMS, terms, reader, 10).weights().keySet()));
      double rarity = Math.log(1 + (3 - 1 + .5) / 1.5);
      assertEquals(
          (float) Math.sqrt(rarity),
          LikenessQuery.of(LikenessFields.STEMS, List.of("tramway"), reader, 1)
              .weights()
              .get("tramway"),
          1e-6f);
      assertEquals(
          List.of("pist"),
          List.copyOf(
              LikenessQuery.of(LikenessFields.STEMS, List.of("lign", "pist"), reader, 1)
                  .weights()
                  .keySet()));
      assertEquals(
          2 * Math.sqrt(LikenessQuery.rarity(2, 3)),
          LikenessQuery.of(LikenessFields.STEMS, List.of("gar", "gar"), reader, 1)
              .weights()
              .get("gar"),
          1e-6);
    }
  }

  @Test
  void withoutAKnownTermNothingIsFound() throws IOException {
    try (DirectoryReader reader = index()) {
      LikenessQuery none = LikenessQuery.of(LikenessFields.STEMS, List.of("fusee"), reader, 10);
      assertEquals(0, scores(reader, none)[0]);
    }
  }

  @Test
  void aTermThatEveryPostHasIsStillWorthSomething() {
    assertEquals(Math.log(1 + .5 / 3.5), LikenessQuery.rarity(3, 3), 1e-12);
    assertTrue(LikenessQuery.rarity(4, 3) > 0, "deleted posts may still be counted");
  }
}
