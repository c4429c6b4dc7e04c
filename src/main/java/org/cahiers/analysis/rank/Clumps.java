package org.cahiers.analysis.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contributions that hold more scores of one kind than chance in their debate allows. The kind of a
 * score is what two of them may have in common: the hour in which they were given, the network they
 * came from, or simply that their accounts did nothing else.
 *
 * <p>The measure is the rest of the debate: how usual a kind is there, and how much more alike two
 * scores of one contribution are than two scores of different ones (ρ). Where contributions differ
 * anyhow, because a class or a newsletter comes at once, ρ is large and only much is unusual. What
 * is found unusual is left out of the measure of the others, so that campaigns do not hide one
 * another. A signal for people; it never enters the rank. docs/algorithms/signals.md
 */
public final class Clumps {

  /** The kind of everything that is of no interest; never tested. */
  public static final long OTHER = 0;

  /** Fewer scores of one kind are never told: a family, a table at a meeting. */
  public static final int LEAST = 8;

  /**
   * The probability that anything at all is found in a debate where nothing is the matter, a run.
   */
  public static final double FALSE_ALARM = .0025;

  /** Fewer other contributions are no measure. */
  static final int LEAST_ITEMS = 10;

  /** Share of the contributions, the least unusual ones, that are the first measure. */
  private static final double CALM = .75;

  /**
   * The scores of one contribution by kind.
   *
   * @param kinds each once, ascending
   * @param hits how many scores of each, above 0
   */
  public record Item(long id, long[] kinds, int[] hits) {

    /**
     * @param kinds of its scores, one each, in any order; left sorted
     */
    public static Item of(long id, long[] kinds) {
      Arrays.sort(kinds);
      long[] distinct = Arrays.stream(kinds).distinct().toArray();
      int[] hits = new int[distinct.length];
      for (int i = 0, at = -1; i < kinds.length; i++) {
        if (i == 0 || kinds[i] != kinds[i - 1]) at++;
        hits[at]++;
      }
      return new Item(id, distinct, hits);
    }

    int size() {
      return Arrays.stream(hits).sum();
    }
  }

  /**
   * One contribution with more scores of one kind than chance allows.
   *
   * @param kind the most unusual of its kinds
   * @param of all its scores
   * @param usual share of this kind in the rest of the debate, 0 to 1
   * @param chance probability that a debate in which nothing is the matter shows anything as
   *     unusual as this: corrected for all contributions and kinds looked at; at most {@link
   *     #FALSE_ALARM}
   */
  public record Clump(long item, long kind, int hits, int of, double usual, double chance) {}

  private final List<Item> items;
  private final double tests;

  private Clumps(List<Item> items) {
    this.items = items;
    long candidates = items.stream().filter(item -> item.size() >= LEAST).count();
    this.tests = (double) candidates * new ClumpMeasure(items, Set.of()).kindsWith(LEAST);
  }

  /**
   * @param items contributions of one debate that have scores, in any order
   * @return those that are unusual, by id; none where there is too little to measure them against
   */
  public static List<Clump> among(List<Item> items) {
    List<Item> ordered = items.stream().sorted(Comparator.comparingLong(Item::id)).toList();
    return ordered.size() <= LEAST_ITEMS ? List.of() : new Clumps(ordered).find();
  }

  /** From the calm part of the debate outwards: what is not unusual joins the measure. */
  private List<Clump> find() {
    Set<Long> unusual = restless();
    while (true) {
      ClumpMeasure measure = new ClumpMeasure(items, unusual);
      List<Clump> found = new ArrayList<>();
      Set<Long> still = new HashSet<>();
      for (Item item : items) {
        Clump most = most(item, measure, true);
        if (most == null || most.chance() > FALSE_ALARM) continue;
        if (unusual.contains(item.id())) still.add(item.id());
        found.add(most);
      }
      if (still.size() == unusual.size()) return found;
      unusual = still;
    }
  }

  private Set<Long> restless() {
    ClumpMeasure all = new ClumpMeasure(items, Set.of());
    List<Clump> ordered = new ArrayList<>();
    for (Item item : items) {
      Clump most = most(item, all, false);
      if (most != null) ordered.add(most);
    }
    ordered.sort(Comparator.comparingDouble(Clump::chance).thenComparingLong(Clump::item));
    Set<Long> first = new HashSet<>();
    int most = (int) (items.size() * (1 - CALM));
    for (Clump clump : ordered.subList(0, Math.min(most, ordered.size()))) first.add(clump.item());
    return first;
  }

  /** Null where an item has too few of any kind, or there is nothing to measure it against. */
  private @Nullable Clump most(Item item, ClumpMeasure measure, boolean alike) {
    if (measure.others(item) < LEAST_ITEMS) return null;
    Clump most = null;
    double correlation = -1;
    for (int i = 0; i < item.kinds().length; i++) {
      int hits = item.hits()[i];
      if (hits < LEAST || item.kinds()[i] == OTHER) continue;
      if (correlation < 0) correlation = alike ? measure.correlation(item) : 0;
      double usual = measure.share(item, i);
      double tail = BetaBinomial.atLeast(hits, item.size(), usual, correlation);
      double chance = Math.min(1, tail * tests);
      if (most == null || chance < most.chance())
        most = new Clump(item.id(), item.kinds()[i], hits, item.size(), usual, chance);
    }
    return most;
  }
}
