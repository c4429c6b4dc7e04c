package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cahiers.debate.DebateId;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.insight.TopicId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.jobs.Jobs;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A moderator opens the synthesis of a debate, with a section for each chosen topic, or adds
 * sections to it. A job drafts them ({@link DraftOutline}); {@link Draftings} says how far it is.
 */
@ApplicationScoped
public class OpenSynthesis {

  /** What came of it. */
  public sealed interface Outcome {
    /** The outline is being drafted. */
    record Begun() implements Outcome {}

    /** Somebody asked before, and it is still being drafted. */
    record UnderWay() implements Outcome {}

    /** One is open already: it is gone on with. */
    record AlreadyOpen(SynthesisId id) implements Outcome {}

    /** No title, or one that is too long. */
    record TitleMissing() implements Outcome {}
  }

  private static final int TITLE_LEAST = 3;
  private static final int TITLE_MOST = 200;

  @Inject private Statements statements;
  @Inject private Pens pens;
  @Inject private Debates debates;
  @Inject private ChangeFeed feed;
  @Inject private Jobs jobs;

  /**
   * Has it drafted and opened.
   *
   * @param topics sections in this order; may be empty
   */
  @Transactional
  public Outcome open(AccountId by, DebateId debate, String title, List<TopicId> topics) {
    pens.requireTeam(by);
    if (debates.find(debate, "").isEmpty()) throw Refusal.notFound();
    String name = title.strip();
    if (name.length() < TITLE_LEAST || name.length() > TITLE_MOST)
      return new Outcome.TitleMissing();
    Optional<SynthesisId> open =
        statements
            .value(
                "select id from synthesis where debate = ?1 and ended_at is null", debate.value())
            .map(id -> new SynthesisId(Rows.number(id)));
    if (open.isPresent()) return new Outcome.AlreadyOpen(open.get());
    return begin(by, debate, name, topics) ? new Outcome.Begun() : new Outcome.UnderWay();
  }

  /**
   * Has sections drafted for one that is open; topics that have a section already are passed over.
   *
   * @return whether something is drafted now; not if nothing is left to draft, or if other sections
   *     of the debate are under way
   * @throws Refusal 404 if it has ended
   */
  @Transactional
  public boolean add(AccountId by, SynthesisId synthesis, List<TopicId> topics) {
    pens.requireTeam(by);
    DebateId debate =
        new DebateId(
            Rows.number(
                statements
                    .value(
                        "select debate from synthesis where id = ?1 and ended_at is null",
                        synthesis.value())
                    .orElseThrow(Refusal::notFound)));
    List<TopicId> wanted = without(synthesis, topics);
    return !wanted.isEmpty() && begin(by, debate, null, wanted);
  }

  private boolean begin(
      AccountId by, DebateId debate, @Nullable String title, List<TopicId> topics) {
    Optional<Object> drafting =
        statements.value(
            """
            insert into synthesis_drafting (debate, title, topics, asked_by)
            values (?1, nullif(?2, ''), cast(string_to_array(?3, ',') as bigint[]), ?4)
            on conflict (debate) where ended_at is null do nothing returning id\
            """,
            debate.value(),
            title == null ? "" : title,
            Rows.joined(topics.stream().map(TopicId::value).toList()),
            by.value());
    if (drafting.isEmpty()) return false;
    long number = Rows.number(drafting.get());
    jobs.enqueue(
        DraftOutline.KIND,
        Json.createObjectBuilder().add("drafting", number).build(),
        Long.toString(number),
        Duration.ZERO);
    feed.append("synthesis.drafting", number, debate.value());
    return true;
  }

  private List<TopicId> without(SynthesisId synthesis, List<TopicId> topics) {
    List<Long> taken =
        statements
            .values(
                "select topic from section where synthesis = ?1 and removed_at is null and topic is"
                    + " not null",
                synthesis.value())
            .stream()
            .map(Rows::number)
            .toList();
    return topics.stream().filter(topic -> !taken.contains(topic.value())).toList();
  }
}
