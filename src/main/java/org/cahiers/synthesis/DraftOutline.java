package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.Debates;
import org.cahiers.insight.Drafts;
import org.cahiers.insight.TopicDraft;
import org.cahiers.insight.TopicId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.jobs.RunningJob;
import org.cahiers.platform.jobs.Work;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the sections that were asked for. Nothing is stored before all are drafted, and then
 * everything at once: a node that dies meanwhile leaves nothing, and another begins anew.
 */
@ApplicationScoped
class DraftOutline implements Work {

  static final String KIND = "synthesis-draft";

  private static final int ATTEMPTS = 3;

  /** Of the time, what the drafting takes; the rest is storing. */
  private static final double DRAFTING = .9;

  @Inject private Drafts drafts;
  @Inject private Storing storing;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  /** The largest topics take their time, and so does storing them all. */
  @Override
  public Duration patience() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run(RunningJob job) {
    long number = job.payload().getJsonNumber("drafting").longValue();
    Optional<Wanted> wanted = storing.wanted(number);
    if (wanted.isEmpty()) return;
    job.progress("drafting", 0);
    List<TopicId> topics = wanted.get().topics();
    List<TopicDraft> drafted =
        drafts.of(
            wanted.get().debate(),
            topics,
            done -> job.progress("drafting", DRAFTING * done / topics.size()));
    job.progress("storing", DRAFTING);
    storing.store(number, drafted);
  }

  /**
   * What is to be drafted.
   *
   * @param title of the synthesis to be opened; null if it is open
   * @param by account of who asked
   */
  record Wanted(DebateId debate, @Nullable String title, List<TopicId> topics, long by) {}

  /** The part that touches the database. */
  @ApplicationScoped
  static class Storing {
    @Inject private Statements statements;
    @Inject private DraftedSections sections;
    @Inject private Debates debates;
    @Inject private ChangeFeed feed;
    @Inject private Audit audit;
    @Inject private Jobs jobs;
    @Inject private Event<SynthesisOpened> opened;

    /** Empty once it has ended: done before, or given up. */
    @Transactional
    public Optional<Wanted> wanted(long number) {
      return find(number, "");
    }

    @Transactional
    public void store(long number, List<TopicDraft> drafts) {
      Optional<Wanted> wanted = find(number, " for update");
      if (wanted.isEmpty()) return;
      SynthesisId synthesis = synthesis(wanted.get());
      sections.append(synthesis.value(), drafts);
      statements.change(
          "update synthesis_drafting set ended_at = now(), synthesis = ?2 where id = ?1",
          number,
          synthesis.value());
      jobs.enqueue(
          AnnexMinority.KIND,
          Json.createObjectBuilder().add("synthesis", synthesis.value()).build(),
          Long.toString(synthesis.value()),
          Duration.ZERO);
      feed.append("synthesis.opened", synthesis.value(), wanted.get().debate().value());
    }

    /** The one that is open, held until the sections stand in it; or a new one. */
    private SynthesisId synthesis(Wanted wanted) {
      DebateId debate = wanted.debate();
      Optional<SynthesisId> open =
          statements
              .value(
                  "select id from synthesis where debate = ?1 and ended_at is null for no key"
                      + " update",
                  debate.value())
              .map(id -> new SynthesisId(Rows.number(id)));
      if (open.isPresent()) return open.get();
      if (wanted.title() == null)
        throw new IllegalStateException("the synthesis has ended meanwhile");
      SynthesisId synthesis =
          new SynthesisId(
              statements.number(
                  "insert into synthesis (debate, language, title, opened_by) values (?1, ?2, ?3,"
                      + " ?4) returning id",
                  debate.value(),
                  debates.find(debate, "").orElseThrow().ownLanguage(),
                  wanted.title(),
                  wanted.by()));
      audit.record(wanted.by(), "synthesis.opened", synthesis.value(), Map.of());
      opened.fire(new SynthesisOpened(synthesis, debate));
      return synthesis;
    }

    private Optional<Wanted> find(long number, String locking) {
      return statements
          .row(
              "select debate, title, array_to_string(topics, ','), asked_by from synthesis_drafting"
                  + " where id = ?1 and ended_at is null"
                  + locking,
              number)
          .map(
              r ->
                  new Wanted(
                      new DebateId(Rows.number(r[0])),
                      (String) r[1],
                      Rows.numbers(r[2]).stream().map(TopicId::new).toList(),
                      Rows.number(r[3])));
    }
  }
}
