package org.cahiers.export;

import java.util.List;
import java.util.stream.Stream;
import org.cahiers.analysis.draft.Citation;

/**
 * The text of a proposal, whole: what is written together, hashed, published and exported.
 *
 * @param title in a few words, never blank
 * @param titleCitations whose words the title is made of; none for a title of the team
 * @param language two letters
 * @param blocks in reading order
 */
public record ProposalText(
    String title, List<Citation> titleCitations, String language, List<Block> blocks) {

  /**
   * @throws IllegalArgumentException if there is no title
   */
  public ProposalText {
    titleCitations = List.copyOf(titleCitations);
    blocks = List.copyOf(blocks);
    if (title.isBlank()) throw new IllegalArgumentException("a proposal needs a title");
  }

  /** A text under a title of the team. */
  public ProposalText(String title, String language, List<Block> blocks) {
    this(title, List.of(), language, blocks);
  }

  /** All sentences in reading order, without the title. */
  public Stream<Sentence> sentences() {
    return blocks.stream().flatMap(block -> block.sentences().stream());
  }

  /** All citations in reading order, those of the title first; the same one may come twice. */
  public Stream<Citation> citations() {
    return Stream.concat(
        titleCitations.stream(), sentences().flatMap(sentence -> sentence.citations().stream()));
  }
}
