package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the contributions of a run were in the earlier one, −1 for those that were not there; and
 * where people have put them since, 0 for those they did not move.
 */
final class Earlier {

  private final int[] theme;
  private final int[] topic;
  private final int[] cluster;
  private final int[] toTopic;
  private final int[] toCluster;
  private final int[] highest = new int[Level.values().length];
  private final Map<Integer, Integer> topicOfCluster = new HashMap<>();
  private final Map<Integer, Integer> themeOfTopic = new HashMap<>();

  Earlier(Corpus corpus, Edits edits) {
    int n = corpus.size();
    theme = new int[n];
    topic = new int[n];
    cluster = new int[n];
    toTopic = new int[n];
    toCluster = new int[n];
    Map<String, Placement> before = new HashMap<>();
    for (Placement placement : edits.previous()) {
      before.put(placement.id(), placement);
      raise(Level.THEME, placement.theme());
      raise(Level.TOPIC, placement.topic());
      raise(Level.CLUSTER, placement.cluster());
      themeOfTopic.putIfAbsent(placement.topic(), placement.theme());
      topicOfCluster.putIfAbsent(placement.cluster(), placement.topic());
    }
    edits.renamed().keySet().forEach(ref -> raise(ref.level(), ref.id()));
    edits.moved().values().forEach(ref -> raise(ref.level(), ref.id()));
    Arrays.setAll(
        theme,
        d -> {
          Placement placement = before.get(corpus.contributions().get(d).id());
          topic[d] = placement == null ? -1 : placement.topic();
          cluster[d] = placement == null ? -1 : placement.cluster();
          return placement == null ? -1 : placement.theme();
        });
    for (int d = 0; d < n; d++) {
      GroupRef to = edits.moved().get(corpus.contributions().get(d).id());
      if (to != null) {
        (to.level() == Level.TOPIC ? toTopic : toCluster)[d] = to.id();
      }
    }
  }

  private void raise(Level level, int id) {
    highest[level.ordinal()] = Math.max(highest[level.ordinal()], id);
  }

  int[] theme() {
    return theme;
  }

  int[] topic() {
    return topic;
  }

  int[] cluster() {
    return cluster;
  }

  int[] toTopic() {
    return toTopic;
  }

  int[] toCluster() {
    return toCluster;
  }

  /** Highest number that a level ever used. */
  int highest(Level level) {
    return highest[level.ordinal()];
  }

  /** Topic of a cluster of the earlier run, 0 if unknown. */
  int topicOfCluster(int id) {
    return topicOfCluster.getOrDefault(id, 0);
  }

  /** Theme of a topic of the earlier run, 0 if unknown. */
  int themeOfTopic(int id) {
    return themeOfTopic.getOrDefault(id, 0);
  }
}
