package org.cahiers.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.draft.Passage.Quoted;
import org.cahiers.contribution.ContributionId;
import org.cahiers.contribution.ContributionPublished;
import org.cahiers.contribution.ContributionUnpublished;
import org.cahiers.contribution.State;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.identity.Role;
import org.cahiers.identity.SignedIn;
import org.cahiers.insight.EditOutcome.Done;
import org.cahiers.insight.EditOutcome.Reason;
import org.cahiers.insight.EditOutcome.Refused;
import org.cahiers.platform.Audit;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.web.Language;
import org.cahiers.testing.HandWired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs, edits, arrivals and removals on a real database. */
class TopicsIT {

  private static final String[][] SUBJECTS = {
    {"train", "gare", "quai", "horaire", "ligne", "wagon", "correspondance", "billet"},
    {"vélo", "piste", "cyclable", "casque", "garage", "guidon", "parking", "selle"},
    {"école", "classe", "cantine", "maître", "cour", "élève", "cahier", "récréation"},
    {"hôpital", "médecin", "urgence", "soin", "lit", "infirmière", "patient", "garde"},
  };

  private static final StartRun START = new StartRun();
  private static final Runs RUNS = new Runs();
  private static final Topics TOPICS = new Topics();
  private static final EditTopics EDIT = new EditTopics();
  private static final UndoEdit UNDO = new UndoEdit();
  private static final Arrivals ARRIVALS = new Arrivals();
  private static final Drafts DRAFTS = new Drafts();
  private static final AnalyseDebate ANALYSE = new AnalyseDebate();
  private static final PlaceNewcomers PLACE = new PlaceNewcomers();
  private static final EditLog LOG = new EditLog();
  private static final Opinions OPINIONS = new Opinions();
  private static final OpinionTable OPINION_TABLE = new OpinionTable();
  private static final FindOpinions FIND_OPINIONS = new FindOpinions();

  private static HandWired house;

  private record Job(JsonObject payload) implements RunningJob {
    @Override
    public long id() {
      return 0;
    }

    @Override
    public void progress(String stage, double share) {}
  }

  @BeforeAll
  static void open() {
    house =
        new HandWired(
            "insight",
            List.of(
                START,
                RUNS,
                TOPICS,
                EDIT,
                UNDO,
                ARRIVALS,
                DRAFTS,
                ANALYSE,
                PLACE,
                LOG,
                OPINIONS,
                OPINION_TABLE,
                FIND_OPINIONS,
                new RunTable(),
                new RunReader(),
                new TakeRun(),
                new TopicTable(),
                new EditTable(),
                new InForce(),
                new TopicModels(),
                new TopicModels.Reading(),
                new Placing(),
                new DraftMaterial(),
                new ChangeFeed(),
                new Jobs(),
                new Audit(),
                new Caller()));
    house.sql("insert into account (pseudonym, email) values ('mod', 'mod@example.org')");
    house.as(
        new SignedIn(
            new AccountId(house.number("select id from account where pseudonym = 'mod'")),
            "mod",
            Language.FRENCH,
            Set.of(Role.PARTICIPANT, Role.MODERATOR),
            true));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theFirstRunIsTakenByItselfAndTheSameTextsChangeNothing() {
    DebateId debate = debate("first", 48);
    TopicTree tree = analysed(debate);
    assertFalse(tree.topics().isEmpty());
    assertEquals(
        48,
        house.number("select count(*) from contribution_topic where debate = ?1", debate.value()));
    for (TopicView group : tree.groups())
      assertEquals(group.size(), house.in(() -> TOPICS.members(group.id())).size(), group.label());
    assertEquals(tree, analysed(debate));
    assertEquals("discarded", newest(debate).state());
  }

  @Test
  void whatPeopleChangedLastsAndAnythingElseIsProposedFirst() {
    DebateId debate = debate("edits", 48);
    TopicTree before = analysed(debate);
    TopicView first = before.topics().get(0);
    TopicView second = before.topics().get(1);
    done(() -> EDIT.rename(first.id(), "Le rail", "un nom de tous les jours"));
    done(() -> EDIT.merge(second.id(), first.id(), "c’est la même chose"));
    assertEquals(first.size() + second.size(), find(first.id()).size());
    write(debate, 0, 12);
    write(debate, 2, 12);
    TopicTree still = house.in(() -> TOPICS.tree(debate));
    run(debate);
    assertEquals(still, house.in(() -> TOPICS.tree(debate)), "not taken yet");
    RunView proposed = newest(debate);
    assertTrue(proposed.proposed());
    assertEquals(List.of(), proposed.lapsed());
    assertEquals(Runs.Outcome.DONE, house.in(() -> RUNS.take(proposed.number())));
    assertEquals("Le rail", find(first.id()).label());
    assertTrue(
        house.in(() -> TOPICS.find(second.id())).isEmpty(), "what was merged does not come back");
    assertEquals(
        first.id(),
        house.in(() -> TOPICS.find(debate, Level.TOPIC, second.number())).orElseThrow().id());
    for (TopicView group : house.in(() -> TOPICS.tree(debate)).groups())
      assertEquals(group.size(), house.in(() -> TOPICS.members(group.id())).size(), group.label());
  }

  @Test
  void aRunThatDoesNotKnowTheLatestEditIsNotTaken() {
    DebateId debate = debate("stale", 40);
    TopicView topic = analysed(debate).topics().getFirst();
    write(debate, 3, 15);
    run(debate);
    done(() -> EDIT.mark(topic.id(), true, "ne répond pas à la question"));
    assertEquals(Runs.Outcome.STALE, take(debate));
    run(debate);
    assertEquals(Runs.Outcome.DONE, take(debate));
    assertTrue(find(topic.id()).offTopic());
  }

  @Test
  void everyChangeCanBeUndoneUntilNothingIsLeftOfIt() {
    DebateId debate = debate("undo", 48);
    TopicTree before = analysed(debate);
    TopicView one = before.topics().get(0);
    TopicView other = before.topics().get(1);
    List<Long> members = house.in(() -> TOPICS.members(one.id()));
    List<Long> some = members.subList(0, 3);
    long renamed = done(() -> EDIT.rename(one.id(), "Autre nom", "plus clair"));
    long merged = done(() -> EDIT.merge(other.id(), one.id(), "pareil"));
    long split = done(() -> EDIT.split(one.id(), some, "À part", "autre sujet"));
    long moved =
        done(() -> EDIT.move(List.of(members.get(4)), before.topics().get(2).id(), "mal placée"));
    assertEquals(4, house.in(() -> LOG.of(debate, 10)).size());
    for (long edit : List.of(moved, split, merged, renamed)) done(() -> UNDO.undo(edit));
    assertEquals(places(before), places(house.in(() -> TOPICS.tree(debate))));
    assertEquals(new Refused(Reason.NOT_FOUND), house.in(() -> UNDO.undo(renamed)));
  }

  @Test
  void aChangeWithoutAReasonOrBetweenUnlikeGroupsIsRefused() {
    DebateId debate = debate("refused", 40);
    TopicTree tree = analysed(debate);
    TopicView topic = tree.topics().get(0);
    TopicView cluster = tree.clusters().get(0);
    assertEquals(new Refused(Reason.REASON), house.in(() -> EDIT.rename(topic.id(), "Nom", " ")));
    assertEquals(
        new Refused(Reason.LABEL), house.in(() -> EDIT.rename(topic.id(), " ", "parce que")));
    assertEquals(
        new Refused(Reason.LEVEL),
        house.in(() -> EDIT.merge(cluster.id(), topic.id(), "parce que")));
    assertEquals(
        new Refused(Reason.NOTHING_TO_DO),
        house.in(() -> EDIT.split(topic.id(), TOPICS.members(topic.id()), "Tout", "parce que")));
    assertEquals(places(tree), places(house.in(() -> TOPICS.tree(debate))));
  }

  @Test
  void aNewcomerStandsWithItsLikeAtOnceAndFollowsAMerge() {
    DebateId debate = debate("arrival", 48);
    TopicTree tree = analysed(debate);
    long known = house.in(() -> TOPICS.members(tree.topics().get(0).id())).getFirst();
    int subject =
        (int) house.number("select support_elsewhere from contribution where id = ?1", known);
    place(debate);
    long newcomer = publish(debate, subject, 7_000);
    assertEquals(tree.topics().get(0).id(), topic(newcomer));
    assertEquals(tree.topics().get(0).size() + 1, find(tree.topics().get(0).id()).size());
    done(() -> EDIT.merge(tree.topics().get(0).id(), tree.topics().get(1).id(), "pareil"));
    assertEquals(tree.topics().get(1).id(), topic(publish(debate, subject, 7_001)));
  }

  @Test
  void whatIsTakenFromSightLeavesTopicsDraftsAndRunsAtOnce() {
    DebateId debate = debate("removal", 48);
    TopicTree tree = analysed(debate);
    TopicView topic = tree.topics().getFirst();
    List<TopicDraft> drafts = house.in(() -> DRAFTS.of(debate, List.of(topic.id()), drafted -> {}));
    long cited =
        drafts
            .getFirst()
            .draft()
            .quotations()
            .map(TopicsIT::contribution)
            .findFirst()
            .orElseThrow();
    house.sql("update contribution set state = 'hidden' where id = ?1", cited);
    house.sql("update standing set listed = false where contribution = ?1", cited);
    house.run(
        () ->
            ARRIVALS.unpublished(
                new ContributionUnpublished(
                    new ContributionId(cited), debate, null, new AccountId(1), State.HIDDEN)));
    assertFalse(house.in(() -> TOPICS.members(topic.id())).contains(cited));
    assertEquals(topic.size() - 1, find(topic.id()).size());
    assertFalse(find(topic.id()).representatives().contains(cited));
    assertTrue(
        house
            .in(() -> DRAFTS.of(debate, List.of(topic.id()), drafted -> {}))
            .getFirst()
            .draft()
            .quotations()
            .map(TopicsIT::contribution)
            .noneMatch(id -> id == cited));
    run(debate);
    assertEquals(
        0,
        house.number(
            "select count(*) from run_placement p join analysis_run r on r.id = p.run where"
                + " r.debate = ?1 and r.state = 'proposed' and p.contribution = ?2",
            debate.value(),
            cited));
    house.sql("update contribution set state = 'published' where id = ?1", cited);
    house.sql("update standing set listed = true where contribution = ?1", cited);
    place(debate);
    assertEquals(topic.id(), topic(cited), "restored, it stands where it stood");
  }

  @Test
  void groupsOfOpinionFollowTheScoresWithoutANewRun() {
    DebateId debate = debate("opinions", 40);
    analysed(debate);
    assertEquals(0, opinions(debate).participants());
    assertEquals(List.of(), jobsFor(debate, false), "nothing has changed");
    house.sql(
        "insert into account (pseudonym) select 'opinion-' || n from generate_series(1, 60) n");
    house.sql(
        "insert into score (contribution, account, value) select c.id, a.id, 1 + (c.id * a.id) % 5"
            + " from contribution c, account a where c.debate = ?1 and a.pseudonym like"
            + " 'opinion-%'",
        debate.value());
    house.sql("insert into debate_tally (debate, slot, scores) values (?1, 99, 1)", debate.value());
    assertEquals(List.of(), jobsFor(debate, false), "one score is no reason by day");
    assertEquals(List.of(debate.value()), jobsFor(debate, true), "by night it is");
    house.sql(
        "update debate_tally set scores = 2400 where debate = ?1 and slot = 99", debate.value());
    assertEquals(List.of(debate.value()), jobsFor(debate, false));
    JsonObject payload = Json.createObjectBuilder().add("debate", debate.value()).build();
    house.run(() -> FIND_OPINIONS.run(new Job(payload)));
    assertEquals(60, opinions(debate).participants());
    assertEquals(List.of(), jobsFor(debate, true), "up to date again");
  }

  private static OpinionView opinions(DebateId debate) {
    return house.in(() -> OPINIONS.report(debate)).orElseThrow();
  }

  /** Debates that are to be worked out, of this one only. */
  private static List<Long> jobsFor(DebateId debate, boolean anyChange) {
    return house.in(() -> OPINION_TABLE.due(anyChange)).stream()
        .filter(each -> each == debate.value())
        .toList();
  }

  @Test
  void readingCostsTheSameHoweverManyThereAre() {
    DebateId debate = debate("statements", 48);
    TopicView topic = analysed(debate).topics().getFirst();
    assertEquals(1, house.statements(() -> TOPICS.tree(debate)));
    assertEquals(1, house.statements(() -> TOPICS.of(TOPICS.members(topic.id()))) - 1);
    assertEquals(1, house.statements(() -> TOPICS.contributions(topic, null, 20)));
    assertEquals(4, house.statements(() -> DRAFTS.of(debate, List.of(topic.id()), drafted -> {})));
  }

  private static long contribution(Quoted quoted) {
    return Long.parseLong(quoted.source().contribution());
  }

  private static String places(TopicTree tree) {
    StringBuilder text = new StringBuilder();
    for (TopicView group : tree.groups())
      text.append(group.level())
          .append(group.number())
          .append(' ')
          .append(group.label())
          .append(' ')
          .append(group.size())
          .append(' ')
          .append(group.above())
          .append('\n');
    return text.toString();
  }

  private static TopicView find(TopicId id) {
    return house.in(() -> TOPICS.find(id)).orElseThrow();
  }

  private static TopicId topic(long contribution) {
    return house.in(() -> TOPICS.of(List.of(contribution))).get(contribution).id();
  }

  private static long done(Supplier<EditOutcome> edit) {
    return assertInstanceOf(Done.class, house.in(edit)).edit();
  }

  private static TopicTree analysed(DebateId debate) {
    run(debate);
    return house.in(() -> TOPICS.tree(debate));
  }

  private static RunView newest(DebateId debate) {
    return house.in(() -> RUNS.of(debate, 1)).getFirst();
  }

  private static Runs.Outcome take(DebateId debate) {
    long run = newest(debate).number();
    return house.in(() -> RUNS.take(run));
  }

  private static void run(DebateId debate) {
    assertEquals(Runs.Outcome.DONE, house.in(() -> RUNS.ask(debate)));
    long run = newest(debate).number();
    JsonObject payload =
        Json.createObjectBuilder().add("debate", debate.value()).add("run", run).build();
    house.run(() -> ANALYSE.run(new Job(payload)));
  }

  private static void place(DebateId debate) {
    house.run(
        () -> PLACE.run(new Job(Json.createObjectBuilder().add("debate", debate.value()).build())));
  }

  private static DebateId debate(String slug, int contributions) {
    DebateId debate =
        new DebateId(
            house.number(
                "insert into debate (slug, language, opens_at, synthesis_at, closes_at) values"
                    + " (?1, 'fr', now() - interval '1 day', now() + interval '1 day', now() +"
                    + " interval '2 days') returning id",
                slug));
    for (int subject = 0; subject < SUBJECTS.length; subject++)
      write(debate, subject, contributions / SUBJECTS.length);
    return debate;
  }

  private static void write(DebateId debate, int subject, int many) {
    for (int i = 0; i < many; i++) write(debate, subject, (long) i);
  }

  /** The subject is kept where the test finds it again. */
  private static long write(DebateId debate, int subject, long seed) {
    Random random =
        new Random(seed * 31 + subject + house.number("select count(*) from contribution"));
    StringBuilder text = new StringBuilder("Il faudrait");
    for (int i = 0; i < 14; i++)
      text.append(' ').append(SUBJECTS[subject][random.nextInt(SUBJECTS[subject].length)]);
    text.append('.');
    long id =
        house.number(
            "insert into contribution (debate, author, language, title, text, support_elsewhere,"
                + " published_at) values (?1, (select min(id) from account), 'fr', ?2, ?3, ?4,"
                + " now()) returning id",
            debate.value(),
            "Idée " + seed,
            text.toString(),
            subject);
    house.sql(
        "insert into contribution_revision (contribution, revision, language, title, text) select"
            + " id, 1, language, title, text from contribution where id = ?1",
        id);
    house.sql(
        "insert into standing (contribution, debate, author, listed, published_at, origin,"
            + " language, basis, people_replying, quality, debated, rank, need, place) values (?1,"
            + " ?2, 1, true, now(), 'online', 'fr', 1, 0, 3, 0, 0.5, 0, 0.5)",
        id,
        debate.value());
    return id;
  }

  private static long publish(DebateId debate, int subject, long seed) {
    long id = write(debate, subject, seed);
    house.run(
        () ->
            ARRIVALS.published(
                new ContributionPublished(
                    new ContributionId(id),
                    debate,
                    null,
                    new AccountId(1),
                    "online",
                    "fr",
                    Instant.EPOCH,
                    false)));
    return id;
  }
}
