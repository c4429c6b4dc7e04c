package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateId;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Audit;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;

/**
 * Ends the writing of a synthesis. Versions stay; another synthesis of the debate may be opened.
 * Nothing is left waiting for ever: suggestions that wait are declined, with a published reason.
 */
@ApplicationScoped
public class EndSynthesis {

  /** What came of it. */
  public enum Outcome {
    ENDED,
    /** Suggestions wait, and their authors are owed a reason. */
    REASON_MISSING,
    REASON_TOO_LONG
  }

  @Inject private Statements statements;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;
  @Inject private Audit audit;
  @Inject private Event<SuggestionSettled> settled;

  /**
   * @param reason why what waits does not come in; may be empty if nothing waits
   * @throws Refusal 404 if it has ended
   */
  @Transactional
  public Outcome end(AccountId by, SynthesisId id, String reason) {
    pens.requireTeam(by);
    String why = reason.strip();
    if (why.length() > Suggest.REASON_MOST) return Outcome.REASON_TOO_LONG;
    // Who writes just now is waited for, and who comes after finds that it has ended.
    statements.values(
        """
        select p.id from paragraph p join section s on s.id = p.section
        where s.synthesis = ?1 order by p.id for update of p\
        """,
        id.value());
    Object[] ending =
        statements
            .row(
                """
                select y.debate, d.slug from synthesis y join debate d on d.id = y.debate
                where y.id = ?1 and y.ended_at is null for no key update of y\
                """,
                id.value())
            .orElseThrow(Refusal::notFound);
    DebateId debate = new DebateId(Rows.number(ending[0]));
    List<Object[]> waiting = waiting(id);
    if (!waiting.isEmpty() && why.isEmpty()) return Outcome.REASON_MISSING;
    for (Object[] r : waiting) decline(by, id, debate, (String) ending[1], r, why);
    statements.change(
        "update synthesis set ended_at = now(), ended_by = ?2 where id = ?1",
        id.value(),
        by.value());
    audit.record(by.value(), "synthesis.ended", id.value(), Map.of());
    feed.append("synthesis.ended", id.value(), debate.value());
    return Outcome.ENDED;
  }

  private List<Object[]> waiting(SynthesisId id) {
    return statements.rows(
        """
        select g.id, g.author, g.paragraph from suggestion g join paragraph p on p.id = g.paragraph
        join section s on s.id = p.section
        where s.synthesis = ?1 and g.withdrawn_at is null
          and not exists (select 1 from settlement t where t.suggestion = g.id) order by g.id\
        """,
        id.value());
  }

  private void decline(
      AccountId by, SynthesisId id, DebateId debate, String slug, Object[] r, String why) {
    long paragraph = Rows.number(r[2]);
    statements.change(
        "insert into settlement (suggestion, outcome, reason, paragraph, settled_by) values (?1,"
            + " ?2, ?3, ?4, ?5)",
        Rows.number(r[0]),
        Settled.DECLINED.code(),
        why,
        paragraph,
        by.value());
    settled.fire(
        new SuggestionSettled(
            new SuggestionId(Rows.number(r[0])),
            new AccountId(Rows.number(r[1])),
            Settled.DECLINED,
            why,
            id,
            new ParagraphId(paragraph),
            debate,
            "/debates/" + slug + "/synthesis/paragraphs/" + paragraph));
  }
}
