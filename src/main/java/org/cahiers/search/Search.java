package org.cahiers.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.cahiers.search.SearchAnswer.FacetValue;
import org.cahiers.search.SearchAnswer.Hit;
import org.jspecify.annotations.Nullable;

/** Finds texts by what is in them. */
@ApplicationScoped
public class Search {

  /** With fewer found, what was typed may hold a typing error. */
  private static final int FEW = 3;

  private static final int MOST_VALUES = 60;

  /** Counting more takes most of the time of an answer, and tells nobody anything. */
  private static final int MOST_COUNTED = 20_000;

  private static final List<String> FACETS = List.of(Fields.DEBATE, Fields.LANGUAGE, Fields.KIND);
  private static final Sort NEWEST =
      new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true), SortField.FIELD_DOC);

  private SearchIndex index;

  protected Search() {}

  @Inject
  Search(SearchIndex index) {
    this.index = index;
  }

  public SearchAnswer ask(SearchQuestion question) {
    return index
        .search(
            (searcher, facets) -> ask(question, searcher, facets, index.isComplete(), MOST_COUNTED))
        .orElseGet(
            () ->
                new SearchAnswer(
                    List.of(), 0, true, false, false, List.of(), List.of(), List.of()));
  }

  static SearchAnswer ask(
      SearchQuestion question,
      IndexSearcher searcher,
      @Nullable SortedSetDocValuesReaderState facets,
      boolean complete,
      int mostCounted)
      throws IOException {
    if (facets == null || question.text().isBlank()) return SearchAnswer.NOTHING;
    QueryText typed = QueryText.of(question.text());
    List<String> languages = values(facets, Fields.LANGUAGE);
    boolean phrases = !typed.phrases().isEmpty();
    Query exactly = typed.query(languages, false);
    Found found = found(question, exactly, phrases, searcher, facets, mostCounted);
    boolean typos = false;
    if (found.total < FEW && (question.page() == 1 || found.total == 0)) {
      Query forgiving = searcher.rewrite(typed.query(languages, true));
      Found wider = found(question, forgiving, phrases, searcher, facets, mostCounted);
      if (wider.total > found.total) {
        found = wider;
        typos = true;
      }
    }
    return new SearchAnswer(
        found.hits,
        found.total,
        found.exact,
        typos,
        complete,
        found.values(Fields.DEBATE),
        found.values(Fields.LANGUAGE),
        found.values(Fields.KIND));
  }

  private record Found(
      List<Hit> hits, long total, boolean exact, Map<String, List<FacetValue>> facets) {

    static final Found NOTHING = new Found(List.of(), 0, true, Map.of());

    List<FacetValue> values(String facet) {
      return facets.getOrDefault(facet, List.of());
    }
  }

  /**
   * Where all texts may be counted, the best and the counts at once. Else first the best, which
   * Lucene finds without reading all that match; then, if few, how many.
   */
  private static Found found(
      SearchQuestion question,
      Query query,
      boolean phrases,
      IndexSearcher searcher,
      SortedSetDocValuesReaderState state,
      int mostCounted)
      throws IOException {
    if (query instanceof MatchNoDocsQuery) return Found.NOTHING;
    Map<String, String> chosen = chosen(question);
    DrillDownQuery filtered = new DrillDownQuery(Fields.FACETS, query);
    chosen.forEach((facet, value) -> filtered.add(facet, value));
    int wanted = question.page() * SearchQuestion.PAGE_SIZE;
    int threshold = Math.max(mostCounted, wanted);
    boolean few = searcher.getIndexReader().maxDoc() <= threshold;
    @Nullable Sort sort = question.newestFirst() ? NEWEST : null;
    DrillSideways counting = new DrillSideways(searcher, Fields.FACETS, state);
    var counted = few ? counting.search(filtered, null, null, wanted, sort, false) : null;
    TopDocs top = few ? counted.hits : best(filtered, sort, wanted, threshold, searcher);
    boolean exact = few || top.totalHits.value() <= threshold;
    if (exact && !few) counted = counting.search(filtered, 1);
    int from = Math.min(top.scoreDocs.length, wanted - SearchQuestion.PAGE_SIZE);
    ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length);
    List<Hit> hits = hits(page, query, phrases, searcher);
    Map<String, List<FacetValue>> facets = new HashMap<>();
    for (String facet : FACETS)
      facets.put(
          facet, exact ? values(counted.facets, facet) : all(state, facet, chosen.get(facet)));
    return new Found(hits, exact ? top.totalHits.value() : threshold, exact, facets);
  }

  private static TopDocs best(
      Query query, @Nullable Sort sort, int wanted, int threshold, IndexSearcher searcher)
      throws IOException {
    return sort == null
        ? searcher.search(query, new TopScoreDocCollectorManager(wanted, null, threshold))
        : searcher.search(query, new TopFieldCollectorManager(sort, wanted, null, threshold));
  }

  private static Map<String, String> chosen(SearchQuestion question) {
    Map<String, String> chosen = new LinkedHashMap<>();
    if (question.debate() != null) chosen.put(Fields.DEBATE, question.debate().toString());
    if (question.language() != null) chosen.put(Fields.LANGUAGE, question.language());
    if (question.kind() != null) chosen.put(Fields.KIND, question.kind());
    return chosen;
  }

  /** Not counted: what is chosen first, so that it can be let go. */
  private static List<FacetValue> all(
      SortedSetDocValuesReaderState state, String facet, @Nullable String chosen)
      throws IOException {
    return values(state, facet).stream()
        .sorted(Comparator.comparing(value -> !value.equals(chosen)))
        .limit(MOST_VALUES)
        .map(value -> new FacetValue(value, null))
        .toList();
  }

  private static List<Hit> hits(
      ScoreDoc[] page, Query query, boolean phrases, IndexSearcher searcher) throws IOException {
    Map<Integer, Fields.Stored> read = new LinkedHashMap<>();
    for (ScoreDoc hit : page)
      read.put(hit.doc, Fields.Stored.of(searcher.storedFields().document(hit.doc)));
    int[] documents = read.keySet().stream().mapToInt(Integer::intValue).toArray();
    var marked =
        new Marking(searcher, read, phrases).of(query, documents, Fields.TITLE, Fields.TEXT);
    List<Hit> hits = new ArrayList<>();
    for (Fields.Stored stored : read.values())
      hits.add(
          new Hit(
              stored.id(),
              stored.kind(),
              stored.debate().orElse(null),
              stored.language(),
              marked.get(Fields.TITLE).get(hits.size()),
              stored.under(),
              marked.get(Fields.TEXT).get(hits.size()),
              stored.address(),
              Instant.ofEpochSecond(stored.date())));
    return hits;
  }

  private static List<FacetValue> values(Facets counts, String facet) throws IOException {
    FacetResult result = counts.getTopChildren(MOST_VALUES, facet);
    if (result == null) return List.of();
    List<FacetValue> values = new ArrayList<>();
    for (LabelAndValue each : result.labelValues)
      values.add(new FacetValue(each.label, each.value.longValue()));
    return values;
  }

  /** All values of a facet. */
  static List<String> values(SortedSetDocValuesReaderState state, String facet) throws IOException {
    var range = state.getOrdRange(facet);
    if (range == null) return List.of();
    List<String> values = new ArrayList<>();
    var ordinals = state.getDocValues();
    for (int ordinal = range.start(); ordinal <= range.end(); ordinal++) {
      BytesRef path = ordinals.lookupOrd(ordinal);
      values.add(FacetsConfig.stringToPath(path.utf8ToString())[1]);
    }
    return values;
  }
}
