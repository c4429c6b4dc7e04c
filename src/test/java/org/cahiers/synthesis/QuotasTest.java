package org.cahiers.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.synthesis.Quotas.Contributor;
import org.cahiers.synthesis.Quotas.Seat;
import org.junit.jupiter.api.Test;

/** Who is invited to hold the pen. */
class QuotasTest {

  @Test
  void smallTopicsAndSmallGroupsHoldThePenToo() {
    List<Contributor> contributors = new ArrayList<>();
    for (int i = 0; i < 100; i++) contributors.add(new Contributor(i + 1, 1, 1, i / 100.0));
    for (int i = 0; i < 4; i++) contributors.add(new Contributor(200 + i, 2, 1, .5));
    for (int i = 0; i < 3; i++) contributors.add(new Contributor(300 + i, 1, 2, .1));
    List<Seat> seats = Quotas.share(contributors, List.of(), 10, 7);
    assertEquals(10, seats.size());
    Map<Long, Long> topics =
        seats.stream().collect(Collectors.groupingBy(Seat::topic, Collectors.counting()));
    assertEquals(Map.of(1L, 8L, 2L, 2L), topics);
    assertTrue(seats.stream().filter(seat -> seat.group() == 2).count() >= Quotas.KEPT);
    assertEquals(
        Quotas.KEPT, seats.stream().filter(s -> s.group() == 2).filter(Seat::kept).count());
  }

  @Test
  void scoreAndLotTakeTurns() {
    List<Contributor> contributors = new ArrayList<>();
    for (int i = 0; i < 50; i++) contributors.add(new Contributor(i + 1, 1, 0, i / 50.0));
    List<Seat> seats = Quotas.share(contributors, List.of(), 6, 3);
    assertEquals(List.of(false, true, false, true, false, true), lots(seats));
    assertEquals(50, seats.getFirst().account());
  }

  private static List<Boolean> lots(List<Seat> seats) {
    return seats.stream().map(Seat::byLot).toList();
  }

  @Test
  void whoSitsAlreadyIsNotAskedTwiceAndCounts() {
    List<Contributor> contributors =
        List.of(
            new Contributor(1, 1, 0, .9),
            new Contributor(2, 1, 0, .8),
            new Contributor(3, 2, 0, .1));
    List<Seat> seats = Quotas.share(contributors, List.of(new Seat(1, 1, 0, false, false)), 1, 1);
    assertEquals(List.of(new Seat(3, 2, 0, false, false)), seats);
  }

  @Property(tries = 200)
  void everyShareIsFair(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int people,
      @ForAll @IntRange(min = 0, max = 40) int number) {
    Random random = new Random(seed);
    List<Contributor> contributors = new ArrayList<>();
    for (int account = 1; account <= people; account++) {
      int group = random.nextInt(4);
      for (int topic = 1; topic <= 5; topic++)
        if (random.nextInt(3) == 0)
          contributors.add(new Contributor(account, topic, group, random.nextDouble()));
    }
    List<Seat> seats = Quotas.share(contributors, List.of(), number, seed);
    long reachable = contributors.stream().map(Contributor::account).distinct().count();
    assertEquals(Math.min(number, reachable), seats.size());
    assertEquals(seats.size(), new HashSet<>(seats.stream().map(Seat::account).toList()).size());
    for (Seat seat : seats)
      assertTrue(
          contributors.stream()
              .anyMatch(
                  c ->
                      c.account() == seat.account()
                          && c.topic() == seat.topic()
                          && c.group() == seat.group()));
    if (number >= 2 * 3)
      for (int group = 1; group <= 3; group++) {
        int g = group;
        long there =
            contributors.stream()
                .filter(c -> c.group() == g)
                .map(Contributor::account)
                .distinct()
                .count();
        long seated = seats.stream().filter(seat -> seat.group() == g).count();
        assertTrue(seated >= Math.min(Quotas.KEPT, there), "group " + g);
      }
    Collections.shuffle(contributors, random);
    assertEquals(seats, Quotas.share(contributors, List.of(), number, seed));
  }
}
