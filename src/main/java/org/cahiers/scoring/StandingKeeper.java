package org.cahiers.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.cahiers.contribution.ContributionEdited;
import org.cahiers.contribution.ContributionPublished;
import org.cahiers.contribution.ContributionUnpublished;

/** Keeps standings true as contributions and replies come and go, in the transaction that tells. */
@ApplicationScoped
class StandingKeeper {

  @Inject private StandingTable table;

  void published(@Observes ContributionPublished news) {
    if (news.root() == null)
      table.list(
          news.id().value(),
          news.debate().value(),
          news.author().value(),
          news.origin(),
          news.language(),
          news.publishedAt());
    else table.countReplies(news.root().value());
  }

  void unpublished(@Observes ContributionUnpublished news) {
    if (news.root() == null) table.unlist(news.id().value());
    else table.countReplies(news.root().value());
  }

  void edited(@Observes ContributionEdited news) {
    table.language(news.id().value(), news.language());
  }
}
