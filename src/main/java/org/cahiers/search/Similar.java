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
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.cahiers.analysis.match.Likeness;
import org.cahiers.analysis.match.LikenessFields;
import org.cahiers.analysis.match.LikenessQuery;
import org.cahiers.analysis.match.SharedPhrases;

/**
 * Contributions of a debate that are like a text: shown to who is about to post. Never blocks
 * anybody.
 *
 * <p>The two queries of {@link LikenessQuery} on the live index, each divided by the best that any
 * text of the debate reaches, added (docs/algorithms). What shares too few words is left out:
 * beside the best there is always a second best, and a wrong hint is worse than none.
 */
@ApplicationScoped
public class Similar {

  private static final String KIND = "contribution";

  /** Terms asked for in each field: the lighter ones hardly move the order. */
  private static final int MOST_TERMS = 80;

  /** Candidates taken from each of the two queries. */
  private static final int CANDIDATES = 60;

  private static final int MOST_PHRASES = 4;

  /** What shares fewer stems than this with the text is not shown. */
  private static final int LEAST_SHARED = 2;

  /** What shares less than this of the text's rarity is not shown. */
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
        .search(
            (searcher, facets) -> to(debate, Likeness.of(language, title, text), most, searcher))
        .orElse(List.of());
  }

  static List<SimilarView> to(long debate, Likeness likeness, int most, IndexSearcher searcher)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Map<Integer, Double> alike = new HashMap<>();
    for (LikenessQuery asked :
        List.of(
            LikenessQuery.of(LikenessFields.STEMS, likeness.stems(), reader, MOST_TERMS),
            LikenessQuery.of(LikenessFields.PIECES, likeness.pieces(), reader, MOST_TERMS))) {
      ScoreDoc[] found = searcher.search(within(debate, asked.query()), CANDIDATES).scoreDocs;
      for (ScoreDoc each : found)
        alike.merge(each.doc, each.score / (double) found[0].score, Double::sum);
    }
    List<Integer> best =
        alike.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Double> rarity = rarity(likeness, reader);
    double all = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Integer, Set<String>> shared = shared(best, rarity.keySet(), reader);
    List<SimilarView> views = new ArrayList<>();
    for (int document : best) {
      if (views.size() == most) break;
      Set<String> stems = shared.getOrDefault(document, Set.of());
      double similarity = stems.stream().mapToDouble(rarity::get).sum() / Math.max(all, 1e-9);
      if (stems.size() >= LEAST_SHARED && similarity >= LEAST_SIMILARITY)
        views.add(
            view(
                Fields.Stored.of(searcher.storedFields().document(document)),
                stems,
                rarity,
                similarity));
    }
    return views;
  }

  /** Which of the stems each of some documents has, by the index: most are not worth reading. */
  private static Map<Integer, Set<String>> shared(
      List<Integer> documents, Set<String> stems, IndexReader reader) throws IOException {
    int[] ascending = documents.stream().mapToInt(Integer::intValue).sorted().toArray();
    Map<Integer, Set<String>> shared = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves())
      for (String stem : stems) {
        PostingsEnum having =
            leaf.reader().postings(new Term(LikenessFields.STEMS, stem), PostingsEnum.NONE);
        if (having == null) continue;
        for (int document : ascending) {
          int inLeaf = document - leaf.docBase;
          if (inLeaf < 0 || inLeaf >= leaf.reader().maxDoc()) continue;
          int next = having.docID() < inLeaf ? having.advance(inLeaf) : having.docID();
          if (next == inLeaf) shared.computeIfAbsent(document, key -> new HashSet<>()).add(stem);
        }
      }
    return shared;
  }

  private static Query within(long debate, Query any) {
    return new BooleanQuery.Builder()
        .add(any, Occur.MUST)
        .add(new TermQuery(new Term(Fields.DEBATE, Long.toString(debate))), Occur.FILTER)
        .add(new TermQuery(new Term(Fields.KIND, KIND)), Occur.FILTER)
        .build();
  }

  /**
   * How rare each stem of the text is in the index, above 0; stems that it has not are left out.
   */
  private static Map<String, Double> rarity(Likeness likeness, IndexReader reader)
      throws IOException {
    Map<String, Double> rarity = new HashMap<>();
    for (String stem : new HashSet<>(likeness.stems())) {
      int documents = reader.docFreq(new Term(LikenessFields.STEMS, stem));
      double others = Math.max(0, reader.numDocs() - documents);
      if (documents > 0) rarity.put(stem, Math.log(1 + (others + .5) / (documents + .5)));
    }
    return rarity;
  }

  private static SimilarView view(
      Fields.Stored found, Set<String> shared, Map<String, Double> rarity, double similarity) {
    return new SimilarView(
        found.id(),
        found.kind(),
        found.title(),
        found.language(),
        found.address(),
        similarity,
        SharedPhrases.of(
            shared, found.language(), found.title(), found.text(), rarity::get, MOST_PHRASES));
  }
}
