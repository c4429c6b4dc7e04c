package org.cahiers.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what a query met, by the places of words that the index holds. */
final class Marking extends UnifiedHighlighter {

  private static final int PASSAGES = 3;
  private static final int SENTENCES_WITHOUT_MATCH = 2;
  private static final int LONGEST_PASSAGE = 400;
  private static final String GAP = " … ";

  Marking(IndexSearcher searcher) {
    super(
        UnifiedHighlighter.builder(searcher, new KeywordAnalyzer())
            .withMaxLength(20_000)
            .withMaxNoHighlightPassages(SENTENCES_WITHOUT_MATCH)
            .withFormatter(new Parts()));
  }

  /** What to show of a field of each document, in the order given. Titles are shown whole. */
  List<Marked> of(Query query, int[] documents, String field) throws IOException {
    if (documents.length == 0) return List.of();
    Map<String, Object[]> found =
        highlightFieldsAsObjects(new String[] {field}, query, documents, new int[] {PASSAGES});
    List<Marked> marked = new ArrayList<>();
    for (Object each : found.get(field))
      marked.add(each instanceof Marked passages ? passages : Marked.plain(""));
    return marked;
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
