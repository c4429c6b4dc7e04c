package org.cahiers.export;

import org.cahiers.analysis.draft.MinorityAnnex;

/**
 * A sentence of the minority annex.
 *
 * @param sentence with at least one citation
 * @param reason the rule that put it there
 */
public record MinorityPart(Sentence sentence, MinorityAnnex.Reason reason) {

  /**
   * @throws IllegalArgumentException if nobody said it
   */
  public MinorityPart {
    if (sentence.isOwnWords())
      throw new IllegalArgumentException("a minority annex cites: " + sentence.text());
  }
}
