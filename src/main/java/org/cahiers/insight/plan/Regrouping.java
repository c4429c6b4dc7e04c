package org.cahiers.insight.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;

/** Groups anew from placements: sizes, parents and representatives after people's changes. */
final class Regrouping {

  private static final int REPRESENTATIVES = 5;

  private final Map<GroupRef, PlannedGroup> known = new TreeMap<>();
  private final List<Placement> placements;

  /**
   * @param found by the run
   * @param placements with people's changes; no group that the run did not find
   */
  Regrouping(Plan found, List<Placement> placements) {
    found.groups().forEach(group -> known.put(group.ref(), group));
    this.placements = placements;
  }

  Plan plan() {
    Map<GroupRef, List<Placement>> members = new TreeMap<>();
    for (Placement each : placements)
      for (Level level : Level.values())
        if (Plan.on(level, each) > 0)
          members
              .computeIfAbsent(new GroupRef(level, Plan.on(level, each)), key -> new ArrayList<>())
              .add(each);
    List<PlannedGroup> groups = new ArrayList<>();
    members.forEach((ref, inside) -> groups.add(group(ref, inside)));
    groups.sort(
        Comparator.comparing((PlannedGroup group) -> group.ref().level())
            .thenComparing(Comparator.comparingInt(PlannedGroup::size).reversed())
            .thenComparing(PlannedGroup::ref));
    return new Plan(groups, placements);
  }

  private PlannedGroup group(GroupRef ref, List<Placement> inside) {
    int parent =
        switch (ref.level()) {
          case THEME -> 0;
          case TOPIC -> inside.getFirst().theme();
          case CLUSTER -> inside.getFirst().topic();
        };
    Set<String> ids = new HashSet<>();
    Set<String> different = new HashSet<>();
    for (Placement each : inside) {
      ids.add(each.id());
      different.add(each.copyOf());
    }
    PlannedGroup found = Objects.requireNonNull(known.get(ref), ref.toString());
    List<String> representatives = new ArrayList<>();
    found.representatives().stream().filter(ids::contains).forEach(representatives::add);
    inside.stream()
        .filter(each -> !each.isCopy() && !representatives.contains(each.id()))
        .sorted(
            Comparator.comparingDouble((Placement each) -> -each.strength())
                .thenComparing(Placement::id))
        .limit(Math.max(0, REPRESENTATIVES - representatives.size()))
        .forEach(each -> representatives.add(each.id()));
    return found.holding(parent, inside.size(), different.size(), representatives);
  }
}
