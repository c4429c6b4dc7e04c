package org.cahiers.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cahiers.analysis.text.ContentHash;

/**
 * Who is invited to hold the pen, computed from who contributed (docs/algorithms/invitation.md).
 *
 * <p>Seats go to topics in degressive proportion: a topic with n people and s seats so far stands
 * at √n/(2s + 1), and the highest gets the next, so that every topic has one before any has three.
 * Within a topic seats go to opinion groups by the same rule over all seats. Two seats are kept for
 * each group before the rest is shared out: nobody sits alone for theirs. Within topic and group
 * seats alternate between whoever is best scored and the lot, so that neither the loudest nor
 * chance alone decides.
 */
final class Quotas {

  /** Seats kept for each group. */
  static final int KEPT = 2;

  /** Somebody without an opinion group. */
  static final int NO_GROUP = 0;

  /**
   * Somebody who could be invited for a topic.
   *
   * @param rank of their best contribution in it, 0 to 1
   */
  record Contributor(long account, long topic, int group, double rank) {}

  /**
   * A seat.
   *
   * @param kept whether it is one of those kept for the group
   * @param byLot whether the lot decided, not the score
   */
  record Seat(long account, long topic, int group, boolean kept, boolean byLot) {}

  private final long seed;
  private final List<Contributor> left;
  private final Map<Long, Integer> topicSizes;
  private final Map<Integer, Integer> groupSizes;
  private final Map<Long, Integer> topicSeats = new TreeMap<>();
  private final Map<Integer, Integer> groupSeats = new TreeMap<>();
  private final List<Seat> seats = new ArrayList<>();

  private Quotas(List<Contributor> contributors, List<Seat> taken, long seed) {
    this.seed = seed;
    topicSizes = sizes(contributors, Contributor::topic);
    groupSizes = sizes(contributors, Contributor::group);
    Set<Long> seated = taken.stream().map(Seat::account).collect(Collectors.toSet());
    left =
        new ArrayList<>(contributors.stream().filter(c -> !seated.contains(c.account())).toList());
    left.sort(
        Comparator.comparingDouble(Contributor::rank)
            .reversed()
            .thenComparing(Comparator.comparingLong(this::lot))
            .thenComparingLong(Contributor::account)
            .thenComparingLong(Contributor::topic));
    for (Seat seat : taken) count(seat.topic(), seat.group());
  }

  private static <K extends Comparable<K>> Map<K, Integer> sizes(
      List<Contributor> contributors, java.util.function.Function<Contributor, K> by) {
    Map<K, Set<Long>> people = new TreeMap<>();
    for (Contributor each : contributors)
      people.computeIfAbsent(by.apply(each), key -> new HashSet<>()).add(each.account());
    Map<K, Integer> sizes = new TreeMap<>();
    people.forEach((key, who) -> sizes.put(key, who.size()));
    return sizes;
  }

  /**
   * Shares out seats; fewer are given where there are not so many people.
   *
   * @param contributors one entry for each person and topic
   * @param taken seats of an earlier round that count: nobody gets two
   * @param number how many new seats
   * @param seed of the lot; the same gives the same people
   */
  static List<Seat> share(List<Contributor> contributors, List<Seat> taken, int number, long seed) {
    return new Quotas(contributors, taken, seed).share(number);
  }

  private List<Seat> share(int number) {
    for (int group : smallestFirst())
      while (groupSeats.getOrDefault(group, 0) < KEPT && seats.size() < number)
        if (!seat(topicOf(group), group, true)) break;
    while (seats.size() < number && !left.isEmpty()) {
      long topic = topicOf(NO_GROUP);
      seat(topic, groupIn(topic), false);
    }
    return seats;
  }

  private List<Integer> smallestFirst() {
    return groupSizes.entrySet().stream()
        .filter(entry -> entry.getKey() != NO_GROUP)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The topic whose turn it is, among those with somebody left, of the group if one is given. */
  private long topicOf(int group) {
    return left.stream()
        .filter(each -> group == NO_GROUP || each.group() == group)
        .map(Contributor::topic)
        .distinct()
        .max(
            Comparator.<Long>comparingDouble(
                    t -> turn(topicSizes.get(t), topicSeats.getOrDefault(t, 0)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(0L);
  }

  private int groupIn(long topic) {
    return left.stream()
        .filter(each -> each.topic() == topic)
        .map(Contributor::group)
        .distinct()
        .max(
            Comparator.<Integer>comparingDouble(
                    g -> turn(groupSizes.get(g), groupSeats.getOrDefault(g, 0)))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(NO_GROUP);
  }

  private static double turn(int size, int seats) {
    return Math.sqrt(size) / (2.0 * seats + 1);
  }

  private boolean seat(long topic, int group, boolean kept) {
    List<Contributor> among =
        left.stream().filter(each -> each.topic() == topic && each.group() == group).toList();
    if (among.isEmpty()) return false;
    boolean byLot = topicSeats.getOrDefault(topic, 0) % 2 == 1;
    Contributor chosen =
        byLot
            ? among.stream().min(Comparator.comparingLong(this::lot)).orElseThrow()
            : among.getFirst();
    seats.add(new Seat(chosen.account(), topic, group, kept, byLot));
    left.removeIf(each -> each.account() == chosen.account());
    count(topic, group);
    return true;
  }

  private void count(long topic, int group) {
    topicSeats.merge(topic, 1, Integer::sum);
    groupSeats.merge(group, 1, Integer::sum);
  }

  private long lot(Contributor contributor) {
    return ContentHash.quick(seed + ":" + contributor.account());
  }
}
