package org.cahiers.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a {@link Crowd} was answered for, to be held against the database afterwards. A score that
 * got no answer may have been taken or not: both are right, before or after what came later.
 */
final class Ledger {

  private record Given(long contribution, long account) {}

  private final Map<Given, Integer> scored = new ConcurrentHashMap<>();
  private final Map<Given, Set<Integer>> unsure = new ConcurrentHashMap<>();
  private final Queue<String> replied = new ConcurrentLinkedQueue<>();

  void scored(long contribution, long account, int value, boolean answered) {
    Given given = new Given(contribution, account);
    if (answered) scored.put(given, value);
    else unsure.computeIfAbsent(given, each -> ConcurrentHashMap.newKeySet()).add(value);
  }

  /**
   * @param address of a reply, {@code /debates/…/contributions/5#reply-17}
   */
  void replied(String address) {
    replied.add(address);
  }

  /** Addresses of replies that were answered for. */
  List<String> replies() {
    return List.copyOf(replied);
  }

  /** The number at the end of a reply's address. */
  static long number(String reply) {
    return Long.parseLong(reply.substring(reply.lastIndexOf('-') + 1));
  }

  /** Everything answered for is there, and the counts are those of a recount. */
  void assertNothingLost(Connection database) throws SQLException {
    assertFalse(scored.isEmpty(), "nobody was answered");
    List<String> lost = new ArrayList<>();
    for (Given each : scored.keySet())
      if (!right(each, value(database, each))) lost.add("score " + each);
    for (String address : replied)
      if (!isThere(database, number(address))) lost.add("reply " + address);
    assertEquals(List.of(), lost, "answered for and lost");
    assertCountsAreThoseOfARecount(database);
  }

  private boolean right(Given given, int value) {
    return scored.get(given) == value || unsure.getOrDefault(given, Set.of()).contains(value);
  }

  /** 0 for none. */
  private static int value(Connection database, Given given) throws SQLException {
    try (var query =
        database.prepareStatement(
            "select value from score where contribution = ? and account = ?")) {
      query.setLong(1, given.contribution());
      query.setLong(2, given.account());
      try (var row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private static boolean isThere(Connection database, long reply) throws SQLException {
    try (var query =
        database.prepareStatement(
            "select 1 from contribution where id = ? and state = 'published'")) {
      query.setLong(1, reply);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void assertCountsAreThoseOfARecount(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var rows =
            statement.executeQuery(
                """
                select s.contribution from standing s
                cross join lateral (
                  select count(*) filter (where value = 1) n1, count(*) filter (where value = 2) n2,
                    count(*) filter (where value = 3) n3, count(*) filter (where value = 4) n4,
                    count(*) filter (where value = 5) n5 from score where contribution = s.contribution) h
                cross join lateral (
                  select count(*) n from contribution r where r.root = s.contribution and r.state = 'published') r
                where (s1, s2, s3, s4, s5) <> (n1, n2, n3, n4, n5) or s.replies <> r.n\
                """)) {
      List<Long> wrong = new ArrayList<>();
      while (rows.next()) wrong.add(rows.getLong(1));
      assertEquals(List.of(), wrong, "counts that are not those of a recount");
    }
  }
}
