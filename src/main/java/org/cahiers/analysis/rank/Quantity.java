package org.cahiers.analysis.rank;

import java.util.Locale;

/**
 * What a number in an explanation is. A page has a word and a sentence for each, in each of its
 * languages.
 */
public enum Quantity {
  /** Rank, 0 to 1: what lists are sorted by. */
  RANK,
  /** Mean less deviation of the scores, 1 to 5. */
  QUALITY,
  /** Mean of the scores and of the prior, 1 to 5. */
  MEAN,
  /** How unsure the mean is, in points of score, at least 0. */
  DEVIATION,
  /** Mean square of the scores and of the prior, 1 to 25. */
  MEAN_SQUARE,
  /** Number of scores. */
  SCORES,
  /** Sum of the scores. */
  SCORE_SUM,
  /** Sum of the squared scores. */
  SQUARE_SUM,
  /** How many scores the prior is worth. */
  PRIOR_STRENGTH,
  /** Mean score expected in this debate, 1 to 5. */
  PRIOR_MEAN,
  /** Mean square expected in this debate, 1 to 25. */
  PRIOR_MEAN_SQUARE,
  /** How widely it is debated beside the most debated contribution, 0 to 1. */
  DEBATED,
  /** R: distinct people replying, each worth less with time. */
  PEOPLE_REPLYING,
  /** The largest R of the debate. */
  MOST_PEOPLE_REPLYING,
  /** w: share of the rank that comes from being debated, 0 to 1. */
  DEBATE_WEIGHT;

  /**
   * Key of the word in a message bundle: lower case with underscores, as {@code people_replying}.
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
