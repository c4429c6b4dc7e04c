package org.cahiers.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.cahiers.contribution.ContributionPublished;
import org.cahiers.contribution.ContributionUnpublished;
import org.cahiers.debate.DebateId;
import org.cahiers.platform.feed.ChangeFeed;

/**
 * What is withdrawn or hidden leaves every page and new document by itself, since these show only
 * what is published; where it was published before, a dated erratum says so.
 */
@ApplicationScoped
public class NoteErrata {

  @Inject private Connections connections;
  @Inject private ChangeFeed feed;

  @Transactional(Transactional.TxType.MANDATORY)
  public void left(@Observes ContributionUnpublished gone) {
    note(gone.id().value(), gone.state().name().toLowerCase(Locale.ROOT), gone.debate());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void came(@Observes ContributionPublished back) {
    if (back.again()) note(back.id().value(), "restored", back.debate());
  }

  private void note(long contribution, String what, DebateId debate) {
    List<Long> proposals =
        connections.with(database -> new ErratumRows(database).note(contribution, what));
    for (long proposal : proposals) feed.append("proposal.erratum", proposal, debate.value());
  }
}
