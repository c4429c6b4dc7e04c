package org.cahiers.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/**
 * Contributions of a debate that are like a text: shown to who is about to post. Never blocks
 * anybody.
 *
 * <p>Two BM25 queries, one on stems and one on four-letter pieces of words, each divided by the
 * best that any text of the debate reaches, added (docs/algorithms/match.md has the figures).
 */
@ApplicationScoped
public class Similar {

  private static final String KIND = "contribution";

  /** Terms asked for, the rarest: the others hardly move the order and cost most of the time. */
  private static final int MOST_TERMS = 80;

  /** Candidates taken from each of the two queries. */
  private static final int CANDIDATES = 60;

  /** What shares fewer words than this with the text is not shown. */
  private static final int LEAST_SHARED = 2;

  /** What is less alike than this, beside a copy of the text itself, is not shown. */
  private static final double LEAST_SIMILARITY = .08;

  private SearchIndex index;

  protected Similar() {}

  @Inject
  Similar(SearchIndex index) {
    this.index = index;
  }

  /**
   * @param language of the text, as far as known; may be empty
   * @return the most alike first, at most so many; none while the index is being built
   */
  public List<SimilarView> to(long debate, String language, String title, String text, int most) {
    return index
        .search((searcher, facets) -> to(debate, language, title, text, most, searcher))
        .orElse(List.of());
  }

  static List<SimilarView> to(
      long debate, String language, String title, String text, int most, IndexSearcher searcher)
      throws IOException {
    Words words = Words.of(language);
    List<Token> titleTokens = words.tokens(title);
    List<Token> textTokens = words.tokens(text);
    Map<Integer, Double> alike = new HashMap<>();
    Wanted stems =
        wanted(Fields.STEMS, Likeness.stems(titleTokens, textTokens), searcher.getIndexReader());
    Wanted pieces =
        wanted(Fields.PIECES, Likeness.pieces(titleTokens, textTokens), searcher.getIndexReader());
    for (Wanted wanted : List.of(stems, pieces)) {
      ScoreDoc[] found = searcher.search(wanted.within(debate), CANDIDATES).scoreDocs;
      for (ScoreDoc each : found)
        alike.merge(each.doc, each.score / Math.max(found[0].score, 1e-9) / 2.0, Double::sum);
    }
    Set<String> own = new HashSet<>(Likeness.stems(titleTokens, textTokens));
    List<SimilarView> views = new ArrayList<>();
    List<Map.Entry<Integer, Double>> best =
        alike.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (Map.Entry<Integer, Double> each : best) {
      if (views.size() == most) break;
      view(each.getKey(), own, stems, searcher).ifPresent(views::add);
    }
    return views;
  }

  private static Optional<SimilarView> view(
      int document, Set<String> own, Wanted stems, IndexSearcher searcher) throws IOException {
    Fields.Stored stored = Fields.Stored.of(searcher.storedFields().document(document));
    Shared shared = Shared.of(stored.title() + "\n" + stored.text(), stored.language(), own, stems);
    if (shared.words() < LEAST_SHARED || shared.weight() < LEAST_SIMILARITY)
      return Optional.empty();
    return Optional.of(
        new SimilarView(
            stored.id(),
            stored.kind(),
            stored.title(),
            stored.language(),
            stored.address(),
            shared.weight(),
            shared.phrases()));
  }

  /**
   * The terms of a text that are asked for in a field.
   *
   * @param rarity of each, in the whole index
   * @param total rarity of all terms together, those times that they occur
   */
  record Wanted(String field, Map<String, Double> rarity, Map<String, Integer> counts) {

    Query within(long debate) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      counts.forEach(
          (term, count) -> {
            Query one = new TermQuery(new Term(field, term));
            any.add(count == 1 ? one : new BoostQuery(one, count), Occur.SHOULD);
          });
      return new BooleanQuery.Builder()
          .add(any.build(), Occur.MUST)
          .add(new TermQuery(new Term(Fields.DEBATE, Long.toString(debate))), Occur.FILTER)
          .add(new TermQuery(new Term(Fields.KIND, KIND)), Occur.FILTER)
          .build();
    }

    double totalRarity() {
      return rarity.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  private static Wanted wanted(String field, List<String> terms, IndexReader reader)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (String term : terms) counts.merge(term, 1, Integer::sum);
    Map<String, Double> rarity = new HashMap<>();
    for (String term : counts.keySet()) {
      int documents = reader.docFreq(new Term(field, term));
      if (documents == 0) continue;
      rarity.put(term, Math.log(1 + (reader.numDocs() - documents + .5) / (documents + .5)));
    }
    List<String> rarest =
        rarity.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_TERMS)
            .map(Map.Entry::getKey)
            .toList();
    counts.keySet().retainAll(rarest);
    return new Wanted(field, rarity, counts);
  }
}
