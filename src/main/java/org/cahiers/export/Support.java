package org.cahiers.export;

import java.util.List;

/**
 * Who stands behind a proposal.
 *
 * @param contributions it rests on
 * @param copies of these, near-identical copies of another
 * @param scores {@code scores[s]}: how often the contributions were scored s + 1; empty where
 *     nobody scored, otherwise five numbers
 * @param elsewhere favourable votes on the platform the contributions were imported from
 * @param replies to the contributions
 * @param repliesFor of these, marked for
 * @param repliesAgainst of these, marked against
 * @param endorsements members of the synthesis who endorse the text
 * @param abstentions members of the synthesis who abstain
 */
public record Support(
    int contributions,
    int copies,
    List<Integer> scores,
    long elsewhere,
    int replies,
    int repliesFor,
    int repliesAgainst,
    int endorsements,
    int abstentions) {

  /**
   * @throws IllegalArgumentException if there are other than no or five kinds of scores
   */
  public Support {
    scores = List.copyOf(scores);
    if (!scores.isEmpty() && scores.size() != 5)
      throw new IllegalArgumentException("scores are " + scores + ", must be five numbers");
  }

  /** How many scores were given. */
  public int scored() {
    return scores.stream().mapToInt(Integer::intValue).sum();
  }

  /** Mean score, 1 to 5; 0 without scores. */
  public double mean() {
    long sum = 0;
    for (int s = 0; s < scores.size(); s++) sum += (s + 1L) * scores.get(s);
    int scored = scored();
    return scored == 0 ? 0 : (double) sum / scored;
  }
}
