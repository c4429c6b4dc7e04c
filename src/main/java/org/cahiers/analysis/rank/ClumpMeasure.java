package org.cahiers.analysis.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cahiers.analysis.rank.Clumps.Item;

/**
 * What is usual among contributions: the shares of the kinds, and how much more alike two scores of
 * one contribution are than two of different ones.
 *
 * <p>Two probabilities that two scores are of one kind: <em>within</em> a contribution, each
 * weighed by its scores and not by its pairs, so that the largest do not decide alone; and
 * <em>between</em> contributions. Their difference, as a share of what would be possible, is the
 * correlation ρ of the Dirichlet-multinomial distribution (Mosimann 1962), taken at the upper end
 * of what it may be.
 */
final class ClumpMeasure {

  /** Standard errors above the estimate: of forty debates one is more mixed than is assumed. */
  private static final double MARGIN = 2;

  private static final double LARGEST = .999;

  private final Set<Long> left;
  private final Map<Long, Integer> totals = new HashMap<>();
  private final int count;
  private final double scores;
  private final double squares;
  private final double ownSquares;
  private final double squaredSizes;
  private final double alike;
  private final double weight;
  private final double spread;

  /**
   * @param left ids of those that are no part of the measure
   */
  ClumpMeasure(List<Item> items, Set<Long> left) {
    this.left = left;
    int n = 0;
    double all = 0;
    double own = 0;
    double sizes = 0;
    double within = 0;
    double weights = 0;
    for (Item item : items) {
      if (left.contains(item.id())) continue;
      int size = item.size();
      for (int i = 0; i < item.kinds().length; i++)
        totals.merge(item.kinds()[i], item.hits()[i], Integer::sum);
      n++;
      all += size;
      own += squares(item);
      sizes += (double) size * size;
      within += alike(item);
      weights += size - 1;
    }
    count = n;
    scores = all;
    ownSquares = own;
    squaredSizes = sizes;
    alike = within;
    weight = weights;
    squares = totals.values().stream().mapToDouble(total -> (double) total * total).sum();
    double deviations = 0;
    for (Item item : items)
      if (!left.contains(item.id())) deviations += deviation(item) * deviation(item);
    spread = deviations;
  }

  private static double squares(Item item) {
    double squares = 0;
    for (int hits : item.hits()) squares += (double) hits * hits;
    return squares;
  }

  /** Of the other scores of a contribution, how many are of the kind of one; summed over all. */
  private static double alike(Item item) {
    int size = item.size();
    return (squares(item) - size) / size;
  }

  private double deviation(Item item) {
    return weight == 0 ? 0 : alike(item) - alike / weight * (item.size() - 1);
  }

  /** Number of kinds of interest with so many scores or more. */
  long kindsWith(int least) {
    return totals.entrySet().stream()
        .filter(total -> total.getKey() != Clumps.OTHER && total.getValue() >= least)
        .count();
  }

  private boolean includes(Item item) {
    return !left.contains(item.id());
  }

  /** How many other contributions one is measured against. */
  int others(Item item) {
    return includes(item) ? count - 1 : count;
  }

  /** Share of a kind in the others, as after one score more of it and one more of another. */
  double share(Item item, int kind) {
    boolean included = includes(item);
    int total = totals.getOrDefault(item.kinds()[kind], 0) - (included ? item.hits()[kind] : 0);
    return (total + 1.0) / (scores - (included ? item.size() : 0) + 2);
  }

  /** ρ among the others, 0 to below 1. */
  double correlation(Item item) {
    if (!includes(item)) return correlation(alike, weight, spread, squares - ownSquares, pairs());
    double size = item.size();
    double crossing = 0;
    for (int i = 0; i < item.kinds().length; i++)
      crossing += 2.0 * totals.get(item.kinds()[i]) * item.hits()[i];
    double deviation = deviation(item);
    return correlation(
        alike - alike(item),
        weight - (size - 1),
        spread - deviation * deviation,
        squares - ownSquares - (crossing - 2 * squares(item)),
        pairs() - 2 * size * (scores - size));
  }

  /** Pairs of scores of different contributions, both ways. */
  private double pairs() {
    return scores * scores - squaredSizes;
  }

  private static double correlation(
      double alike, double weight, double spread, double alikeBetween, double pairs) {
    if (weight <= 0 || pairs <= 0) return LARGEST;
    double within = alike / weight + MARGIN * Math.sqrt(Math.max(0, spread)) / weight;
    double between = alikeBetween / pairs;
    return between >= 1 ? 0 : Math.clamp((within - between) / (1 - between), 0, LARGEST);
  }
}
