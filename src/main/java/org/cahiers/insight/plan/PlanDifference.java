package org.cahiers.insight.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;

/**
 * What taking a run would change.
 *
 * @param changes of themes and topics, themes first, the largest first
 * @param moved contributions that would stand in another topic
 * @param placed contributions that stand nowhere yet
 * @param clustersNew clusters that nothing in force continues as
 * @param clustersGone clusters that nothing would continue
 */
public record PlanDifference(
    List<Change> changes, int moved, int placed, int clustersNew, int clustersGone) {

  /** What happens to a group. */
  public enum Kind {
    NEW,
    SPLIT,
    MERGED,
    GONE,
    RENAMED
  }

  /**
   * @param label its name; for a renamed one the new name
   * @param other what it was split from or is merged into, or its name before; else empty
   * @param size contributions in it, before for one that goes, after for others
   */
  public record Change(Kind kind, Level level, int number, String label, String other, int size) {}

  public PlanDifference {
    changes = List.copyOf(changes);
  }

  public boolean isNothing() {
    return changes.isEmpty() && moved == 0 && placed == 0 && clustersNew == 0 && clustersGone == 0;
  }

  public static PlanDifference between(Plan before, Plan after) {
    Map<String, Placement> then = byId(before);
    Map<String, Placement> now = byId(after);
    Map<GroupRef, PlannedGroup> old = byRef(before);
    Map<GroupRef, PlannedGroup> fresh = byRef(after);
    List<Change> changes = new ArrayList<>();
    for (Level level : List.of(Level.THEME, Level.TOPIC)) {
      Flow forward = new Flow(level, then, now);
      for (PlannedGroup group : after.groups())
        if (group.ref().level() == level) {
          PlannedGroup earlier = old.get(group.ref());
          if (earlier == null) changes.add(begun(group, forward, old));
          else if (!earlier.label().equals(group.label()))
            changes.add(change(Kind.RENAMED, group, earlier.label()));
        }
      for (PlannedGroup group : before.groups())
        if (group.ref().level() == level && !fresh.containsKey(group.ref()))
          changes.add(ended(group, forward, fresh));
    }
    int moved = 0;
    int placed = 0;
    for (Placement each : after.placements()) {
      Placement earlier = then.get(each.id());
      if (earlier == null) placed++;
      else if (earlier.topic() != each.topic()) moved++;
    }
    return new PlanDifference(
        changes,
        moved,
        placed,
        without(after, old, Level.CLUSTER),
        without(before, fresh, Level.CLUSTER));
  }

  private static Change begun(PlannedGroup group, Flow flow, Map<GroupRef, PlannedGroup> old) {
    int from = flow.mostInto(group.ref().id());
    PlannedGroup source = from == 0 ? null : old.get(new GroupRef(group.ref().level(), from));
    return source == null ? change(Kind.NEW, group, "") : change(Kind.SPLIT, group, source.label());
  }

  private static Change ended(PlannedGroup group, Flow flow, Map<GroupRef, PlannedGroup> fresh) {
    int to = flow.mostOutOf(group.ref().id());
    PlannedGroup target = to == 0 ? null : fresh.get(new GroupRef(group.ref().level(), to));
    return target == null
        ? change(Kind.GONE, group, "")
        : change(Kind.MERGED, group, target.label());
  }

  private static Change change(Kind kind, PlannedGroup group, String other) {
    return new Change(
        kind, group.ref().level(), group.ref().id(), group.label(), other, group.size());
  }

  private static int without(Plan plan, Map<GroupRef, PlannedGroup> other, Level level) {
    return (int)
        plan.groups().stream()
            .filter(group -> group.ref().level() == level && !other.containsKey(group.ref()))
            .count();
  }

  private static Map<String, Placement> byId(Plan plan) {
    return plan.placements().stream().collect(Collectors.toMap(Placement::id, Function.identity()));
  }

  private static Map<GroupRef, PlannedGroup> byRef(Plan plan) {
    return plan.groups().stream().collect(Collectors.toMap(PlannedGroup::ref, Function.identity()));
  }

  /** How many contributions went from which group to which, over those in both. */
  private static final class Flow {
    private final Map<Integer, Map<Integer, Integer>> into = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> outOf = new HashMap<>();

    Flow(Level level, Map<String, Placement> then, Map<String, Placement> now) {
      then.forEach(
          (id, earlier) -> {
            Placement later = now.get(id);
            if (later == null) return;
            int from = Plan.on(level, earlier);
            int to = Plan.on(level, later);
            into.computeIfAbsent(to, key -> new TreeMap<>()).merge(from, 1, Integer::sum);
            outOf.computeIfAbsent(from, key -> new TreeMap<>()).merge(to, 1, Integer::sum);
          });
    }

    /** Group that most of this one came from, 0 if none gave more than half. */
    int mostInto(int group) {
      return most(into.getOrDefault(group, Map.of()));
    }

    /** Group that most of this one goes to, 0 if none gets more than half. */
    int mostOutOf(int group) {
      return most(outOf.getOrDefault(group, Map.of()));
    }

    private static int most(Map<Integer, Integer> counts) {
      int all = counts.values().stream().mapToInt(n -> n).sum();
      return counts.entrySet().stream()
          .filter(each -> each.getKey() > 0 && 2 * each.getValue() > all)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(0);
    }
  }
}
