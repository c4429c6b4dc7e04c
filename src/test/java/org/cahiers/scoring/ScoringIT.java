package org.cahiers.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.scoring.ScoreOutcome.Reason;
import org.cahiers.scoring.ScoreOutcome.Refused;
import org.cahiers.scoring.ScoreOutcome.Taken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores and standings on a real database. */
class ScoringIT {

  private static final Duration DAY = Duration.ofDays(1);

  private static ScoringRoom room;

  @BeforeAll
  static void open() {
    room = new ScoringRoom("scoring");
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void aPersonHasOneScoreThatMayChangeAndBeWithdrawn() {
    DebateId debate = room.debate("one-score");
    AccountId ada = room.person("ada");
    ContributionId text = room.contribution(debate, room.person("author"), DAY);
    assertEquals(new Taken(), room.give(ada, text, 2));
    assertEquals(Histogram.of(2), room.standing(text).histogram());
    room.give(ada, text, 5);
    room.give(ada, text, 5);
    assertEquals(Histogram.of(5), room.standing(text).histogram());
    room.give(room.person("basil"), text, 1);
    assertEquals(Histogram.of(1, 5), room.standing(text).histogram());
    assertEquals(1.0, room.standing(text).divisive());
    room.withdraw(ada, text);
    room.withdraw(ada, text);
    assertEquals(Histogram.of(1), room.standing(text).histogram());
    assertEquals(
        1, room.number("select sum(scores) from debate_tally where debate = ?1", debate.value()));
    assertEquals(
        2, room.number("select sum(people) from debate_tally where debate = ?1", debate.value()));
  }

  @Test
  void nobodyScoresWhatTheyWroteWhatIsClosedOrWhatDoesNotShow() {
    DebateId open = room.debate("refusals");
    AccountId author = room.person("author");
    AccountId ada = room.person("ada");
    ContributionId text = room.contribution(open, author, DAY);
    assertEquals(new Refused(Reason.OWN), room.give(author, text, 5));
    DebateId closed =
        room.debate("over", ScoringRoom.NOW.minus(DAY.multipliedBy(9)), ScoringRoom.NOW.minus(DAY));
    ContributionId late = room.contribution(closed, author, DAY.multipliedBy(3));
    assertEquals(new Refused(Reason.PHASE_CLOSED), room.give(ada, late, 5));
    assertEquals(new Refused(Reason.PHASE_CLOSED), room.withdraw(ada, late));
    room.run(() -> room.table.unlist(text.value()));
    assertEquals(new Refused(Reason.NOT_FOUND), room.give(ada, text, 5));
    assertEquals(new Refused(Reason.NOT_FOUND), room.give(ada, new ContributionId(999_999_999), 5));
    assertEquals(Histogram.EMPTY, room.standing(text).histogram());
  }

  @Test
  void scoresGivenAtTheSameMomentAllCountOnce() throws Exception {
    DebateId debate = room.debate("same-moment");
    ContributionId text = room.contribution(debate, room.person("author"), DAY);
    List<AccountId> people =
        IntStream.range(0, 30).mapToObj(i -> room.person("crowd-" + i)).toList();
    List<Callable<ScoreOutcome>> taps = new ArrayList<>();
    for (AccountId person : people)
      for (int tap = 0; tap < 3; tap++) taps.add(() -> room.give(person, text, 4));
    Collections.shuffle(taps, new Random(1));
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var outcome : threads.invokeAll(taps)) assertEquals(new Taken(), outcome.get());
    }
    assertEquals(new Histogram(0, 0, 0, 30, 0), room.standing(text).histogram());
    assertEquals(
        30, room.number("select sum(scores) from debate_tally where debate = ?1", debate.value()));
  }

  @Test
  void whatIsKeptEqualsARecountAfterAnyActsAndDamageIsMendedAndReported() {
    DebateId debate = room.debate("recount");
    Random random = new Random(42);
    List<AccountId> people = IntStream.range(0, 12).mapToObj(i -> room.person("p" + i)).toList();
    List<ContributionId> texts = new ArrayList<>();
    for (int i = 0; i < 8; i++)
      texts.add(room.contribution(debate, people.get(i), Duration.ofHours(20L * i)));
    List<long[]> replies = new ArrayList<>();
    for (int act = 0; act < 250; act++) {
      AccountId person = people.get(random.nextInt(people.size()));
      ContributionId text = texts.get(random.nextInt(texts.size()));
      switch (random.nextInt(6)) {
        case 0 ->
            replies.add(
                new long[] {
                  room.reply(debate, text, person, Duration.ofHours(random.nextInt(900))),
                  text.value()
                });
        case 1 -> room.withdraw(person, text);
        case 2 -> {
          if (replies.isEmpty()) break;
          long[] reply = replies.remove(random.nextInt(replies.size()));
          room.hideReply(reply[0], new ContributionId(reply[1]));
        }
        default -> room.give(person, text, 1 + random.nextInt(5));
      }
      if (act % 60 == 59) room.run(() -> room.bases.renew(debate.value(), step -> {}));
    }
    assertEquals(0, room.in(() -> room.recount.of(debate)).mended());
    assertTrue(
        room.number("select sum(replies) from standing where debate = ?1", debate.value()) > 10);

    long broken = texts.get(3).value();
    room.sql("update standing set s4 = s4 + 1 where contribution = ?1", broken);
    room.sql("update standing set rank = .999 where contribution = ?1", texts.get(5).value());
    room.sql("delete from standing where contribution = ?1", texts.get(7).value());
    Recount.Report report = room.in(() -> room.recount.of(debate));
    assertEquals(List.of(broken, texts.get(5).value(), texts.get(7).value()), report.examples());
    assertEquals(3, report.mended());
    assertEquals(0, room.in(() -> room.recount.of(debate)).mended());
  }

  @Test
  void aScoreIsTakenAlsoWhereWhatIsKeptWasDamagedAndMendsIt() {
    DebateId debate = room.debate("damaged");
    AccountId ada = room.person("ada");
    ContributionId text = room.contribution(debate, room.person("author"), DAY);
    room.give(ada, text, 2);
    room.give(room.person("basil"), text, 3);
    room.sql("update standing set s2 = 0, s3 = 0 where contribution = ?1", text.value());
    assertEquals(new Taken(), room.give(ada, text, 5));
    assertEquals(Histogram.of(3, 5), room.standing(text).histogram());
    room.sql("update standing set s5 = 0 where contribution = ?1", text.value());
    assertEquals(new Taken(), room.withdraw(ada, text));
    assertEquals(Histogram.of(3), room.standing(text).histogram());
    assertEquals(0, room.in(() -> room.recount.of(debate)).mended());
  }

  @Test
  void theRankIsTheOneThatIsPublished() {
    DebateId debate = room.debate("published-rank");
    AccountId author = room.person("author");
    ContributionId text = room.contribution(debate, author, DAY);
    for (int i = 0; i < 7; i++) room.give(room.person("p" + i), text, 3 + i % 3);
    room.reply(debate, text, room.person("p1"), DAY.multipliedBy(14));
    room.reply(debate, text, room.person("p1"), DAY.multipliedBy(28));
    room.reply(debate, text, author, DAY);
    room.run(() -> room.bases.renew(debate.value(), step -> {}));
    StandingView standing = room.standing(text);
    assertEquals(.5, standing.peopleReplying(), 1e-9, "one person, one half-life ago");
    assertEquals(1, standing.debated(), 1e-9);
    assertEquals(
        standing.rank(), room.in(() -> room.standings.explain(standing)).orElseThrow().value());
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void everyOrderShowsEachContributionOnceFromPageToPage(Sort sort) {
    DebateId debate = room.debate("pages-" + sort.code());
    Set<Long> all = new HashSet<>();
    for (int i = 0; i < 23; i++) {
      // several share their key: nobody scored them, nobody answered, all came at the same moment
      ContributionId text = room.contribution(debate, room.person("author"), DAY);
      all.add(text.value());
      if (sort == Sort.DIVISIVE || i % 4 == 0)
        for (int p = 0; p < 5; p++) room.give(room.person("p" + p), text, 1 + (i + p) % 5);
      if (i % 3 == 0) room.reply(debate, text, room.person("p1"), Duration.ofHours(i));
    }
    for (int size : List.of(1, 4, 20)) {
      List<Long> read = pages(debate, sort, null, size);
      assertEquals(all.size(), read.size(), "pages of " + size);
      assertEquals(all, Set.copyOf(read), "pages of " + size);
    }
    if (sort != Sort.TO_SCORE) assertReadsTheSameBackwards(debate, sort);
    List<Long> first = pages(debate, sort, null, 20);
    assertEquals(first, pages(debate, sort, null, 3), "the order does not depend on the pages");
    if (sort == Sort.RANKED) {
      List<Double> ranks =
          first.stream().map(n -> room.standing(new ContributionId(n)).rank()).toList();
      assertEquals(ranks.stream().sorted(Collections.reverseOrder()).toList(), ranks);
    }
  }

  private static void assertReadsTheSameBackwards(DebateId debate, Sort sort) {
    List<Listing> forward = new ArrayList<>();
    Cursor at = null;
    do {
      Cursor from = at;
      forward.add(room.in(() -> room.standings.list(debate, sort, Filter.NONE, from, null, 4)));
      at = forward.getLast().next();
    } while (at != null);
    Listing page = forward.getLast();
    for (int i = forward.size() - 2; i >= 0; i--) {
      Cursor to = Cursor.of(page.preceding().orElseThrow().code()).orElseThrow().towardsTheStart();
      page = room.in(() -> room.standings.list(debate, sort, Filter.NONE, to, null, 4));
      assertEquals(forward.get(i), page, "page " + i);
    }
    assertTrue(page.preceding().isEmpty());
  }

  private static List<Long> pages(DebateId debate, Sort sort, AccountId account, int size) {
    List<Long> read = new ArrayList<>();
    Cursor after = null;
    do {
      Cursor from = after == null ? null : Cursor.of(after.code()).orElseThrow();
      Listing page =
          room.in(() -> room.standings.list(debate, sort, Filter.NONE, from, account, size));
      assertTrue(page.contributions().size() <= size);
      read.addAll(page.contributions());
      after = page.next();
    } while (after != null);
    return read;
  }

  @Test
  void nobodyIsOfferedAgainWhatTheyWroteScoredOrPassedOver() {
    DebateId debate = room.debate("never-twice");
    AccountId ada = room.person("ada");
    List<ContributionId> texts = new ArrayList<>();
    for (int i = 0; i < 9; i++)
      texts.add(room.contribution(debate, i == 0 ? ada : room.person("author"), DAY));
    Set<Long> offered = new HashSet<>();
    for (int i = 0; i < 8; i++) {
      long next = pages(debate, Sort.TO_SCORE, ada, 1).getFirst();
      assertTrue(offered.add(next), next + " was offered twice");
      ContributionId text = new ContributionId(next);
      if (i % 2 == 0) room.give(ada, text, 3);
      else room.run(() -> room.door.skip(ada, text));
    }
    assertEquals(List.of(), pages(debate, Sort.TO_SCORE, ada, 1));
    assertTrue(!offered.contains(texts.getFirst().value()), "one's own is not offered");
    assertEquals(9, pages(debate, Sort.TO_SCORE, null, 4).size(), "visitors see all");
  }

  @Test
  void filtersShowOnlyWhatTheySay() {
    DebateId debate = room.debate("filters");
    ContributionId french = room.contribution(debate, room.person("author"), DAY);
    ContributionId english = room.contribution(debate, room.person("author"), DAY);
    room.run(() -> room.table.language(english.value(), "en"));
    for (Sort sort : List.of(Sort.TO_SCORE, Sort.RANKED, Sort.RECENT, Sort.DEBATED)) {
      Filter only = new Filter("online", "en");
      assertEquals(
          List.of(english.value()),
          room.in(() -> room.standings.list(debate, sort, only, null, null, 5)).contributions());
      Filter none = new Filter("meeting", null);
      assertEquals(
          List.of(),
          room.in(() -> room.standings.list(debate, sort, none, null, null, 5)).contributions());
    }
    assertEquals(List.of("en", "fr"), room.in(() -> room.standings.languages(debate)));
    room.run(() -> room.table.unlist(french.value()));
    assertEquals(List.of("en"), room.in(() -> room.standings.languages(debate)));
    assertEquals(List.of(english.value()), pages(debate, Sort.RECENT, null, 5));
  }

  @Test
  void aPageTakesOneStatementWhateverItsLengthAndAScoreTwo() {
    DebateId debate = room.debate("statements");
    ContributionId text = room.contribution(debate, room.person("author"), DAY);
    for (int i = 0; i < 40; i++) room.contribution(debate, room.person("author"), DAY);
    AccountId ada = room.person("ada");
    for (Sort sort : Sort.values())
      for (int size : List.of(1, 40)) {
        int before = room.statements();
        room.in(() -> room.standings.list(debate, sort, Filter.NONE, null, ada, size));
        assertEquals(1, room.statements() - before, sort + ", " + size + " a page");
      }
    int before = room.statements();
    room.give(ada, text, 4);
    assertEquals(2, room.statements() - before, "lock, give");
  }

  @Test
  void everyOrderIsReadFromItsIndex() {
    DebateId debate = room.debate("many");
    long author = room.person("author").value();
    room.sql(
        "insert into contribution (debate, author, language, title, text, published_at) select ?1,"
            + " ?2, 'fr', 'Titre', 'Texte', timestamptz '2026-10-25' + i * interval '7 seconds'"
            + " from generate_series(1, 20000) i",
        debate.value(),
        author);
    room.in(() -> room.recount.of(debate));
    room.sql(
        "update standing set rank = random(), divisive = random(), s5 = 9, reply_mass ="
            + " random() * 1e30 where debate = ?1",
        debate.value());
    room.sql("analyze standing");
    for (Sort sort : List.of(Sort.RANKED, Sort.DEBATED, Sort.RECENT, Sort.DIVISIVE)) {
      Cursor middle = new Cursor(0, 5, 0);
      for (Cursor from : List.of(middle, middle.towardsTheStart())) {
        String sql =
            SortedList.sql(sort, from, Filter.NONE)
                .replace("?1", Long.toString(debate.value()))
                .replace("?2", sort == Sort.RECENT ? "1793000000" : "0.5")
                .replace("?3", "5")
                .replace("?6", "21");
        assertReads("standing_" + sort.code(), sql);
      }
    }
    String drawn =
        Drawing.sql(new Drawing(7).ahead(null), Filter.NONE, true)
            .replace("?1", Long.toString(debate.value()))
            .replace("?4", Long.toString(author))
            .replace("?5", "21");
    assertReads("standing_to_score", drawn);
  }

  private static void assertReads(String index, String sql) {
    String plan =
        room.rows("explain (costs off) " + sql).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    assertTrue(plan.contains(index), plan);
    assertTrue(!plan.contains("Seq Scan on standing"), plan);
    assertTrue(!plan.contains("Sort"), plan);
  }
}
