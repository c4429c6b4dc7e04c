package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.analysis.rank.Clumps.Clump;
import org.cahiers.analysis.rank.Clumps.Item;
import org.junit.jupiter.api.Test;

class ClumpsTest {

  private static final int HOURS = 700;

  /** Contributions scored evenly over the hours, some by many and most by few. */
  private static List<Item> even(Random random, int contributions) {
    List<Item> items = new ArrayList<>();
    for (int id = 1; id <= contributions; id++)
      items.add(Item.of(id, hours(random, (int) Math.exp(2.5 + random.nextGaussian()) + 1)));
    return items;
  }

  private static long[] hours(Random random, int scores) {
    return random.longs(scores, 1, HOURS).toArray();
  }

  /** So many scores of one kind beside so many of others. */
  private static Item item(long id, int hits, int others) {
    long[] kinds = new long[hits + others];
    Arrays.fill(kinds, 0, hits, 1);
    return Item.of(id, kinds);
  }

  private static List<Long> ids(List<Clump> found) {
    return found.stream().map(Clump::item).toList();
  }

  @Test
  void aBurstIsFoundWithItsHourAndItsFigures() {
    List<Item> items = even(new Random(1), 80);
    long[] kinds = Arrays.copyOf(hours(new Random(2), 15), 40);
    Arrays.fill(kinds, 15, 40, 333);
    items.add(Item.of(900, kinds));
    List<Clump> found = Clumps.among(items);
    assertEquals(List.of(900L), ids(found));
    assertEquals(333, found.getFirst().kind());
    assertEquals(25, found.getFirst().hits());
    assertEquals(40, found.getFirst().of());
    assertTrue(found.getFirst().usual() < .01);
  }

  @Test
  void manyCampaignsDoNotHideOneAnother() {
    List<Item> items = new ArrayList<>();
    for (int id = 1; id <= 60; id++) items.add(item(id, 1 + id % 4, 40));
    for (int id = 61; id <= 69; id++) items.add(item(id, 300, 20));
    assertEquals(List.of(61L, 62L, 63L, 64L, 65L, 66L, 67L, 68L, 69L), ids(Clumps.among(items)));
  }

  @Test
  void whereContributionsDifferAnyhowOnlyMuchIsUnusual() {
    List<Item> alike = new ArrayList<>();
    List<Item> mixed = new ArrayList<>();
    for (int id = 1; id <= 60; id++) {
      alike.add(item(id, 4, 46));
      mixed.add(item(id, id % 3 == 0 ? 12 : 0, id % 3 == 0 ? 38 : 50));
    }
    Item much = item(900, 20, 30);
    alike.add(much);
    mixed.add(much);
    assertEquals(List.of(900L), ids(Clumps.among(alike)));
    assertEquals(List.of(), ids(Clumps.among(mixed)));
  }

  @Test
  void whatIsUsualIsNotUnusualHoweverMuch() {
    List<Item> items = new ArrayList<>();
    for (int id = 1; id <= 60; id++) items.add(item(id, 200 + id, 3));
    assertEquals(List.of(), Clumps.among(items));
  }

  @Test
  void withoutTenOthersThereIsNoMeasure() {
    List<Item> items = new ArrayList<>();
    for (int id = 1; id <= 9; id++) items.add(item(id, 0, 50));
    items.add(item(900, 50, 0));
    assertEquals(List.of(), Clumps.among(items));
    items.add(item(10, 0, 50));
    assertEquals(List.of(900L), ids(Clumps.among(items)));
    assertEquals(List.of(), Clumps.among(List.of()));
  }

  @Property(tries = 50)
  void fewScoresAreNeverASignal(
      @ForAll @IntRange(min = 1, max = Clumps.LEAST - 1) int hits, @ForAll long seed) {
    List<Item> items = even(new Random(seed), 40);
    items.replaceAll(item -> Item.of(item.id(), new long[item.size()]));
    items.add(item(900, hits, 0));
    assertEquals(List.of(), Clumps.among(items));
  }

  @Property(tries = 100)
  void moreOfAKindNeverLooksMoreUsual(
      @ForAll @IntRange(min = 8, max = 60) int hits,
      @ForAll @IntRange(min = 0, max = 60) int others) {
    List<Item> rest = new ArrayList<>();
    for (int id = 1; id <= 30; id++) rest.add(item(id, id % 3, 40));
    assertTrue(chance(rest, hits + 1, others) <= chance(rest, hits, others) + 1e-12);
  }

  private static double chance(List<Item> rest, int hits, int others) {
    List<Item> items = new ArrayList<>(rest);
    items.add(item(900, hits, others));
    return Clumps.among(items).stream().mapToDouble(Clump::chance).findFirst().orElse(1);
  }

  @Property(tries = 30)
  void theOrderOfWhatIsReadDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Item> items = even(random, 40);
    items.add(Item.of(900, new long[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 9, 8}));
    List<Clump> found = Clumps.among(items);
    Collections.shuffle(items, random);
    assertEquals(found, Clumps.among(items));
  }

  /**
   * In 400 debates where nothing is the matter no more than the published share shows anything: one
   * in 400 is the bar, four would be far beyond it. docs/algorithms/signals.md has other worlds.
   */
  @Test
  void whereNothingIsTheMatterSignalsAreAsRareAsIsSaid() {
    int alarmed = 0;
    for (int seed = 0; seed < 400; seed++)
      if (!Clumps.among(even(new Random(seed), 50)).isEmpty()) alarmed++;
    assertTrue(alarmed < 4, alarmed + " of 400 debates");
  }
}
