package org.cahiers.analysis.draft;

/**
 * What a sentence seems to do, read from its surface.
 *
 * @param kind finding, measure or question
 * @param strength how plainly it does so, above 0 to 1
 * @param condition what the parts of speech must still confirm
 * @param start first {@code char} of the word the condition is about, −1 without one
 */
record Reading(Kind kind, double strength, Condition condition, int start) {

  /**
   * A condition on the parts of speech. Tagging is slow, so only sentences about to be chosen are
   * tagged.
   */
  enum Condition {
    NONE,
    /** The word at {@code start} must be a verb. */
    VERB,
    /** The word at {@code start} must be a noun. */
    NOUN,
    /** There must be a verb somewhere: without one, it is a heading and no finding. */
    ANY_VERB
  }
}
