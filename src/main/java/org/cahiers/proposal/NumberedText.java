package org.cahiers.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.analysis.draft.Citation.Field;
import org.cahiers.export.Block;
import org.cahiers.export.Hand;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;
import org.jspecify.annotations.Nullable;

/**
 * A text with its sources numbered from 1 in the order in which they are first cited, as a reader
 * sees it.
 *
 * @param titleSources numbers
 */
public record NumberedText(
    String title,
    String language,
    List<Integer> titleSources,
    List<NumberedBlock> blocks,
    List<NumberedSource> sources) {

  /**
   * @param kind end of message keys: {@code measure}, {@code for}, …
   */
  public record NumberedBlock(String kind, List<NumberedSentence> sentences) {}

  /**
   * @param number in reading order from 1
   * @param sources numbers of its sources, the main one first; none for words that nobody
   *     contributed
   * @param hand of the member whose words without source it is; null for those of the team
   */
  public record NumberedSentence(
      int number, String text, List<Integer> sources, boolean verbatim, @Nullable Hand hand) {

    /** Whether nobody contributed it. */
    public boolean ownWords() {
      return sources.isEmpty();
    }
  }

  /**
   * A contribution in the revision that is cited, in full.
   *
   * @param heading its title with the cited characters marked
   * @param text likewise
   * @param rewritten whether its author has written it anew since
   */
  public record NumberedSource(
      int number, Source source, List<Piece> heading, List<Piece> text, boolean rewritten) {}

  /** Characters of a source, cited or not. */
  public record Piece(String text, boolean marked) {}

  static NumberedText of(ProposalText text, Map<Key, SourceRows.Found> found) {
    Map<Key, Integer> numbers = new LinkedHashMap<>();
    Map<Key, List<Citation>> cited = new LinkedHashMap<>();
    text.citations()
        .forEach(
            citation -> {
              Key key = Key.of(citation);
              numbers.putIfAbsent(key, numbers.size() + 1);
              cited.computeIfAbsent(key, k -> new ArrayList<>()).add(citation);
            });
    List<NumberedBlock> blocks = new ArrayList<>();
    int sentence = 0;
    for (Block block : text.blocks()) {
      List<NumberedSentence> sentences = new ArrayList<>();
      for (Sentence each : block.sentences())
        sentences.add(
            new NumberedSentence(
                ++sentence,
                each.text(),
                numbers(each.citations(), numbers),
                each.verbatim(),
                each.hand()));
      blocks.add(new NumberedBlock(block.kind().name().toLowerCase(Locale.ROOT), sentences));
    }
    List<NumberedSource> sources = new ArrayList<>();
    numbers.forEach((key, number) -> sources.add(source(number, found.get(key), cited.get(key))));
    return new NumberedText(
        text.title(), text.language(), numbers(text.titleCitations(), numbers), blocks, sources);
  }

  private static List<Integer> numbers(List<Citation> citations, Map<Key, Integer> numbers) {
    return citations.stream().map(c -> numbers.get(Key.of(c))).distinct().toList();
  }

  private static NumberedSource source(
      int number, SourceRows.Found found, List<Citation> citations) {
    Source source = found.source();
    return new NumberedSource(
        number,
        source,
        pieces(source.title(), of(citations, Field.TITLE)),
        pieces(source.text(), of(citations, Field.TEXT)),
        found.latest() > source.revision());
  }

  private static List<Citation> of(List<Citation> citations, Field field) {
    return citations.stream().filter(citation -> citation.field() == field).toList();
  }

  /** Cuts a text where cited characters begin and end; overlapping citations make one mark. */
  static List<Piece> pieces(String text, List<Citation> citations) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (Citation citation :
        citations.stream().sorted(Comparator.comparingInt(Citation::start)).toList()) {
      if (citation.start() > end) {
        add(pieces, text.substring(start, end), true);
        add(pieces, text.substring(end, citation.start()), false);
        start = citation.start();
      }
      end = Math.max(end, citation.end());
    }
    add(pieces, text.substring(start, end), true);
    add(pieces, text.substring(end), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) pieces.add(new Piece(text, marked));
  }
}
