package org.cahiers.synthesis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.AccountId;
import org.cahiers.platform.Rows;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.web.Refusal;

/** The team says why a contribution is not taken up: its author and everybody can read it. */
@ApplicationScoped
public class LeaveOut {

  @Inject private Statements statements;
  @Inject private Pens pens;
  @Inject private ChangeFeed feed;

  /**
   * Gives a reason, or another one.
   *
   * @return whether there was one to give
   */
  @Transactional
  public boolean leaveOut(
      AccountId by, SynthesisId synthesis, ContributionId contribution, String reason) {
    pens.requireTeam(by);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > Suggest.REASON_MOST) return false;
    long debate = debate(synthesis);
    statements.change(
        """
        insert into not_taken_up (synthesis, contribution, reason, decided_by)
        select ?1, id, ?3, ?4 from contribution where id = ?2 and debate = ?5 and parent is null
        on conflict (synthesis, contribution) do update set reason = excluded.reason, decided_by = excluded.decided_by,
          decided_at = now()\
        """,
        synthesis.value(),
        contribution.value(),
        why,
        by.value(),
        debate);
    feed.append("synthesis.left-out", synthesis.value(), debate);
    return true;
  }

  /** Takes it back. */
  @Transactional
  public void takeBack(AccountId by, SynthesisId synthesis, ContributionId contribution) {
    pens.requireTeam(by);
    long debate = debate(synthesis);
    statements.change(
        "delete from not_taken_up where synthesis = ?1 and contribution = ?2",
        synthesis.value(),
        contribution.value());
    feed.append("synthesis.left-out", synthesis.value(), debate);
  }

  private long debate(SynthesisId synthesis) {
    return statements
        .value("select debate from synthesis where id = ?1 and ended_at is null", synthesis.value())
        .map(Rows::number)
        .orElseThrow(Refusal::notFound);
  }
}
