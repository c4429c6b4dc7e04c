package org.cahiers.insight.plan;

import java.util.Set;
import org.cahiers.analysis.cluster.GroupRef;

/** What a moderator changed, as a later run is to keep it. Contributions are named by id. */
public sealed interface KeptEdit {

  /** Number of the edit in the log. */
  long edit();

  /** A group has another name, or is marked. */
  record OfGroup(long edit, GroupRef group) implements KeptEdit {}

  /** Contributions stand in a topic or cluster: moved one by one, merged, split off, regrouped. */
  record Placed(long edit, GroupRef to, Set<String> contributions) implements KeptEdit {}

  /**
   * Topics stand in a theme.
   *
   * @param topics their numbers
   */
  record Themed(long edit, Set<Integer> topics, int theme) implements KeptEdit {}
}
