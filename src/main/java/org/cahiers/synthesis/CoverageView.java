package org.cahiers.synthesis;

import java.util.List;
import java.util.Map;
import org.cahiers.export.CoveragePart;
import org.cahiers.export.CoveragePart.Fate;

/**
 * What became of every contribution of a debate.
 *
 * @param counts contributions by fate
 * @param weights share of all support by fate, 0 to 1
 * @param reasons why contributions were left out, in the words of the team, most frequent first
 * @param unread contributions that are not taken up and about which nobody has said why
 */
public record CoverageView(
    Map<Fate, Integer> counts,
    Map<Fate, Double> weights,
    List<CoveragePart.Reason> reasons,
    int unread) {

  public CoverageView {
    counts = Map.copyOf(counts);
    weights = Map.copyOf(weights);
    reasons = List.copyOf(reasons);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int count(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  /** Share of the contributions with a fate, 0 to 1; 0 in an empty debate. */
  public double share(Fate fate) {
    return total() == 0 ? 0 : (double) count(fate) / total();
  }

  public double weight(Fate fate) {
    return weights.getOrDefault(fate, 0.0);
  }

  /** As documents show it. */
  public CoveragePart part() {
    return new CoveragePart(
        java.util.Arrays.stream(Fate.values())
            .map(fate -> new CoveragePart.Share(fate, count(fate), weight(fate)))
            .toList(),
        reasons);
  }
}
