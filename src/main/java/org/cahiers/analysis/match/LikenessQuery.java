package org.cahiers.analysis.match;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The question "what is like this?" in one field of an index: any of the terms, each as often as it
 * counts.
 *
 * @param field {@link LikenessFields#STEMS} or {@link LikenessFields#PIECES}
 * @param weights of the terms asked for; those the index does not know are left out
 */
public record LikenessQuery(String field, Map<String, Float> weights) {

  /**
   * Asks for the heaviest terms, rarity × occurrences: the others hardly move the order and take
   * most of the time.
   *
   * @param terms of the text, each as often as it occurs
   * @param most how many terms at most, at least 1
   */
  public static LikenessQuery of(String field, List<String> terms, IndexReader reader, int most)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    Map<String, Double> heaviness = new TreeMap<>();
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      int documents = reader.docFreq(new Term(field, each.getKey()));
      if (documents > 0) {
        heaviness.put(each.getKey(), each.getValue() * rarity(documents, reader.numDocs()));
      }
    }
    List<String> asked =
        heaviness.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(Math.min(most, IndexSearcher.getMaxClauseCount()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Float> weights = new TreeMap<>();
    for (String term : asked) {
      int count = counts.getOrDefault(term, 1);
      double rarity = heaviness.getOrDefault(term, 0.0) / count;
      weights.put(term, (float) (count * Math.sqrt(rarity)));
    }
    return new LikenessQuery(field, weights);
  }

  /** ln(1 + (n − df + ½)/(df + ½)), above 0. */
  static double rarity(int documents, int all) {
    return Math.log(1 + (Math.max(0, all - documents) + .5) / (documents + .5));
  }

  /** The query; matches nothing without terms. */
  public Query query() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    weights.forEach(
        (term, weight) -> {
          Query one = new TermQuery(new Term(field, term));
          any.add(weight == 1 ? one : new BoostQuery(one, weight), Occur.SHOULD);
        });
    return any.build();
  }
}
