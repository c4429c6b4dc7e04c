package org.cahiers.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void follow(List<Change> changes) {
    Map<Long, Set<Long>> written = new TreeMap<>();
    Set<Long> changed = new TreeSet<>();
    for (Change change : changes) {
      if (change.debate() == null) continue;
      if (change.kind().equals("contribution.published"))
        written.computeIfAbsent(change.debate(), debate -> new TreeSet<>()).add(change.subject());
      if (change.kind().equals("topics.changed")) changed.add(change.debate());
    }
    written.forEach(upkeep::afterWriting);
    for (long debate : changed) models.run(debate).ifPresent(models::of);
  }
}
