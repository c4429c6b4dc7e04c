package org.cahiers.analysis.match;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How {@link Likeness} terms stand in a Lucene index, in memory or live. */
public final class LikenessFields {

  public static final String STEMS = "stems";
  public static final String PIECES = "pieces";

  /**
   * BM25 (Robertson &amp; Zaragoza 2009) that saturates later (k1 = 2) and minds length less (b =
   * .4) than search does: a post says one thing, at more or less length. To be set at indexing and
   * at searching.
   */
  public static final Similarity SIMILARITY = new BM25Similarity(2f, .4f);

  private static final FieldType COUNTED = new FieldType();

  static {
    COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    COUNTED.setTokenized(true);
    COUNTED.freeze();
  }

  private LikenessFields() {}

  /** Adds both fields to a document. */
  public static void add(Document document, Likeness likeness) {
    document.add(new Field(STEMS, new Terms(likeness.stems()), COUNTED));
    document.add(new Field(PIECES, new Terms(likeness.pieces()), COUNTED));
  }

  /** Ready-made terms as a stream. */
  private static final class Terms extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(List<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!terms.hasNext()) {
        return false;
      }
      clearAttributes();
      term.setEmpty().append(terms.next());
      return true;
    }
  }
}
