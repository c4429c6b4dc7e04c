package org.cahiers.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.cahiers.debate.DebateTally;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * What must happen whenever something begins or ceases to show: counts, news, change feed; always
 * in the caller's transaction.
 */
@ApplicationScoped
class Publication {

  @PersistenceContext private EntityManager database;
  @Inject private Clock clock;
  @Inject private DebateTally tally;
  @Inject private ChangeFeed feed;
  @Inject private Event<ContributionPublished> published;
  @Inject private Event<ContributionUnpublished> unpublished;
  @Inject private Event<ContributionEdited> edited;

  /** Stores a new one with its first revision, showing or waiting. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(Contribution contribution, boolean waiting) {
    if (waiting) contribution.waitForModerator();
    else contribution.publish(clock.instant());
    database.persist(contribution);
    database.flush();
    database.persist(contribution.currentRevision(clock.instant()));
    if (waiting)
      feed.append("contribution.waiting", contribution.id().value(), contribution.debate().value());
    else show(contribution, false);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void restore(Contribution contribution) {
    if (contribution.state() == State.PUBLISHED) return;
    contribution.publish(clock.instant());
    database.flush();
    show(contribution, true);
  }

  private void show(Contribution contribution, boolean again) {
    feed.append("contribution.published", contribution.id().value(), contribution.debate().value());
    count(contribution, contribution.author().value(), 1);
    // Last: what follows from it locks rows that others wait for.
    published.fire(contribution.published(again));
  }

  /** After its state was changed to one that does not show. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void ended(Contribution contribution, State before) {
    database.flush();
    if (before == State.PUBLISHED) {
      count(contribution, 0, -1);
      unpublished.fire(contribution.unpublished());
    }
    feed.append(
        "contribution." + contribution.state().stored(),
        contribution.id().value(),
        contribution.debate().value());
  }

  /** After a rewrite. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void rewritten(Contribution contribution) {
    database.persist(contribution.currentRevision(clock.instant()));
    database.flush();
    edited.fire(
        new ContributionEdited(
            contribution.id(),
            contribution.debate(),
            contribution.revision(),
            contribution.language()));
    feed.append("contribution.edited", contribution.id().value(), contribution.debate().value());
  }

  private void count(Contribution contribution, long newcomer, int sign) {
    boolean reply = contribution.isReply();
    tally.add(contribution.debate(), newcomer, reply ? 0 : sign, reply ? sign : 0, 0);
  }
}
