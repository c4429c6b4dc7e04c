package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups that people want changed: topic 1 with the clusters 1 (water), 2 (roads) and 4 (trains),
 * topic 2 with cluster 3 (schools) and c8, which is unclustered; c9 and c10 have no topic.
 */
final class WishedGroups {

  private static final Corpus CORPUS =
      HandMade.corpus(
          "water well pump",
          "water well",
          "water rail train pupil",
          "road bridge lorry",
          "road bridge",
          "road lorry water",
          "school pupil",
          "school pupil class",
          "school road rail train",
          "tulip",
          "iris",
          "train rail",
          "train rail wagon");

  private final Grouping grouping =
      new Grouping(
          ints("1 1 1 1 1 1 2 2 2 0 0 1 1"),
          ints("1 1 1 2 2 2 3 3 0 0 0 4 4"),
          doubles(".9 .8 .6 .9 .8 .6 .9 .8 .3 0 0 .9 .7"),
          new HashMap<>(Map.of(1, 1, 2, 2)),
          Map.of(),
          Map.of());

  private final List<Edits.Link> together = new ArrayList<>();
  private final List<Edits.Link> apart = new ArrayList<>();
  private final Map<String, GroupRef> moved = new HashMap<>();
  final List<Placement> previous = new ArrayList<>();

  Grouping grouping() {
    return grouping;
  }

  void together(String one, String other) {
    together.add(new Edits.Link(one, other));
  }

  void apart(String one, String other) {
    apart.add(new Edits.Link(one, other));
  }

  void move(String id, Level level, int number) {
    moved.put(id, new GroupRef(level, number));
  }

  void before(String id, int theme, int topic, int cluster) {
    previous.add(new Placement(id, theme, topic, cluster, 1, id));
  }

  /** The run before put all where this one did. */
  void wasSoBefore() {
    for (int d = 0; d < CORPUS.size(); d++) {
      int topic = grouping.topic()[d];
      before("c" + d, grouping.theme().getOrDefault(topic, 0), topic, grouping.cluster()[d]);
    }
  }

  /** Only those go who are moved by hand. */
  void fulfil() {
    Earlier earlier = earlier();
    fulfil(earlier.toTopic(), earlier.toCluster());
  }

  void fulfil(int[] toTopic, int[] toCluster) {
    new Wishes(CORPUS, grouping, edits(), earlier(), ClusterParameters.defaults())
        .fulfil(toTopic, toCluster);
  }

  private Edits edits() {
    return new Edits(together, apart, Map.of(), moved, previous);
  }

  private Earlier earlier() {
    return new Earlier(CORPUS, edits());
  }

  void assertTopics(String expected) {
    assertArrayEquals(ints(expected), grouping.topic(), "topics");
  }

  void assertClusters(String expected) {
    assertArrayEquals(ints(expected), grouping.cluster(), "clusters");
  }
}
