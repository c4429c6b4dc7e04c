package org.cahiers.platform.feed;

import java.time.Duration;
import java.util.List;
import org.cahiers.platform.feed.Change.Position;

/**
 * Something derived that follows the feed on every node: the search index, the cache of pages.
 * Implemented as an {@code @ApplicationScoped} bean; called by one thread at a time.
 */
public interface Follower {

  /** Where to begin after a start of the node. */
  Position start();

  /**
   * Between two looks at the feed. What costs more for each look than for each change rests longer.
   */
  default Duration pause() {
    return Duration.ofMillis(250);
  }

  /** Takes changes in, in order. If it throws, the same changes come again after a pause. */
  void follow(List<Change> changes) throws Exception;
}
