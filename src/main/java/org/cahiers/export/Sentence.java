package org.cahiers.export;

import java.util.List;
import org.cahiers.analysis.draft.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a proposal and what it rests on.
 *
 * @param text as it is read, never blank
 * @param citations where it comes from, the main source first; none for words that nobody
 *     contributed, which are marked so wherever they are shown
 * @param verbatim whether the text is exactly the characters of its first citation; further
 *     citations then say nearly the same. Otherwise it is adapted from all of them
 * @param hand of the member whose words without source it is; null for those of the team, and for
 *     all that has a source
 */
public record Sentence(
    String text, List<Citation> citations, boolean verbatim, @Nullable Hand hand) {

  /**
   * @throws IllegalArgumentException if there is no text, or the sentence is said to be somebody's
   *     without saying whose
   */
  public Sentence {
    citations = List.copyOf(citations);
    if (text.isBlank()) throw new IllegalArgumentException("a sentence needs a text");
    if (verbatim && citations.isEmpty())
      throw new IllegalArgumentException("a verbatim sentence needs a citation");
    if (hand != null && !citations.isEmpty())
      throw new IllegalArgumentException("a sentence with a source is its contributors'");
  }

  /** A sentence that rests on its sources; without any, words of the team. */
  public Sentence(String text, List<Citation> citations, boolean verbatim) {
    this(text, citations, verbatim, null);
  }

  /** Words that nobody contributed. */
  public static Sentence ownWords(String text) {
    return new Sentence(text, List.of(), false);
  }

  /** Whether nobody contributed it: words of the team, or of the member whose hand it is. */
  public boolean isOwnWords() {
    return citations.isEmpty();
  }

  /** The same by this hand, if it has no source. */
  public Sentence by(Hand hand) {
    return isOwnWords() ? new Sentence(text, citations, verbatim, hand) : this;
  }
}
