package org.cahiers.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.insight.EditTable.Kind;
import org.cahiers.insight.EditTable.Stored;
import org.cahiers.insight.InForce.Known;
import org.cahiers.insight.plan.KeptEdit;
import org.jspecify.annotations.Nullable;

/**
 * What people changed, in the terms of the analysis. Merging, splitting and regrouping are moves of
 * many; whatever was moved, last to where it stands now.
 *
 * @param edits what the run is to keep, in order
 * @param renamed names that people gave to groups in force
 * @param moved where contributions stand that people placed
 */
record Wishes(List<KeptEdit> edits, Map<GroupRef, String> renamed, Map<String, GroupRef> moved) {

  /**
   * @param stored edits that hold, in order
   * @param groups every group that the debate had, by id
   * @param placements in force
   */
  static Wishes of(List<Stored> stored, Map<Long, Known> groups, List<Placement> placements) {
    List<KeptEdit> edits = new ArrayList<>();
    Map<GroupRef, String> renamed = new HashMap<>();
    Map<String, Level> touched = new HashMap<>();
    Set<Integer> made = new HashSet<>();
    for (Stored edit : stored) {
      KeptEdit kept = kept(edit, groups);
      if (kept == null) continue;
      edits.add(kept);
      Known subject = groups.get(edit.subject());
      if (edit.kind() == Kind.RENAME || edit.kind() == Kind.SPLIT)
        renamed.put(subject.ref(), subject.label());
      if (edit.kind() == Kind.SPLIT && subject.ref().level() == Level.CLUSTER)
        made.add(subject.ref().id());
      if (kept instanceof KeptEdit.Placed placed)
        placed.contributions().forEach(id -> touched.put(id, placed.to().level()));
    }
    return new Wishes(edits, renamed, moved(touched, made, placements));
  }

  /**
   * @param made clusters that people made: only as their members do they last
   */
  private static Map<String, GroupRef> moved(
      Map<String, Level> touched, Set<Integer> made, List<Placement> placements) {
    Map<String, GroupRef> moved = new HashMap<>();
    for (Placement each : placements) {
      Level level = touched.get(each.id());
      if (level == null || each.topic() == 0) continue;
      boolean inCluster =
          each.cluster() > 0 && (level == Level.CLUSTER || made.contains(each.cluster()));
      moved.put(
          each.id(),
          inCluster
              ? new GroupRef(Level.CLUSTER, each.cluster())
              : new GroupRef(Level.TOPIC, each.topic()));
    }
    return moved;
  }

  /** Null for what concerns a group that is gone without a successor: nothing is left to keep. */
  private static @Nullable KeptEdit kept(Stored edit, Map<Long, Known> groups) {
    Known now = InForce.now(groups, edit.subject());
    if (now == null) return null;
    boolean itself = now.id() == edit.subject();
    return switch (edit.kind()) {
      case RENAME, OFF_TOPIC, ON_TOPIC ->
          itself ? new KeptEdit.OfGroup(edit.id(), now.ref()) : null;
      case MOVE, SPLIT -> placed(edit, now);
      case MERGE ->
          now.ref().level() == Level.THEME ? themed(edit, now, groups) : placed(edit, now);
      case REGROUP -> regrouped(edit, now, groups);
    };
  }

  private static KeptEdit placed(Stored edit, Known to) {
    return new KeptEdit.Placed(
        edit.id(),
        to.ref(),
        edit.numbers("members").stream()
            .map(String::valueOf)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static KeptEdit themed(Stored edit, Known theme, Map<Long, Known> groups) {
    Set<Integer> topics = new TreeSet<>();
    for (long id : edit.numbers("below")) {
      Known topic = InForce.now(groups, id);
      if (topic != null) topics.add(topic.ref().id());
    }
    return new KeptEdit.Themed(edit.id(), topics, theme.ref().id());
  }

  private static @Nullable KeptEdit regrouped(Stored edit, Known group, Map<Long, Known> groups) {
    Known under = InForce.now(groups, edit.number("to"));
    if (under == null || group.id() != edit.subject()) return null;
    return group.ref().level() == Level.TOPIC
        ? new KeptEdit.Themed(edit.id(), Set.of(group.ref().id()), under.ref().id())
        : placed(edit, under);
  }
}
