package org.cahiers.signal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.cahiers.analysis.rank.Clumps;
import org.cahiers.analysis.rank.Clumps.Clump;
import org.cahiers.signal.ScorerTable.Scorer;

/** The scores of a debate as the statistic reads them, contribution by contribution. */
final class Gathering {

  private final Map<Kind, List<Clumps.Item>> items = new EnumMap<>(Kind.class);

  /**
   * @param scorers whole contributions, one after the other
   */
  void add(List<Scorer> scorers) {
    for (int from = 0, to; from < scorers.size(); from = to) {
      long contribution = scorers.get(from).contribution();
      for (to = from; to < scorers.size() && scorers.get(to).contribution() == contribution; ) to++;
      List<Scorer> own =
          scorers.subList(from, to).stream().filter(scorer -> scorer.hour() > 0).toList();
      put(Kind.BURST, contribution, own, Scorer::hour);
      put(Kind.LONE, contribution, own, scorer -> scorer.lone() ? 1 : Clumps.OTHER);
      put(Kind.SLEEPERS, contribution, own, scorer -> scorer.sleeper() ? 1 : Clumps.OTHER);
      List<Scorer> known = own.stream().filter(scorer -> scorer.network() != 0).toList();
      put(Kind.NETWORK, contribution, known, Scorer::network);
    }
  }

  private void put(Kind kind, long contribution, List<Scorer> own, ToLongFunction<Scorer> what) {
    if (own.isEmpty()) return;
    long[] kinds = own.stream().mapToLong(what).toArray();
    items.computeIfAbsent(kind, none -> new ArrayList<>()).add(Clumps.Item.of(contribution, kinds));
  }

  /** What is unusual, by kind. */
  Map<Kind, List<Clump>> clumps() {
    Map<Kind, List<Clump>> found = new EnumMap<>(Kind.class);
    items.forEach((kind, all) -> found.put(kind, Clumps.among(all)));
    return found;
  }
}
