package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cahiers.contribution.PostOutcome.Posted;
import org.cahiers.contribution.PostOutcome.Reason;
import org.cahiers.contribution.PostOutcome.Refused;
import org.cahiers.contribution.PostOutcome.Waiting;
import org.cahiers.debate.DebateView;
import org.cahiers.debate.Debates;
import org.cahiers.identity.AccountId;
import org.cahiers.identity.Caller;
import org.cahiers.moderation.Cases;
import org.cahiers.platform.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Authors rewrite what they wrote, with every revision kept, or withdraw it. */
@ApplicationScoped
public class EditContribution {

  @PersistenceContext private EntityManager database;
  @Inject private Caller caller;
  @Inject private Debates debates;
  @Inject private Publication publication;
  @Inject private Cases cases;
  @Inject private Clock clock;

  /** Rewrites a contribution (title given) or a reply (title null). */
  @Transactional
  public PostOutcome rewrite(
      ContributionId id,
      @Nullable String newTitle,
      String newText,
      @Nullable String chosenLanguage) {
    Contribution contribution = own(id);
    if (contribution.state() == State.WITHDRAWN || contribution.state() == State.HIDDEN)
      return new Refused(Reason.GONE);
    DebateView debate = debates.find(contribution.debate(), "").orElseThrow();
    if (!debate.open()) return new Refused(Reason.PHASE_CLOSED);
    String title = contribution.isReply() ? null : PlainText.line(newTitle == null ? "" : newTitle);
    String text = PlainText.lines(newText);
    Reason wrong =
        title == null
            ? PostContribution.replyWrong(debate.rules(), text)
            : PostContribution.wrong(debate.rules(), title, text);
    if (wrong != null) return new Refused(wrong);
    String address = debate.address() + "/contributions/" + id.value();
    boolean same =
        text.equals(contribution.text()) && java.util.Objects.equals(title, contribution.title());
    String language =
        PostContribution.language(
            chosenLanguage, title == null ? text : title + ". " + text, debate.ownLanguage());
    if (same && language.equals(contribution.language())) return new Posted(id, address);
    contribution.rewrite(title, text, language);
    publication.rewritten(contribution);
    if (contribution.state() == State.WAITING) cases.await(ModeratedContributions.KIND, id.value());
    return contribution.state() == State.WAITING
        ? new Waiting(id, address)
        : new Posted(id, address);
  }

  /** Takes it back for good. Where there are replies, a placeholder keeps their place. */
  @Transactional
  public void withdraw(ContributionId id) {
    Contribution contribution = own(id);
    State before = contribution.state();
    if (before == State.WITHDRAWN) return;
    contribution.withdraw(clock.instant());
    publication.ended(contribution, before);
    cases.drop(ModeratedContributions.KIND, id.value());
  }

  private Contribution own(ContributionId id) {
    AccountId me = caller.requireSignedIn();
    Contribution contribution =
        database.find(Contribution.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (contribution == null) throw Refusal.notFound();
    if (!contribution.author().equals(me)) throw Refusal.forbidden();
    return contribution;
  }
}
