package org.cahiers.scoring;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.rank.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees of the scores of one contribution, and may do about them.
 *
 * @param own the reader's score, null if there is none
 * @param mine whether the reader wrote it, and so cannot score it
 * @param scorable whether the reader, or a visitor once they are known, may score it now
 * @param shown whether the scores of others show: not before one's own while the debate is open, if
 *     the debate says so
 * @param histogram all scores; empty unless they show
 */
public record ScoreBox(
    long number,
    @Nullable Integer own,
    boolean mine,
    boolean scorable,
    boolean shown,
    Histogram histogram) {

  /**
   * A bar of the distribution.
   *
   * @param share of all scores, 0 to 1
   * @param width share of the longest bar, in percent, for a drawing
   * @param own whether the reader gave this score
   */
  public record Bar(int score, int count, double share, String width, boolean own) {}

  public boolean scored() {
    return own != null;
  }

  public boolean gave(int score) {
    return own != null && own == score;
  }

  public long count() {
    return histogram.count();
  }

  /** Mean score; 0 without scores. */
  public double mean() {
    return histogram.mean().orElse(0);
  }

  /** From 5 down to 1. */
  public List<Bar> bars() {
    int longest = 1;
    for (int score = Score.LOWEST; score <= Score.HIGHEST; score++)
      longest = Math.max(longest, histogram.count(score));
    List<Bar> bars = new ArrayList<>();
    for (int score = Score.HIGHEST; score >= Score.LOWEST; score--) {
      int count = histogram.count(score);
      double share = count() == 0 ? 0 : (double) count / count();
      String width = Math.round(1_000.0 * count / longest) / 10.0 + "%";
      bars.add(new Bar(score, count, share, width, gave(score)));
    }
    return bars;
  }
}
