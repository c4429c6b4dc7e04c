package org.cahiers.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.cahiers.analysis.match.Likeness;
import org.cahiers.analysis.match.LikenessFields;
import org.cahiers.analysis.text.Token;
import org.cahiers.analysis.text.Words;

/** The fields of the index, and a document as they hold it. */
final class Fields {

  /** Room and id of a document, by which it is replaced. */
  static final String KEY = "key";

  /** What is searched, with the place of every word ({@link WordTokens}). */
  static final String TITLE = "title";

  static final String TEXT = "text";

  /** Filters and facets. */
  static final String DEBATE = "debate";

  static final String LANGUAGE = "language";
  static final String KIND = "kind";

  static final String DATE = "date";
  private static final String ID = "id";
  private static final String UNDER = "under";
  private static final String ADDRESS = "address";

  static final FacetsConfig FACETS = new FacetsConfig();

  private static final FieldType SEARCHED = new FieldType();

  static {
    SEARCHED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    SEARCHED.setTokenized(true);
    SEARCHED.freeze();
  }

  static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        private final Similarity search = new BM25Similarity();

        @Override
        public Similarity get(String field) {
          boolean likeness =
              field.equals(LikenessFields.STEMS) || field.equals(LikenessFields.PIECES);
          return likeness ? LikenessFields.SIMILARITY : search;
        }
      };

  private Fields() {}

  static Term key(String room, long id) {
    return new Term(KEY, room + ":" + id);
  }

  static Document of(String room, SearchDocument from) {
    Words words = Words.of(from.language());
    List<Token> title = words.tokens(from.title());
    List<Token> text = words.tokens(from.text());
    Document document = new Document();
    document.add(new StringField(KEY, key(room, from.id()).text(), Field.Store.NO));
    document.add(new StoredField(ID, from.id()));
    document.add(new StoredField(TITLE, from.title()));
    document.add(new Field(TITLE, new WordTokens(title), SEARCHED));
    document.add(new StoredField(TEXT, from.text()));
    document.add(new Field(TEXT, new WordTokens(text), SEARCHED));
    LikenessFields.add(document, Likeness.of(title, text));
    document.add(new StoredField(UNDER, from.under()));
    document.add(new StoredField(ADDRESS, from.address()));
    document.add(new NumericDocValuesField(DATE, from.date().getEpochSecond()));
    document.add(new StoredField(DATE, from.date().getEpochSecond()));
    // A facet must have a value; unknown languages are "und", as in BCP 47.
    filter(document, LANGUAGE, from.language().isEmpty() ? "und" : from.language());
    filter(document, KIND, from.kind());
    if (from.debate() != null) filter(document, DEBATE, from.debate().toString());
    return document;
  }

  private static void filter(Document document, String name, String value) {
    document.add(new SortedSetDocValuesFacetField(name, value));
    document.add(new StringField(name, value, Field.Store.YES));
  }

  /** What a hit needs of a stored document; the marks are added by the search. */
  record Stored(
      long id,
      String kind,
      Optional<Long> debate,
      String language,
      String title,
      String under,
      String text,
      String address,
      long date) {

    static Stored of(Document document) {
      return new Stored(
          document.getField(ID).numericValue().longValue(),
          document.get(KIND),
          Optional.ofNullable(document.get(DEBATE)).map(Long::valueOf),
          document.get(LANGUAGE),
          document.get(TITLE),
          document.get(UNDER),
          document.get(TEXT),
          document.get(ADDRESS),
          document.getField(DATE).numericValue().longValue());
    }
  }
}
