package org.cahiers.insight.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.insight.TopicView;
import org.cahiers.insight.web.TopicNode.Kind;

/**
 * What a moderator is about to do; it still lacks its reason.
 *
 * @param chosen groups of one level, or contributions; at least one
 */
public record TopicWish(Act act, List<TopicNode> chosen) implements Serializable {

  /** What can be done. */
  public enum Act {
    RENAME,
    /** Into another: contributions move, a group merges with its like or goes under another. */
    INTO,
    SPLIT,
    MARK
  }

  public TopicWish {
    chosen = List.copyOf(chosen);
  }

  /** End of the message key of why this cannot be wished; empty if it can. */
  static Optional<String> problem(Act act, List<TopicNode> chosen) {
    Kind kind = chosen.getFirst().kind();
    if (chosen.stream().anyMatch(node -> node.kind() != kind)) return Optional.of("mixed");
    boolean possible =
        switch (act) {
          case RENAME -> chosen.size() == 1 && chosen.getFirst().isGroup();
          case MARK -> chosen.getFirst().isGroup();
          case INTO -> true;
          case SPLIT -> kind == Kind.CONTRIBUTION || kind == Kind.CLUSTER;
        };
    return possible ? Optional.empty() : Optional.of("level");
  }

  public Kind kind() {
    return chosen.getFirst().kind();
  }

  /** The first that is chosen, for the sentence that says what will be done. */
  public String first() {
    return chosen.getFirst().label();
  }

  public int count() {
    return chosen.size();
  }

  /** Whether a group may be chosen to go into. */
  boolean fits(TopicView target) {
    if (chosen.stream().anyMatch(node -> node.isGroup() && node.id() == target.id().value()))
      return false;
    return switch (kind()) {
      case THEME -> target.level() == Level.THEME;
      case TOPIC -> target.level() != Level.CLUSTER;
      case CLUSTER, CONTRIBUTION, LOOSE, MORE -> target.level() != Level.THEME;
    };
  }
}
