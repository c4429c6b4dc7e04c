package org.cahiers.analysis.draft;

import java.util.List;

/** A piece of a draft: said by a contributor, or added by the house and marked so. */
public sealed interface Passage {

  /** The words, ready to be read. */
  String text();

  /**
   * Words of a contributor, to the character.
   *
   * @param text what stands at the source
   * @param source where
   * @param echoes where others say nearly the same, best match first; never the same contribution
   *     twice
   */
  record Quoted(String text, Citation source, List<Citation> echoes) implements Passage {
    public Quoted {
      echoes = List.copyOf(echoes);
    }
  }

  /**
   * Words that nobody contributed: from a template, or the label of the cluster.
   *
   * @param text the words
   */
  record Added(String text) implements Passage {}
}
