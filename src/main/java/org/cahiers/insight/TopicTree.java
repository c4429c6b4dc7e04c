package org.cahiers.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.cluster.Level;

/**
 * The topics of a debate, on all levels.
 *
 * @param groups largest first, themes before topics before clusters
 */
public record TopicTree(List<TopicView> groups) {

  public TopicTree {
    groups = List.copyOf(groups);
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public List<TopicView> on(Level level) {
    return groups.stream().filter(group -> group.level() == level).toList();
  }

  public List<TopicView> themes() {
    return on(Level.THEME);
  }

  public List<TopicView> topics() {
    return on(Level.TOPIC);
  }

  public List<TopicView> clusters() {
    return on(Level.CLUSTER);
  }

  /** Groups right below one, largest first. */
  public List<TopicView> in(TopicId group) {
    return groups.stream().filter(each -> group.equals(each.above())).toList();
  }

  /** Groups by the one they stand in, largest first. */
  public Map<TopicId, List<TopicView>> byParent() {
    Map<TopicId, List<TopicView>> below = new LinkedHashMap<>();
    for (TopicView each : groups)
      each.parent().ifPresent(p -> below.computeIfAbsent(p, key -> new ArrayList<>()).add(each));
    return below;
  }
}
