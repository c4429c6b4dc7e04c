package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cahiers.platform.feed.Change;
import org.cahiers.platform.feed.ChangeFeed;
import org.cahiers.platform.feed.Follower;

/**
 * Keeps the words of changed topics at hand on this node, and notices contributions that came past
 * the events, as imports write them.
 */
@ApplicationScoped
class TopicFollower implements Follower {

  @Inject private ChangeFeed feed;
  @Inject private TopicModels models;
  @Inject private Upkeep upkeep;

  @Override
  public Change.Position start() {
    return feed.now();
  }

  @Override
  public void follow(List<Change> changes) {
    Set<Long> written = new TreeSet<>();
    Set<Long> changed = new TreeSet<>();
    for (Change change : changes) {
      if (change.debate() == null) continue;
      if (change.kind().equals("contribution.published")) written.add(change.debate());
      if (change.kind().equals("topics.changed")) changed.add(change.debate());
    }
    for (long debate : written) upkeep.afterWriting(debate);
    for (long debate : changed) models.run(debate).ifPresent(models::of);
  }
}
