package org.cahiers.synthesis;

import static org.cahiers.synthesis.SynthesisRoom.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cahiers.contribution.ContributionId;
import org.cahiers.debate.DebateId;
import org.cahiers.export.CoveragePart.Fate;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.web.Refusal;
import org.cahiers.scoring.Score;
import org.cahiers.synthesis.PublishedSynthesis.ErratumView;
import org.cahiers.synthesis.SynthesisRoom.Started;
import org.cahiers.synthesis.WriteOutcome.Reason;
import org.cahiers.synthesis.WriteOutcome.Refused;
import org.cahiers.synthesis.WriteOutcome.Suggested;
import org.cahiers.synthesis.WriteOutcome.Written;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writing together on a real database: provenance, removal, concurrency. */
class SynthesisIT {

  private static final String TRAINS = "Il faut rouvrir les petites gares de la vallée.";
  private static final String NIGHT = "Des trains de nuit vers le sud chaque soir.";

  private static SynthesisRoom room;

  @BeforeAll
  static void open() {
    room = new SynthesisRoom("synthesis");
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void aSuggestionIsTakenAndItsAuthorBecomesACoAuthor() {
    DebateId debate = room.debate("taken");
    AccountId team = room.moderator("taken-team");
    AccountId ada = room.person("taken-ada");
    AccountId basil = room.person("taken-basil");
    long trains = room.contribution(debate, ada, "Gares", TRAINS);
    Started it = room.synthesis(debate, team, List.of(ada, basil));
    assertInstanceOf(Written.class, cite(team, it, trains, TRAINS));
    String changed = "Il faut rouvrir les petites gares de la vallée et de la plaine.";
    long suggestion = room.suggest(ada, it, 2, changed);
    assertFalse(room.in(() -> room.bean(Discuss.class).score(ada, id(suggestion), new Score(5))));
    assertTrue(room.in(() -> room.bean(Discuss.class).score(basil, id(suggestion), new Score(4))));
    assertTrue(
        room.in(
            () ->
                room.bean(Discuss.class)
                    .comment(basil, it.paragraph(), id(suggestion), "Plus juste ainsi.")));
    assertEquals(new Written(3, false), room.take(team, suggestion));
    assertEquals(new Refused(Reason.SETTLED_BEFORE), room.take(team, suggestion));
    assertEquals(List.of(new Sentence(changed, List.of(whole(trains, TRAINS)), false)), text(it));
    PublishSynthesis.Outcome.Published published =
        assertInstanceOf(
            PublishSynthesis.Outcome.Published.class,
            room.in(() -> room.bean(PublishSynthesis.class).publish(team, it.synthesis())));
    PublishedSynthesis version = version(it, 1);
    assertEquals(List.of("taken-ada"), version.sections().getFirst().coAuthors());
    assertEquals(published.hash(), version.hash());
    assertTrue(room.in(() -> room.bean(SynthesisVersions.class).isIntact(it.synthesis(), 1)));
    assertEquals(
        new PublishSynthesis.Outcome.Unchanged(1),
        room.in(() -> room.bean(PublishSynthesis.class).publish(team, it.synthesis())));
    assertTrue(
        room.news.stream()
            .anyMatch(n -> n instanceof ContributionCited c && c.contribution().value() == trains));
    assertTrue(room.news.contains(new SynthesisPublished(it.synthesis(), 1, debate)));
  }

  @Test
  void onlyMembersSuggestAndOnlyTheTeamSettles() {
    DebateId debate = room.debate("rights");
    AccountId team = room.moderator("rights-team");
    AccountId member = room.person("rights-member");
    AccountId stranger = room.person("rights-stranger");
    Started it = room.synthesis(debate, team, List.of(member));
    assertThrows(Refusal.class, () -> room.suggest(stranger, it, 1, "Des mots."));
    long suggestion = room.suggest(member, it, 1, "Des mots.");
    assertThrows(Refusal.class, () -> room.take(member, suggestion));
    assertThrows(
        Refusal.class,
        () ->
            room.in(
                () ->
                    room.bean(Endorse.class)
                        .endorse(stranger, it.synthesis(), Endorse.Stance.ENDORSE, "")));
    assertFalse(room.in(() -> room.bean(Invite.class).ask(stranger, it.synthesis(), "")));
    room.contribution(debate, stranger, "Un titre", "Un texte assez long.");
    assertTrue(
        room.in(() -> room.bean(Invite.class).ask(stranger, it.synthesis(), "Je peux aider.")));
  }

  @Test
  void twoPensOnOneParagraphLoseNothing() {
    DebateId debate = room.debate("pens");
    AccountId team = room.moderator("pens-team");
    Started it = room.synthesis(debate, team, List.of());
    room.write(team, it, 1, "Première phrase ici.\nSeconde phrase là.");
    room.write(team, it, 2, "Première phrase changée.\nSeconde phrase là.");
    assertEquals(
        new Written(4, true),
        room.write(team, it, 2, "Première phrase ici.\nSeconde phrase autre."));
    assertEquals(
        List.of("Première phrase changée.", "Seconde phrase autre."),
        text(it).stream().map(Sentence::text).toList());
    WriteOutcome late = room.write(team, it, 2, "Une tout autre première.\nSeconde phrase là.");
    Suggested kept = assertInstanceOf(Suggested.class, late);
    assertTrue(kept.collides());
    Talk talk = room.in(() -> room.bean(Talks.class).of(it.paragraph(), team));
    assertFalse(talk.groups().getFirst().getFirst().fits());
    assertEquals(new Refused(Reason.COLLIDES), room.take(team, kept.id().value()));
    assertEquals(
        new Written(5, false),
        room.in(
            () ->
                room.bean(Settle.class)
                    .merge(
                        team,
                        it.paragraph(),
                        List.of(kept.id()),
                        4,
                        "Une tout autre première, changée.\nSeconde phrase autre.",
                        "Les deux.")));
  }

  @Test
  void whatIsWithdrawnLeavesTheTextAtOnceAndForGoodAndThePublishedVersionGetsAnErratum() {
    DebateId debate = room.debate("removal");
    AccountId team = room.moderator("removal-team");
    AccountId ada = room.person("removal-ada");
    long trains = room.contribution(debate, ada, "Gares", TRAINS);
    long night = room.contribution(debate, ada, "Nuit", NIGHT);
    Started it = room.synthesis(debate, team, List.of(ada));
    cite(team, it, trains, TRAINS);
    cite(team, it, night, NIGHT);
    long suggestion = room.suggest(ada, it, 3, TRAINS + "\n" + NIGHT + "\nEt des bus.");
    room.run(() -> room.bean(PublishSynthesis.class).publish(team, it.synthesis()));
    assertEquals(2, coverage(it).count(Fate.CITED));

    room.sql(
        "update contribution set state = 'withdrawn', withdrawn_at = now() where id = ?1", trains);
    List<Sentence> left = List.of(new Sentence(NIGHT, List.of(whole(night, NIGHT)), true));
    assertEquals(left, text(it));
    assertEquals(left, version(it, 1).sections().getFirst().text().sentences().toList());
    assertEquals(1, coverage(it).total());
    RemoveSource removal = room.bean(RemoveSource.class);
    settle(removal, trains);
    settle(removal, trains);
    assertEquals(left, text(it));
    assertEquals(
        1,
        room.number(
            "select count(*) from paragraph_version where paragraph = ?1 and cause = 'removal'",
            it.paragraph().value()));
    List<ErratumView> errata = version(it, 1).errata();
    assertEquals(1, errata.size());
    assertEquals("withdrawn", errata.getFirst().what());
    assertEquals(trains, errata.getFirst().contribution());
    assertTrue(room.in(() -> room.bean(SynthesisVersions.class).isIntact(it.synthesis(), 1)));
    Talk talk = room.in(() -> room.bean(Talks.class).of(it.paragraph(), ada));
    assertFalse(talk.toString().contains(TRAINS));
    assertInstanceOf(Written.class, room.take(team, suggestion));
    assertEquals(List.of(NIGHT, "Et des bus."), text(it).stream().map(Sentence::text).toList());
    assertEquals(new Refused(Reason.NO_SUCH_PASSAGE), cite(team, it, trains, TRAINS));
  }

  @Test
  void sourcesGoWithTheirSentencesThroughSplitAndJoin() {
    DebateId debate = room.debate("split");
    AccountId team = room.moderator("split-team");
    long trains = room.contribution(debate, team, "Gares", TRAINS);
    long night = room.contribution(debate, team, "Nuit", NIGHT);
    Started it = room.synthesis(debate, team, List.of());
    cite(team, it, trains, TRAINS);
    cite(team, it, night, NIGHT);
    ArrangeOutline outline = room.bean(ArrangeOutline.class);
    List<Sentence> whole = text(it);
    assertTrue(room.in(() -> outline.split(team, it.paragraph(), 2, 1)).isEmpty());
    assertTrue(room.in(() -> outline.split(team, it.paragraph(), 3, 1)).isPresent());
    assertEquals(whole.subList(0, 1), text(it));
    assertEquals(2, coverage(it).count(Fate.CITED));
    assertTrue(room.in(() -> outline.join(team, it.paragraph())));
    assertEquals(whole, text(it));
  }

  @Test
  void readingCostsTheSameStatementsWhateverTheSize() {
    DebateId debate = room.debate("statements");
    AccountId team = room.moderator("statements-team");
    Started it = room.synthesis(debate, team, List.of(team));
    cite(team, it, room.contribution(debate, team, "Gares", TRAINS), TRAINS);
    int small = statements(it, team);
    for (int i = 0; i < 5; i++) {
      ParagraphId more =
          room.in(
              () ->
                  room.bean(ArrangeOutline.class)
                      .addParagraph(team, it.section(), org.cahiers.export.Block.Kind.TEXT, NIGHT));
      room.in(() -> room.bean(Suggest.class).suggest(team, more, 1, TRAINS, "Mieux."));
      room.suggest(team, it, 2, NIGHT + i);
    }
    assertEquals(small, statements(it, team));
  }

  private static int statements(Started it, AccountId reader) {
    int before = room.statements();
    room.in(() -> room.bean(Syntheses.class).find(it.synthesis()));
    room.in(() -> room.bean(Talks.class).of(it.paragraph(), reader));
    room.in(
        () -> room.bean(Sources.class).uncited(it.synthesis(), it.section().value(), true, 0, 9));
    room.in(() -> room.bean(Coverage.class).of(it.synthesis()));
    return room.statements() - before;
  }

  /** Twenty people suggest and settle at once: all their words are there afterwards. */
  @Test
  void twentyPeopleAtOnceLoseNothing() throws Exception {
    int people = 20;
    int each = 6;
    DebateId debate = room.debate("crowd");
    List<AccountId> team =
        IntStream.range(0, 4).mapToObj(i -> room.moderator("crowd-team-" + i)).toList();
    List<AccountId> members =
        IntStream.range(0, people).mapToObj(i -> room.person("crowd-" + i)).toList();
    Started it = room.synthesis(debate, team.getFirst(), members);
    List<Long> sources = new ArrayList<>();
    for (int i = 0; i < people; i++)
      sources.add(
          room.contribution(
              debate, members.get(i), "Titre " + i, "Proposition numéro " + i + " du lot."));
    room.write(team.getFirst(), it, 1, "Phrase du début.\nPhrase de la fin.");
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      int who = i;
      work.add(() -> crowd(it, members.get(who), team.get(who % 4), sources.get(who), who, each));
    }
    Set<String> written = new HashSet<>();
    try (var threads = Executors.newFixedThreadPool(people)) {
      for (Future<List<String>> future : threads.invokeAll(work)) written.addAll(future.get());
    }
    assertEquals(
        people * each,
        room.number(
            "select count(*) from suggestion where paragraph = ?1 and author in (select id from"
                + " account where pseudonym like 'crowd-%' and pseudonym not like '%team%')",
            it.paragraph().value()));
    Set<String> now = new HashSet<>(text(it).stream().map(Sentence::text).toList());
    Talk talk = room.in(() -> room.bean(Talks.class).of(it.paragraph(), team.getFirst()));
    talk.groups().forEach(g -> g.forEach(s -> s.sentences().forEach(t -> now.add(t.text()))));
    assertTrue(now.containsAll(written), () -> missing(written, now));
    assertEquals(people, coverage(it).count(Fate.CITED));
    assertEquals(
        room.number("select version from paragraph where id = ?1", it.paragraph().value()),
        room.number(
            "select count(*) from paragraph_version where paragraph = ?1", it.paragraph().value()));
  }

  private static String missing(Set<String> written, Set<String> now) {
    Set<String> lost = new HashSet<>(written);
    lost.removeAll(now);
    return "lost: " + lost;
  }

  /** Each suggests additions, takes what they suggested, cites their own contribution. */
  private static List<String> crowd(
      Started it, AccountId member, AccountId moderator, long source, int who, int each) {
    Random random = new Random(who);
    List<String> words = new ArrayList<>();
    for (int k = 0; k < each; k++) {
      SynthesisView view =
          room.in(() -> room.bean(Syntheses.class).find(it.synthesis())).orElseThrow();
      var paragraph = view.sections().getFirst().paragraphs().getFirst();
      List<String> lines =
          new ArrayList<>(paragraph.sentences().stream().map(Sentence::text).toList());
      String own = "Idée " + k + " de la personne " + who + ".";
      lines.add(random.nextInt(lines.size() + 1), own);
      words.add(own);
      long suggestion = room.suggest(member, it, paragraph.version(), String.join("\n", lines));
      WriteOutcome outcome = room.take(moderator, suggestion);
      if (outcome instanceof Refused refused) assertEquals(Reason.COLLIDES, refused.reason());
      if (k == each / 2) cite(moderator, it, source, "Proposition numéro " + who + " du lot.");
    }
    return words;
  }

  private static WriteOutcome cite(AccountId team, Started it, long contribution, String text) {
    int version =
        (int) room.number("select version from paragraph where id = ?1", it.paragraph().value());
    return room.in(
        () ->
            room.bean(Suggest.class)
                .cite(team, it.paragraph(), version, whole(contribution, text), null, "", true));
  }

  private static void settle(RemoveSource removal, long contribution) {
    room.run(() -> removal.settle(new ContributionId(contribution)));
  }

  private static List<Sentence> text(Started it) {
    return room.in(() -> room.bean(Syntheses.class).find(it.synthesis()))
        .orElseThrow()
        .sections()
        .getFirst()
        .paragraphs()
        .getFirst()
        .sentences();
  }

  private static PublishedSynthesis version(Started it, int number) {
    return room.in(() -> room.bean(SynthesisVersions.class).find(it.synthesis(), number))
        .orElseThrow();
  }

  private static CoverageView coverage(Started it) {
    return room.in(() -> room.bean(Coverage.class).of(it.synthesis()));
  }

  private static SuggestionId id(long suggestion) {
    return new SuggestionId(suggestion);
  }
}
