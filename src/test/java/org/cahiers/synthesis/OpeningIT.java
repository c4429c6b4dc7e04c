package org.cahiers.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.cahiers.debate.DebateId;
import org.cahiers.export.Hand;
import org.cahiers.export.Sentence;
import org.cahiers.identity.AccountId;
import org.cahiers.moderation.Moderated;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.scoring.Score;
import org.cahiers.synthesis.OpenSynthesis.Outcome;
import org.cahiers.synthesis.SynthesisRoom.Started;
import org.cahiers.synthesis.WriteOutcome.Reason;
import org.cahiers.synthesis.WriteOutcome.Refused;
import org.cahiers.synthesis.WriteOutcome.Written;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a synthesis begins and ends, and what moderators take from sight in between. */
class OpeningIT {

  private static SynthesisRoom room;

  @BeforeAll
  static void open() {
    room = new SynthesisRoom("opening");
  }

  @AfterAll
  static void close() {
    room.close();
  }

  private record Job(long drafting, Consumer<String> stages) implements RunningJob {
    @Override
    public long id() {
      return 1;
    }

    @Override
    public JsonObject payload() {
      return Json.createObjectBuilder().add("drafting", drafting).build();
    }

    @Override
    public void progress(String stage, double share) {
      stages.accept(stage);
    }
  }

  @Test
  void aSecondPressStartsNothingAndWhatDiesMidwayIsBegunAnew() {
    DebateId debate = debate("opening");
    AccountId team = room.moderator("opening-team");
    assertInstanceOf(Outcome.TitleMissing.class, ask(team, debate, " "));
    assertInstanceOf(Outcome.Begun.class, ask(team, debate, "Synthèse"));
    assertInstanceOf(Outcome.UnderWay.class, ask(team, debate, "Une autre"));
    long drafting = drafting(debate);
    assertEquals(
        1,
        room.number(
            "select count(*) from job where kind = ?1 and unique_key = ?2",
            DraftOutline.KIND,
            Long.toString(drafting)));
    DraftOutline work = room.bean(DraftOutline.class);
    assertThrows(
        IllegalStateException.class,
        () ->
            run(
                work,
                new Job(
                    drafting,
                    stage -> {
                      if (stage.equals("storing")) throw new IllegalStateException("the node died");
                    })));
    assertTrue(room.in(() -> room.bean(Syntheses.class).of(debate)).isEmpty());
    run(work, new Job(drafting, stage -> {}));
    run(work, new Job(drafting, stage -> {}));
    assertEquals(
        1, room.number("select count(*) from synthesis where debate = ?1", debate.value()));
    assertTrue(room.in(() -> room.bean(Draftings.class).of(debate)).isEmpty());
    assertInstanceOf(Outcome.AlreadyOpen.class, ask(team, debate, "Encore une"));
    assertTrue(room.news.stream().anyMatch(SynthesisOpened.class::isInstance));
  }

  @Test
  void whatIsGivenUpIsNotStored() {
    DebateId debate = debate("given-up");
    AccountId team = room.moderator("given-up-team");
    ask(team, debate, "Synthèse");
    long drafting = drafting(debate);
    room.run(() -> room.bean(Draftings.class).giveUp(team, debate));
    run(room.bean(DraftOutline.class), new Job(drafting, stage -> {}));
    assertTrue(room.in(() -> room.bean(Syntheses.class).of(debate)).isEmpty());
    assertInstanceOf(Outcome.Begun.class, ask(team, debate, "Synthèse"));
  }

  @Test
  void whatTheHouseGaveUpSaysWhyAndIsTriedAgainOnRequest() {
    DebateId debate = debate("failed");
    AccountId team = room.moderator("failed-team");
    ask(team, debate, "Synthèse");
    String job = Long.toString(drafting(debate));
    room.sql(
        "update job set state = 'dead', finished_at = now(), problem = 'the disk is full' where"
            + " unique_key = ?1",
        job);
    Draftings.DraftingView view = view(debate);
    assertTrue(view.failed());
    assertEquals("the disk is full", view.problem());
    room.run(() -> room.bean(Draftings.class).again(team, debate));
    assertFalse(view(debate).failed());
    assertEquals("waiting", view(debate).stage());
  }

  @Test
  void wordsWithoutSourceAreTheirWritersAndOnlyTheTeamsOwnAreTheTeams() {
    DebateId debate = room.debate("hands");
    AccountId team = room.moderator("hands-team");
    AccountId ada = room.person("hands-ada");
    Started it = room.synthesis(debate, team, List.of(ada));
    assertInstanceOf(Written.class, room.write(team, it, 1, "Mots de la maison."));
    long suggestion = room.suggest(ada, it, 2, "Mots de la maison.\nMots venus d’Ada.");
    room.take(team, suggestion);
    assertEquals(
        List.of(
            Sentence.ownWords("Mots de la maison."),
            new Sentence(
                "Mots venus d’Ada.", List.of(), false, new Hand("hands-ada", "hands-team"))),
        text(it));
    room.write(team, it, 3, "Mots de la maison.\nMots venus d’Ada.\nEt un mot de fin.");
    assertEquals(new Hand("hands-ada", "hands-team"), text(it).get(1).hand());
    assertEquals(Sentence.ownWords("Et un mot de fin."), text(it).get(2));
    room.run(() -> room.bean(PublishSynthesis.class).publish(team, it.synthesis()));
    SynthesisVersions versions = room.bean(SynthesisVersions.class);
    var section =
        room.in(() -> versions.find(it.synthesis(), 1)).orElseThrow().sections().getFirst();
    assertEquals(text(it), section.text().sentences().toList());
    assertEquals(
        new Hand(Long.toString(ada.value()), Long.toString(team.value())), section.hands().get(2));
    assertTrue(room.in(() -> versions.isIntact(it.synthesis(), 1)));
    room.sql("update account set pseudonym = 'hands-lovelace' where id = ?1", ada.value());
    assertEquals("hands-lovelace", text(it).get(1).hand().writer());
    assertTrue(room.in(() -> versions.isIntact(it.synthesis(), 1)));
  }

  @Test
  void whatIsHiddenShowsNoWordIsNotSettledAndComesBackWhole() {
    DebateId debate = room.debate("hidden");
    AccountId team = room.moderator("hidden-team");
    AccountId ada = room.person("hidden-ada");
    AccountId basil = room.person("hidden-basil");
    Started it = room.synthesis(debate, team, List.of(ada, basil));
    long suggestion = room.suggest(ada, it, 1, "Des mots qui blessent.");
    SuggestionId id = new SuggestionId(suggestion);
    Discuss discuss = room.bean(Discuss.class);
    room.in(() -> discuss.comment(basil, it.paragraph(), id, "Une remarque blessante."));
    long comment = room.number("select max(id) from paragraph_comment");
    Moderated suggestions = room.bean(ModeratedSuggestions.class);
    Moderated comments = room.bean(ModeratedComments.class);
    Moderated.Item item = room.in(() -> suggestions.find(suggestion)).orElseThrow();
    assertEquals(ada, item.author());
    assertTrue(item.text().contains("blessent") && item.text().contains("Plus clair."));
    assertEquals(basil, room.in(() -> comments.find(comment)).orElseThrow().author());
    room.run(() -> suggestions.hide(suggestion));
    room.run(() -> comments.hide(comment));
    Talk talk = talk(it, team);
    assertFalse(talk.toString().contains("bless"));
    assertEquals(List.of(), talk.groups());
    assertTrue(talk.hidden().getFirst().comments().getFirst().hidden());
    assertEquals(0, paragraph(it).open());
    assertEquals(0, paragraph(it).comments());
    assertEquals(new Refused(Reason.SETTLED_BEFORE), room.take(team, suggestion));
    assertFalse(room.in(() -> discuss.score(basil, id, new Score(5))));
    room.run(() -> suggestions.restore(suggestion));
    room.run(() -> comments.restore(comment));
    assertTrue(talk(it, team).toString().contains("Une remarque blessante."));
    assertInstanceOf(Written.class, room.take(team, suggestion));
  }

  @Test
  void whenTheWritingEndsNothingIsLeftWaitingWithoutAReason() {
    DebateId debate = room.debate("ending");
    AccountId team = room.moderator("ending-team");
    AccountId ada = room.person("ending-ada");
    Started it = room.synthesis(debate, team, List.of(ada));
    long suggestion = room.suggest(ada, it, 1, "Des mots.");
    EndSynthesis ending = room.bean(EndSynthesis.class);
    assertEquals(
        EndSynthesis.Outcome.REASON_MISSING, room.in(() -> ending.end(team, it.synthesis(), " ")));
    assertEquals(
        EndSynthesis.Outcome.ENDED,
        room.in(() -> ending.end(team, it.synthesis(), "Trop tard pour en parler.")));
    Talk.SuggestionView settled = talk(it, ada).settled().getFirst();
    assertEquals("declined", settled.outcome());
    assertEquals("Trop tard pour en parler.", settled.why());
    assertTrue(
        room.news.stream()
            .anyMatch(
                news ->
                    news instanceof SuggestionSettled told
                        && told.suggestion().value() == suggestion));
  }

  private static DebateId debate(String slug) {
    DebateId debate = room.debate(slug);
    room.sql(
        "insert into debate_text (debate, language, theme, question) values (?1, 'fr', 'Trains',"
            + " 'Quels trains pour demain ?')",
        debate.value());
    return debate;
  }

  private static void run(DraftOutline work, RunningJob job) {
    room.run(() -> work.run(job));
  }

  private static Outcome ask(AccountId team, DebateId debate, String title) {
    return room.in(() -> room.bean(OpenSynthesis.class).open(team, debate, title, List.of()));
  }

  private static long drafting(DebateId debate) {
    return view(debate).number();
  }

  private static Draftings.DraftingView view(DebateId debate) {
    return room.in(() -> room.bean(Draftings.class).of(debate)).orElseThrow();
  }

  private static Talk talk(Started it, AccountId reader) {
    return room.in(() -> room.bean(Talks.class).of(it.paragraph(), reader));
  }

  private static SynthesisView.ParagraphView paragraph(Started it) {
    return room.in(() -> room.bean(Syntheses.class).find(it.synthesis()))
        .orElseThrow()
        .sections()
        .getFirst()
        .paragraphs()
        .getFirst();
  }

  private static List<Sentence> text(Started it) {
    return paragraph(it).sentences();
  }
}
