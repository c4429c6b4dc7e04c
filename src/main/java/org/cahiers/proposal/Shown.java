package org.cahiers.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.draft.Citation;
import org.cahiers.export.Block;
import org.cahiers.export.ProposalText;
import org.cahiers.export.Sentence;
import org.cahiers.export.Source;
import org.cahiers.export.Source.Key;

/**
 * A published text as it may be shown now: without the words that were withdrawn or hidden since.
 *
 * <p>A sentence loses the sources that are gone. One that was quoted from a source that is gone
 * quotes the next that says nearly the same; one that has no source left goes, since it would pass
 * for words of the team. A title made of words that are gone gives way to the number.
 *
 * @param sources of what is left, in reading order
 * @param gone contributions that the published text cites and this one does not
 */
record Shown(ProposalText text, Map<Key, Source> sources, Set<String> gone) {

  /**
   * @param known sources that still show; all others are gone
   */
  static Shown of(long number, ProposalText published, Map<Key, Source> known) {
    Set<String> gone = new LinkedHashSet<>();
    published
        .citations()
        .forEach(
            c -> {
              if (!known.containsKey(Key.of(c))) gone.add(c.contribution());
            });
    List<Block> blocks = new ArrayList<>();
    for (Block block : published.blocks()) {
      List<Sentence> left = new ArrayList<>();
      for (Sentence sentence : block.sentences()) keep(sentence, known, left);
      if (!left.isEmpty()) blocks.add(new Block(block.kind(), left));
    }
    List<Citation> ofTitle = left(published.titleCitations(), known);
    boolean titleStays =
        published.titleCitations().isEmpty()
            || ofTitle.contains(published.titleCitations().getFirst());
    ProposalText text =
        new ProposalText(
            titleStays ? published.title() : numbered(number, published.language()),
            titleStays ? ofTitle : List.of(),
            published.language(),
            blocks);
    Map<Key, Source> sources = new LinkedHashMap<>();
    text.citations().map(Key::of).forEach(key -> sources.put(key, known.get(key)));
    return new Shown(text, sources, gone);
  }

  private static void keep(Sentence sentence, Map<Key, Source> known, List<Sentence> into) {
    List<Citation> left = left(sentence.citations(), known);
    if (left.size() == sentence.citations().size()) {
      into.add(sentence);
      return;
    }
    if (left.isEmpty()) return;
    boolean quotesAnother =
        sentence.verbatim() && !left.getFirst().equals(sentence.citations().getFirst());
    Citation first = left.getFirst();
    String words = quotesAnother ? known.get(Key.of(first)).cut(first) : sentence.text();
    if (!words.isBlank()) into.add(new Sentence(words, left, sentence.verbatim()));
  }

  private static List<Citation> left(List<Citation> citations, Map<Key, Source> known) {
    return citations.stream().filter(c -> known.containsKey(Key.of(c))).toList();
  }

  private static String numbered(long number, String language) {
    return language.equals("fr") ? "Proposition n° " + number : "Proposal no. " + number;
  }
}
