package org.cahiers.insight.plan;

import java.util.ArrayList;
import java.util.List;
import org.cahiers.analysis.cluster.ClusterResult;
import org.cahiers.analysis.cluster.Group;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;

/**
 * Groups and where each contribution stands in them.
 *
 * @param groups themes, topics and clusters that hold at least one contribution
 * @param placements one for each contribution that was read
 */
public record Plan(List<PlannedGroup> groups, List<Placement> placements) {

  public Plan {
    groups = List.copyOf(groups);
    placements = List.copyOf(placements);
  }

  /** Nothing in force yet. */
  public static final Plan EMPTY = new Plan(List.of(), List.of());

  public static Plan of(ClusterResult result) {
    List<PlannedGroup> groups = new ArrayList<>();
    result.themes().forEach(theme -> add(theme, 0, groups));
    return new Plan(groups, result.placements());
  }

  private static void add(Group group, int parent, List<PlannedGroup> groups) {
    groups.add(
        new PlannedGroup(
            group.ref(),
            parent,
            group.label(),
            group.named(),
            group.phrases(),
            group.size(),
            group.distinct(),
            group.representatives(),
            group.stability()));
    group.groups().forEach(below -> add(below, group.ref().id(), groups));
  }

  /** Number of groups on a level. */
  public int count(Level level) {
    return (int) groups.stream().filter(group -> group.ref().level() == level).count();
  }

  /** Number of a placement's group on a level, 0 for none. */
  static int on(Level level, Placement placement) {
    return switch (level) {
      case THEME -> placement.theme();
      case TOPIC -> placement.topic();
      case CLUSTER -> placement.cluster();
    };
  }
}
