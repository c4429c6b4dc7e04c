package org.cahiers.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.debate.DebateId;
import org.jspecify.annotations.Nullable;

/** The topics on one page: one query for a list of contributions, one for a debate. */
@RequestScoped
public class TopicChips {

  @Inject private Topics topics;

  private final Map<Long, @Nullable TopicView> known = new HashMap<>();
  private final Map<DebateId, List<TopicView>> all = new HashMap<>();

  /** Loads those of a list at once. */
  public void load(Collection<Long> contributions) {
    Map<Long, TopicView> found = topics.of(contributions);
    // What has none is remembered too, or a page would ask for it again and again.
    for (Long number : contributions) known.put(number, found.get(number));
  }

  /** All topics of a debate, largest first. */
  public List<TopicView> all(DebateId debate) {
    return all.computeIfAbsent(debate, topics::topics);
  }

  /** The topic of a contribution, null if it has none. */
  public @Nullable TopicView of(long contribution) {
    if (!known.containsKey(contribution)) load(List.of(contribution));
    return known.get(contribution);
  }
}
