package org.cahiers.insight.web;

import java.io.Serializable;
import org.cahiers.analysis.cluster.Level;
import org.cahiers.insight.TopicShelf.Leaf;
import org.cahiers.insight.TopicView;

/**
 * What a line of the moderator's tree shows.
 *
 * @param id of the group, number of the contribution
 * @param size contributions in it, 0 for a contribution
 * @param changed whether a person named it or put it there
 */
public record TopicNode(
    Kind kind,
    long id,
    String label,
    String language,
    int size,
    String steadiness,
    boolean changed,
    boolean offTopic)
    implements Serializable {

  /** What stands in the tree, from the top. */
  public enum Kind {
    THEME,
    TOPIC,
    CLUSTER,
    /** Contributions of a topic without a cluster; its id is that of the topic. */
    LOOSE,
    CONTRIBUTION,
    /** More contributions than a node shows. */
    MORE
  }

  static TopicNode of(TopicView view, String language) {
    return new TopicNode(
        switch (view.level()) {
          case THEME -> Kind.THEME;
          case TOPIC -> Kind.TOPIC;
          case CLUSTER -> Kind.CLUSTER;
        },
        view.id().value(),
        view.label(),
        language,
        view.size(),
        view.level() == Level.TOPIC ? view.steadiness() : "",
        view.named(),
        view.offTopic());
  }

  static TopicNode loose(long topic, int size) {
    return new TopicNode(Kind.LOOSE, topic, "", "", size, "", false, false);
  }

  static TopicNode of(Leaf leaf) {
    return new TopicNode(
        Kind.CONTRIBUTION,
        leaf.number(),
        leaf.title(),
        leaf.language(),
        0,
        "",
        leaf.byPerson(),
        false);
  }

  static TopicNode more(int left) {
    return new TopicNode(Kind.MORE, 0, "", "", left, "", false, false);
  }

  /** Name of the line over requests. */
  public String key() {
    return kind + "-" + id;
  }

  public boolean isGroup() {
    return kind == Kind.THEME || kind == Kind.TOPIC || kind == Kind.CLUSTER;
  }

  public boolean isContribution() {
    return kind == Kind.CONTRIBUTION;
  }
}
