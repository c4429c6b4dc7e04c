package org.cahiers.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.draft.Voice;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.analysis.rank.RankParameters;
import org.cahiers.analysis.rank.Ranking;
import org.cahiers.analysis.text.Contribution;

/**
 * What speaks for each contribution: its rank where there are scores, its support otherwise, on a
 * logarithmic scale.
 *
 * @param weight contribution id → 0 to 1
 * @param group contribution id → the opinion group that stands for it most; nothing without groups
 */
record Weights(Map<String, Double> weight, Map<String, Integer> group) {

  double of(String contribution) {
    return weight.getOrDefault(contribution, 0.0);
  }

  int groupOf(String contribution) {
    return group.getOrDefault(contribution, Voice.NO_GROUP);
  }

  /** By support: ln(1 + support)/ln(1 + most support of any); 0 for all where nobody has any. */
  static Weights bySupport(Consultation consultation) {
    List<Contribution> all = consultation.contributions();
    double most = all.stream().mapToDouble(Contribution::support).max().orElse(0);
    Map<String, Double> weights = new HashMap<>();
    for (Contribution each : all) {
      weights.put(each.id(), most == 0 ? 0 : Math.log1p(each.support()) / Math.log1p(most));
    }
    return new Weights(weights, Map.of());
  }

  /**
   * By the published rank. A file of replies names no authors, so every reply counts as one person,
   * whenever it came.
   *
   * @param agree whether scores are −1, 0, 1; they count as 1, 3, 5
   * @param groups contribution id → opinion group that stands for it
   */
  static Weights byRank(
      Consultation consultation, Scores scores, boolean agree, Map<String, Integer> groups) {
    int[][] counts = new int[scores.contributions().size()][5];
    int[] all = new int[5];
    for (int i = 0; i < scores.size(); i++) {
      int score = agree ? 2 * scores.score()[i] + 3 : scores.score()[i];
      counts[scores.contribution()[i]][score - 1]++;
      all[score - 1]++;
    }
    Map<String, Integer> replies = new HashMap<>();
    consultation.replies().forEach(reply -> replies.merge(reply.root(), 1, Integer::sum));
    int most = replies.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    Ranking ranking = Ranking.of(RankParameters.DEFAULT, histogram(all), most);
    Map<String, int[]> byId = new HashMap<>();
    for (int c = 0; c < counts.length; c++) byId.put(scores.contributions().get(c), counts[c]);
    Map<String, Double> weights = new HashMap<>();
    for (Contribution each : consultation.contributions()) {
      int[] own = byId.getOrDefault(each.id(), new int[5]);
      weights.put(each.id(), ranking.rank(histogram(own), replies.getOrDefault(each.id(), 0)));
    }
    return new Weights(weights, groups);
  }

  private static Histogram histogram(int[] counts) {
    return new Histogram(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }
}
