package org.cahiers.export;

import java.util.List;
import org.cahiers.analysis.draft.Citation;

/**
 * A sentence of a proposal and what it rests on.
 *
 * @param text as it is read, never blank
 * @param citations where it comes from, the main source first; none for the team's own words, which
 *     are marked so wherever they are shown
 * @param verbatim whether the text is exactly the characters of its first citation; further
 *     citations then say nearly the same. Otherwise it is adapted from all of them
 */
public record Sentence(String text, List<Citation> citations, boolean verbatim) {

  /**
   * @throws IllegalArgumentException if there is no text, or the sentence is said to be somebody's
   *     without saying whose
   */
  public Sentence {
    citations = List.copyOf(citations);
    if (text.isBlank()) throw new IllegalArgumentException("a sentence needs a text");
    if (verbatim && citations.isEmpty())
      throw new IllegalArgumentException("a verbatim sentence needs a citation");
  }

  /** Words that nobody contributed. */
  public static Sentence ownWords(String text) {
    return new Sentence(text, List.of(), false);
  }

  /** Whether these are the team's words. */
  public boolean isOwnWords() {
    return citations.isEmpty();
  }
}
