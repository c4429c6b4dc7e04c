package org.cahiers.insight;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.cahiers.analysis.cluster.Assignment;
import org.cahiers.contribution.ContributionPublished;
import org.cahiers.contribution.ContributionUnpublished;

/**
 * A contribution has its topic from the moment it shows, and leaves it with the one that takes it
 * from sight. Where this node does not know the words of the topics yet, a job places it.
 */
@ApplicationScoped
class Arrivals {

  private static final int LAST = 3000;

  @Inject private TopicModels models;
  @Inject private Placing placing;
  @Inject private TakeRun taking;

  /** After all others: everybody who writes in the debate waits for the groups it locks. */
  void published(@Observes @Priority(LAST) ContributionPublished news) {
    if (news.root() != null) return;
    Optional<Long> run = models.run(news.debate().value());
    if (run.isEmpty()) return;
    Optional<Assignment> model = models.ready(run.get());
    long debate = news.debate().value();
    boolean placed =
        model.isPresent() && placing.place(debate, run.get(), news.id().value(), model.get());
    if (!placed) taking.place(debate);
  }

  void unpublished(@Observes ContributionUnpublished news) {
    if (news.root() == null) placing.remove(news.debate().value(), news.id().value());
  }
}
