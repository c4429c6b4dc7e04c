package org.cahiers.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        .search((searcher, facets) -> ask(question, searcher, facets, index.isComplete()))
        .orElseGet(
            () -> new SearchAnswer(List.of(), 0, false, false, List.of(), List.of(), List.of()));
  }

  static SearchAnswer ask(
      SearchQuestion question,
      IndexSearcher searcher,
      @Nullable SortedSetDocValuesReaderState facets,
      boolean complete)
      throws IOException {
    if (facets == null || question.text().isBlank()) return SearchAnswer.NOTHING;
    QueryText typed = QueryText.of(question.text());
    List<String> languages = values(facets, Fields.LANGUAGE);
    SearchAnswer answer =
        found(question, typed.query(languages, false), searcher, facets, false, complete);
    if (answer.total() >= FEW || question.page() > 1 && answer.total() > 0) return answer;
    Query forgiving = searcher.rewrite(typed.query(languages, true));
    SearchAnswer wider = found(question, forgiving, searcher, facets, true, complete);
    return wider.total() > answer.total() ? wider : answer;
  }

  private static SearchAnswer found(
      SearchQuestion question,
      Query query,
      IndexSearcher searcher,
      SortedSetDocValuesReaderState state,
      boolean typos,
      boolean complete)
      throws IOException {
    if (query instanceof MatchNoDocsQuery) return SearchAnswer.NOTHING;
    DrillDownQuery filtered = new DrillDownQuery(Fields.FACETS, query);
    if (question.debate() != null) filtered.add(Fields.DEBATE, question.debate().toString());
    if (question.language() != null) filtered.add(Fields.LANGUAGE, question.language());
    if (question.kind() != null) filtered.add(Fields.KIND, question.kind());
    int wanted = question.page() * SearchQuestion.PAGE_SIZE;
    DrillSideways sideways = new DrillSideways(searcher, Fields.FACETS, state);
    TopDocs top;
    Facets counts;
    if (question.newestFirst()) {
      var manager = new TopFieldCollectorManager(NEWEST, wanted, null, Integer.MAX_VALUE);
      var result = sideways.search(filtered, manager);
      top = result.collectorResult;
      counts = result.facets;
    } else {
      var manager = new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE);
      var result = sideways.search(filtered, manager);
      top = result.collectorResult;
      counts = result.facets;
    }
    int from = Math.min(top.scoreDocs.length, wanted - SearchQuestion.PAGE_SIZE);
    ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, from, top.scoreDocs.length);
    return new SearchAnswer(
        hits(page, query, searcher),
        top.totalHits.value(),
        typos,
        complete,
        values(counts, Fields.DEBATE),
        values(counts, Fields.LANGUAGE),
        values(counts, Fields.KIND));
  }

  private static List<Hit> hits(ScoreDoc[] page, Query query, IndexSearcher searcher)
      throws IOException {
    int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
    Marking marking = new Marking(searcher);
    List<Marked> titles = marking.of(query, documents, Fields.TITLE);
    List<Marked> passages = marking.of(query, documents, Fields.TEXT);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < documents.length; i++) {
      Fields.Stored stored = Fields.Stored.of(searcher.storedFields().document(documents[i]));
      hits.add(
          new Hit(
              stored.id(),
              stored.kind(),
              stored.debate().orElse(null),
              stored.language(),
              titles.get(i),
              stored.under(),
              passages.get(i),
              stored.address(),
              Instant.ofEpochSecond(stored.date())));
    }
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
