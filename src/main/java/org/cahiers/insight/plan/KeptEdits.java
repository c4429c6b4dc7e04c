package org.cahiers.insight.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cahiers.analysis.cluster.GroupRef;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.analysis.cluster.Placement;
import org.cahiers.insight.plan.KeptEdit.OfGroup;
import org.cahiers.insight.plan.KeptEdit.Placed;
import org.cahiers.insight.plan.KeptEdit.Themed;

/**
 * Applies to a new run what people changed in the topics, in the order in which they did, and says
 * what it cannot keep. Names and places are kept by the analysis itself ({@code Edits}); which
 * topics stand in which theme here.
 */
public final class KeptEdits {

  /**
   * @param plan with the edits in it
   * @param lapsed edits that this run cannot keep: their groups have no continuation
   */
  public record Applied(Plan plan, Set<Long> lapsed) {}

  private KeptEdits() {}

  /**
   * @param plan of a run that was told the names and places that people gave
   * @param edits in the order in which they were made
   */
  public static Applied apply(Plan plan, List<KeptEdit> edits) {
    Set<GroupRef> alive = new HashSet<>();
    plan.groups().forEach(group -> alive.add(group.ref()));
    Map<String, Placement> placed = new HashMap<>();
    plan.placements().forEach(each -> placed.put(each.id(), each));
    Map<Integer, Integer> themes = new HashMap<>();
    Set<Long> lapsed = new TreeSet<>();
    for (KeptEdit edit : edits) {
      boolean kept =
          switch (edit) {
            case OfGroup named -> alive.contains(named.group());
            case Placed moved -> holds(moved, placed);
            case Themed themed -> theme(themed, alive, themes);
          };
      if (!kept) lapsed.add(edit.edit());
    }
    return new Applied(themes.isEmpty() ? plan : regrouped(plan, themes), lapsed);
  }

  /** Whether anything that was put there is there; nothing to keep is kept as well. */
  private static boolean holds(Placed edit, Map<String, Placement> placed) {
    boolean any = false;
    for (String id : edit.contributions()) {
      Placement placement = placed.get(id);
      if (placement == null) continue;
      if (Plan.on(edit.to().level(), placement) == edit.to().id()) return true;
      any = true;
    }
    return !any;
  }

  private static boolean theme(Themed edit, Set<GroupRef> alive, Map<Integer, Integer> themes) {
    if (!alive.contains(new GroupRef(Level.THEME, edit.theme()))) return false;
    boolean any = false;
    for (int topic : edit.topics())
      if (alive.contains(new GroupRef(Level.TOPIC, topic))) {
        themes.put(topic, edit.theme());
        any = true;
      }
    return any;
  }

  private static Plan regrouped(Plan plan, Map<Integer, Integer> themes) {
    List<Placement> placements =
        plan.placements().stream()
            .map(
                p ->
                    new Placement(
                        p.id(),
                        p.topic() == 0 ? 0 : themes.getOrDefault(p.topic(), p.theme()),
                        p.topic(),
                        p.cluster(),
                        p.strength(),
                        p.copyOf()))
            .toList();
    return new Regrouping(plan, placements).plan();
  }
}
