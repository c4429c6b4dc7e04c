package org.cahiers.analysis.cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people changed in an earlier run, and that run itself, so that the next one keeps their work
 * and its names.
 *
 * @param together pairs of contributions that belong in one cluster (must-link)
 * @param apart pairs that do not (cannot-link)
 * @param renamed names that people gave to groups of the earlier run
 * @param moved contributions that people put into a topic or cluster of the earlier run
 * @param previous placements of the earlier run, empty for a first one
 */
public record Edits(
    List<Link> together,
    List<Link> apart,
    Map<GroupRef, String> renamed,
    Map<String, GroupRef> moved,
    List<Placement> previous) {

  /** Two contributions by id. */
  public record Link(String one, String other) {}

  public Edits {
    together = List.copyOf(together);
    apart = List.copyOf(apart);
    renamed = Map.copyOf(renamed);
    moved = new TreeMap<>(moved);
    previous = List.copyOf(previous);
    moved.values().stream()
        .filter(group -> group.level() == Level.THEME)
        .findAny()
        .ifPresent(
            group -> {
              throw new IllegalArgumentException(
                  "a contribution is moved to a topic or a cluster, not to " + group);
            });
  }

  /** A first run. */
  public static Edits none() {
    return new Edits(List.of(), List.of(), Map.of(), Map.of(), List.of());
  }

  /** Only the names of an earlier run are to last. */
  public static Edits after(List<Placement> previous) {
    return new Edits(List.of(), List.of(), Map.of(), Map.of(), previous);
  }
}
