package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.insight.Drafts;
import org.cahiers.insight.TopicDraft;
import org.cahiers.insight.TopicId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.Refusal;

/** A moderator opens the synthesis of a debate, with a section for each chosen topic. */
@ApplicationScoped
public class OpenSynthesis {

  /** What came of it. */
  public sealed interface Outcome {
    record Opened(SynthesisId id) implements Outcome {}

    /** One is open already: it is gone on with. */
    record AlreadyOpen(SynthesisId id) implements Outcome {}

    /** No title, or one that is too long. */
    record TitleMissing() implements Outcome {}
  }

  private static final int TITLE_LEAST = 3;
  private static final int TITLE_MOST = 200;

  @Inject private Pens pens;
  @Inject private Debates debates;
  @Inject private Drafts drafts;
  @Inject private Opening opening;

  /**
   * Opens it. The drafts are written before anything is stored.
   *
   * @param topics sections in this order; may be empty
   */
  public Outcome open(AccountId by, DebateId debate, String title, List<TopicId> topics) {
    pens.requireTeam(by);
    DebateView view = debates.find(debate, "").orElseThrow(Refusal::notFound);
    String name = title.strip();
    if (name.length() < TITLE_LEAST || name.length() > TITLE_MOST)
      return new Outcome.TitleMissing();
    Optional<SynthesisId> open = opening.present(debate);
    if (open.isPresent()) return new Outcome.AlreadyOpen(open.get());
    return opening.open(by, view, name, drafts.of(debate, topics));
  }

  /**
   * Adds sections to one that is open; topics that have a section already are passed over.
   *
   * @throws Refusal 404 if it has ended
   */
  public void add(AccountId by, SynthesisId synthesis, List<TopicId> topics) {
    pens.requireTeam(by);
    DebateId debate = opening.debate(synthesis);
    List<TopicDraft> wanted = drafts.of(debate, opening.without(synthesis, topics));
    opening.add(synthesis, debate, wanted);
  }

  /** The part that changes the database. */
  @ApplicationScoped
  static class Opening {
    @Inject private Statements statements;
    @Inject private DraftedSections sections;
    @Inject private ChangeFeed feed;
    @Inject private Audit audit;
    @Inject private Jobs jobs;

    @Transactional
    public Optional<SynthesisId> present(DebateId debate) {
      return statements
          .value("select id from synthesis where debate = ?1 and ended_at is null", debate.value())
          .map(id -> new SynthesisId(Rows.number(id)));
    }

    @Transactional
    public Outcome open(AccountId by, DebateView debate, String title, List<TopicDraft> drafts) {
      Optional<Object> id =
          statements.value(
              """
              insert into synthesis (debate, language, title, opened_by) values (?1, ?2, ?3, ?4)
              on conflict (debate) where ended_at is null do nothing returning id\
              """,
              debate.id().value(),
              debate.ownLanguage(),
              title,
              by.value());
      if (id.isEmpty()) return new Outcome.AlreadyOpen(present(debate.id()).orElseThrow());
      SynthesisId synthesis = new SynthesisId(Rows.number(id.get()));
      sections.append(synthesis.value(), drafts);
      audit.record(by.value(), "synthesis.opened", synthesis.value(), Map.of());
      told(synthesis, debate.id());
      return new Outcome.Opened(synthesis);
    }

    @Transactional
    public void add(SynthesisId synthesis, DebateId debate, List<TopicDraft> drafts) {
      statements.values(
          "select id from synthesis where id = ?1 for no key update", synthesis.value());
      sections.append(synthesis.value(), drafts);
      told(synthesis, debate);
    }

    @Transactional
    public DebateId debate(SynthesisId synthesis) {
      return new DebateId(
          Rows.number(
              statements
                  .value(
                      "select debate from synthesis where id = ?1 and ended_at is null",
                      synthesis.value())
                  .orElseThrow(Refusal::notFound)));
    }

    @Transactional
    public List<TopicId> without(SynthesisId synthesis, List<TopicId> topics) {
      List<Object> there =
          statements.values(
              "select topic from section where synthesis = ?1 and removed_at is null and topic is"
                  + " not null",
              synthesis.value());
      List<Long> taken = there.stream().map(Rows::number).toList();
      return topics.stream().filter(topic -> !taken.contains(topic.value())).toList();
    }

    private void told(SynthesisId synthesis, DebateId debate) {
      jobs.enqueue(
          AnnexMinority.KIND,
          Json.createObjectBuilder().add("synthesis", synthesis.value()).build(),
          Long.toString(synthesis.value()),
          Duration.ZERO);
      feed.append("synthesis.opened", synthesis.value(), debate.value());
    }
  }
}
