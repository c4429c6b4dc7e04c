package org.cahiers.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query met, by the places of words that the index holds. */
final class Marking extends UnifiedHighlighter {

  private static final int LONGEST = 20_000;
  private static final int PASSAGES = 3;
  private static final int SENTENCES_WITHOUT_MATCH = 2;
  private static final int LONGEST_PASSAGE = 400;
  private static final String GAP = " … ";

  private final Map<Integer, Fields.Stored> documents;

  /**
   * @param documents that are marked, as they were read
   * @param phrases whether only whole phrases are marked; looking for single words is a third of
   *     the work
   */
  Marking(IndexSearcher searcher, Map<Integer, Fields.Stored> documents, boolean phrases) {
    super(
        UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
            .withMaxLength(LONGEST)
            .withMaxNoHighlightPassages(SENTENCES_WITHOUT_MATCH)
            .withWeightMatches(phrases)
            .withFormatter(new Parts()));
    this.documents = documents;
  }

  /**
   * What to show of the fields of each document, by field, in the order of the documents. Titles
   * are shown whole.
   */
  Map<String, List<Marked>> of(Query query, int[] documents, String... fields) throws IOException {
    Map<String, List<Marked>> marked = new HashMap<>();
    for (String field : fields) marked.put(field, new ArrayList<>());
    if (documents.length == 0) return marked;
    int[] passages = new int[fields.length];
    Arrays.fill(passages, PASSAGES);
    highlightFieldsAsObjects(fields, query, documents, passages)
        .forEach(
            (field, found) -> {
              for (Object each : found)
                marked.get(field).add(each instanceof Marked some ? some : Marked.plain(""));
            });
    return marked;
  }

  /** They have been read once; the index would unpack them again. */
  @Override
  protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator wanted, int most)
      throws IOException {
    List<CharSequence[]> values = new ArrayList<>();
    while (wanted.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Fields.Stored document = documents.get(wanted.docID());
      CharSequence[] found = new CharSequence[fields.length];
      for (int i = 0; i < fields.length; i++) {
        String text = fields[i].equals(Fields.TITLE) ? document.title() : document.text();
        found[i] = text.substring(0, Math.min(LONGEST, text.length()));
      }
      values.add(found);
    }
    return values;
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return field.equals(Fields.TITLE)
        ? new WholeBreakIterator()
        : BreakIterator.getSentenceInstance(Locale.ROOT);
  }

  private static final class Parts extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<Marked.Part> parts = new ArrayList<>();
      int reached = 0;
      for (Passage passage : passages) {
        boolean gap = passage.getStartOffset() > reached;
        if (gap) parts.add(new Marked.Part(GAP.stripLeading(), false));
        reached = passage(passage, content, parts);
      }
      boolean goesOn = reached < content.stripTrailing().length();
      boolean blank = reached > 0 && Character.isWhitespace(content.charAt(reached - 1));
      if (goesOn) parts.add(new Marked.Part((blank ? "" : " ") + GAP.strip(), false));
      return new Marked(parts);
    }

    /** Returns where the passage ends. */
    private static int passage(Passage passage, String content, List<Marked.Part> parts) {
      int at = passage.getStartOffset();
      int lastMatch = passage.getNumMatches() == 0 ? at : lastMatch(passage);
      int end = end(content, passage, Math.max(lastMatch, at + LONGEST_PASSAGE));
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(at, passage.getMatchStarts()[i]);
        int to = passage.getMatchEnds()[i];
        if (to <= at) continue;
        if (from > at) parts.add(new Marked.Part(content.substring(at, from), false));
        parts.add(new Marked.Part(content.substring(from, to), true));
        at = to;
      }
      if (end > at) parts.add(new Marked.Part(content.substring(at, end), false));
      return Math.max(at, end);
    }

    private static int lastMatch(Passage passage) {
      int last = 0;
      for (int i = 0; i < passage.getNumMatches(); i++)
        last = Math.max(last, passage.getMatchEnds()[i]);
      return last;
    }

    /** A sentence without an end is cut, between two words if it has any. */
    private static int end(String content, Passage passage, int most) {
      if (passage.getEndOffset() <= most) return passage.getEndOffset();
      int blank = content.indexOf(' ', most);
      return blank < 0 || blank > passage.getEndOffset() ? passage.getEndOffset() : blank;
    }
  }
}
