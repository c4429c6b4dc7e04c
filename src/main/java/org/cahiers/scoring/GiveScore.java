package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Logger;
import org.cahiers.analysis.rank.Histogram;
import org.cahiers.contribution.ContributionId;
import org.cahiers.identity.AccountId;
import org.cahiers.scoring.ScoreOutcome.Reason;
import org.cahiers.scoring.ScoreOutcome.Refused;
import org.cahiers.scoring.ScoreOutcome.Taken;
import org.cahiers.scoring.ScoreTable.Locked;
import org.jspecify.annotations.Nullable;

/**
 * Gives, changes and withdraws scores, one per person and contribution, while the debate is open.
 * One short transaction of two statements; the only row that two scorers may wait for is the
 * standing of the contribution they both score.
 */
@ApplicationScoped
public class GiveScore {

  private static final Logger LOG = Logger.getLogger(GiveScore.class.getName());

  @Inject private ScoreTable table;
  @Inject private ScoreNews news;

  /** Gives a score, or replaces the one given before. */
  @Transactional
  public ScoreOutcome give(AccountId account, ContributionId contribution, Score score) {
    Optional<Locked> found = table.lock(contribution.value(), account.value());
    Reason reason = refusal(found, account);
    if (reason != null) return new Refused(reason);
    Locked before = found.orElseThrow();
    Integer own = before.own();
    if (own != null && own == score.value()) return new Taken();
    Histogram others = own == null ? before.histogram() : others(contribution, before, own);
    table.give(contribution.value(), account.value(), score, others.add(score.value()), before);
    news.tell(before.debate());
    return new Taken();
  }

  /** Takes a score back; nothing happens where there is none. */
  @Transactional
  public ScoreOutcome withdraw(AccountId account, ContributionId contribution) {
    Optional<Locked> found = table.lock(contribution.value(), account.value());
    Reason reason = refusal(found, account);
    if (reason != null) return new Refused(reason);
    Locked before = found.orElseThrow();
    Integer own = before.own();
    if (own == null) return new Taken();
    Histogram others = others(contribution, before, own);
    table.withdraw(contribution.value(), account.value(), others, before);
    news.tell(before.debate());
    return new Taken();
  }

  /**
   * Passes a contribution over: it is not offered to this person again, and may still be scored.
   */
  @Transactional
  public void skip(AccountId account, ContributionId contribution) {
    table.skip(contribution.value(), account.value());
  }

  /**
   * The scores of everybody else. Where what is kept does not even know the person's own score, the
   * scores themselves are counted: damage must not cost anyone a score.
   */
  private Histogram others(ContributionId contribution, Locked before, int own) {
    if (before.histogram().count(own) > 0) return before.histogram().remove(own);
    LOG.warning(() -> "standing of " + contribution.value() + " lacked a score: counted anew");
    return table.count(contribution.value()).remove(own);
  }

  private static @Nullable Reason refusal(Optional<Locked> found, AccountId account) {
    if (found.isEmpty() || !found.get().listed()) return Reason.NOT_FOUND;
    if (found.get().author() == account.value()) return Reason.OWN;
    return found.get().open() ? null : Reason.PHASE_CLOSED;
  }
}
