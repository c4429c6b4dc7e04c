package org.cahiers.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.identity.SignedIn;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Language;
import org.cahiers.signal.RecordFinding.Result;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Campaigns written into a real database, looked for and found. */
class SignalsIT {

  private static final LookThrough LOOK = new LookThrough();
  private static final OpenSignals OPEN = new OpenSignals();
  private static final Findings FINDINGS = new Findings();
  private static final RecordFinding RECORD = new RecordFinding();
  private static final SignalTable TABLE = new SignalTable();

  private static HandWired room;
  private static long moderator;

  @BeforeAll
  static void open() {
    room =
        new HandWired(
            "signals",
            List.of(
                LOOK,
                OPEN,
                FINDINGS,
                RECORD,
                TABLE,
                new ScorerTable(),
                new Caller(),
                new Audit(),
                new ChangeFeed()));
    moderator = room.number("insert into account (pseudonym) values ('Mo') returning id");
    room.as(
        new SignedIn(
            new AccountId(moderator), "Mo", Language.ENGLISH, EnumSet.of(Role.MODERATOR), true));
    room.sql("insert into network_key (key) values (sha256('key'))");
    room.sql(
        "insert into account (pseudonym, created_at) select 'regular-' || i, now() - interval '26"
            + " days' from generate_series(1, 60) i");
    room.rows("select mark_network(id, 'net-' || id % 40) from account");
  }

  @AfterAll
  static void close() {
    room.close();
  }

  /** Thirty contributions, each scored by half of sixty people over three weeks. */
  private static DebateId debate(String slug) {
    long debate =
        room.number(
            "insert into debate (slug, language, opens_at, synthesis_at, closes_at) values (?1,"
                + " 'fr', now() - interval '30 days', now() + interval '1 day', now() + interval"
                + " '9 days') returning id",
            slug);
    room.sql(
        "insert into contribution (debate, author, language, title, text, published_at) select ?1,"
            + " ?2, 'fr', 'Un titre', 'Un texte', now() - interval '29 days' from"
            + " generate_series(1, 30)",
        debate,
        moderator);
    room.sql(
        """
        insert into score (contribution, account, value, given_at)
        select c.id, a.id, 4, now() - interval '25 days' + ((c.id * 7919 + a.id * 104729) % 504) * interval '1 hour'
        from contribution c cross join account a
        where c.debate = ?1 and a.pseudonym like 'regular-%' and (c.id + a.id) % 2 = 0\
        """,
        debate);
    return new DebateId(debate);
  }

  /** Accounts that were opened long ago and score one contribution within minutes. */
  private static void campaign(ContributionId contribution, String name, int accounts) {
    room.sql(
        "insert into account (pseudonym, created_at) select ?1 || i, now() - interval '80 days'"
            + " from generate_series(1, ?2) i",
        name,
        accounts);
    room.rows("select mark_network(id, 'hall') from account where pseudonym like ?1 || '%'", name);
    room.sql(
        "insert into score (contribution, account, value, given_at) select ?1, id, 5,"
            + " date_trunc('hour', now()) - interval '2 days' + id % 50 * interval '1 minute' from"
            + " account where pseudonym like ?2 || '%'",
        contribution.value(), name);
  }

  private static ContributionId some(DebateId debate) {
    return new ContributionId(
        room.number("select min(id) + 7 from contribution where debate = ?1", debate.value()));
  }

  private static void look(DebateId debate) {
    room.run(() -> LOOK.at(debate));
  }

  private static Map<Kind, Integer> open(ContributionId contribution) {
    return room.in(() -> OPEN.of(contribution)).stream()
        .collect(Collectors.toMap(SignalView::kind, SignalView::hits));
  }

  @Test
  void aCampaignShowsInAllFourSignalsAndNoOtherContributionDoes() {
    DebateId debate = debate("campaign");
    ContributionId scored = some(debate);
    campaign(scored, "sleeper-", 14);
    look(debate);
    Map<Kind, Integer> all =
        Map.of(Kind.BURST, 14, Kind.LONE, 14, Kind.SLEEPERS, 14, Kind.NETWORK, 14);
    assertEquals(all, open(scored));
    look(debate);
    assertEquals(all, open(scored), "a second look finds the same once");
    assertEquals(
        1,
        room.number(
            "select count(distinct contribution) from signal where debate = ?1", debate.value()));
    room.sql(
        "delete from score where account in (select id from account where pseudonym like"
            + " 'sleeper-%')");
    look(debate);
    assertEquals(Map.of(), open(scored), "what is gone is no signal");
  }

  @Test
  void whatWasLookedAtOpensAgainOnlyOnceItHasDoubled() {
    DebateId debate = debate("again");
    ContributionId scored = some(debate);
    campaign(scored, "first-", 12);
    look(debate);
    assertInstanceOf(
        Result.ReasonUnfit.class,
        room.in(() -> RECORD.record(scored, Verdict.NO_CAUSE, "  short  ")));
    assertInstanceOf(
        Result.Recorded.class,
        room.in(() -> RECORD.record(scored, Verdict.NO_CAUSE, "A class scored in a lesson.")));
    assertInstanceOf(
        Result.NothingLeft.class,
        room.in(() -> RECORD.record(scored, Verdict.NO_CAUSE, "A class scored in a lesson.")));
    campaign(scored, "second-", 6);
    look(debate);
    assertEquals(Map.of(), open(scored));
    campaign(scored, "third-", 12);
    look(debate);
    assertEquals(30, open(scored).get(Kind.LONE));
    Finding found = room.in(() -> FINDINGS.about(scored)).getFirst();
    assertEquals(Verdict.NO_CAUSE, found.verdict());
    assertEquals(4, found.signals().size());
    assertEquals(12, found.signals().getFirst().hits(), "with the figures of then");
  }

  @Test
  void aRevisedFindingStaysInTheRegisterAndIsCountedNoMore() {
    DebateId debate = debate("revised");
    ContributionId scored = some(debate);
    campaign(scored, "revised-", 20);
    look(debate);
    var first =
        assertInstanceOf(
            Result.Recorded.class,
            room.in(() -> RECORD.record(scored, Verdict.NO_CAUSE, "Nothing was found at first.")));
    long before = noCause();
    var second =
        assertInstanceOf(
            Result.Recorded.class,
            room.in(
                () ->
                    RECORD.revise(
                        first.finding(),
                        Verdict.NO_CAUSE,
                        "It was the town meeting of that day.")));
    assertInstanceOf(
        Result.NothingLeft.class,
        room.in(() -> RECORD.revise(first.finding(), Verdict.NO_CAUSE, "Once more, too late.")));
    assertEquals(before, noCause());
    List<Finding> about = room.in(() -> FINDINGS.about(scored));
    assertEquals(List.of(second.finding(), first.finding()), numbers(about));
    assertTrue(about.getFirst().stands());
    assertFalse(about.getLast().stands());
    assertEquals(about.getLast().signals(), about.getFirst().signals());
    assertEquals(
        List.of(first.finding()), numbers(room.in(() -> FINDINGS.before(second.finding(), 1))));
  }

  private static List<Long> numbers(List<Finding> findings) {
    return findings.stream().map(Finding::number).toList();
  }

  private static long noCause() {
    return room.in(FINDINGS::counts).stream().mapToLong(Findings.Count::noCause).sum();
  }

  @Test
  void nearIdenticalTextsOfFivePeopleAreASignalOnTheFirstOfThem() {
    DebateId debate = debate("copies");
    ContributionId first = some(debate);
    room.sql(
        "insert into contribution_topic (contribution, debate, revision, strength, copy_of,"
            + " placed_by) select id, debate, 1, 0, ?2, 'run' from contribution where debate = ?1"
            + " and id between ?2 and ?2 + 5",
        debate.value(),
        first.value());
    look(debate);
    assertEquals(Map.of(), open(first), "six texts of one person");
    room.sql(
        "update contribution set author = (select min(id) from account) + id - ?1 where id between"
            + " ?1 and ?1 + 5",
        first.value());
    look(debate);
    assertEquals(Map.of(Kind.COPIES, 6), open(first));
    ContributionId other = new ContributionId(first.value() + 3);
    assertEquals(Map.of(Kind.COPIES, 6), open(other));
    assertEquals(5, room.in(() -> OPEN.copies(other, 20)).size());
  }

  @Test
  void aDebateIsDueWhenEnoughWasScoredOrADayHasGone() {
    DebateId debate = debate("due");
    room.sql("insert into debate_tally (debate, slot, scores) values (?1, 0, 900)", debate.value());
    assertTrue(due(debate));
    look(debate);
    assertFalse(due(debate));
    room.sql("update debate_tally set scores = 1000 where debate = ?1", debate.value());
    assertTrue(due(debate), "a tenth more");
    look(debate);
    room.sql(
        "update signal_look set looked_at = now() - interval '25 hours' where debate = ?1",
        debate.value());
    assertTrue(due(debate), "a day later");
  }

  private static boolean due(DebateId debate) {
    return room.in(TABLE::due).contains(debate.value());
  }

  @Test
  void aMarkSaysOnlyWhichAccountsOfAFortnightShareANetwork() {
    room.sql("insert into account (pseudonym) values ('mark-a1'), ('mark-a2'), ('mark-b1')");
    room.rows(
        "select mark_network(id, left(pseudonym, 6)) from account where pseudonym"
            + " like 'mark-%'");
    assertEquals(2, marks());
    room.sql("update network_key set began = current_date - 14");
    assertEquals(
        List.of(false),
        room.rows("select mark_network(id, 'mark-a') from account where pseudonym = 'mark-a1'"),
        "a key has its fortnight and no longer");
    room.sql("insert into network_key (key) values (sha256('other key'))");
    room.rows("select mark_network(id, 'mark-a') from account where pseudonym = 'mark-a1'");
    assertEquals(3, marks(), "with another key the same network is another mark");
    room.sql("delete from network_key where began < current_date");
    room.sql("update network_key set key = sha256('key')");
  }

  private static long marks() {
    return room.number(
        "select count(distinct mark) from network_mark m join account a on a.id = m.account where"
            + " pseudonym like 'mark-%'");
  }
}
