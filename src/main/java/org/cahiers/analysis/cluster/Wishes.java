package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Changes groups as people asked: first contributions that were moved, and those that follow them
 * ({@link Following}), then those that belong together, last those that belong apart, where the
 * less sure one goes to the next best cluster of its topic or stays unclustered.
 */
final class Wishes {

  private final Corpus corpus;
  private final Grouping grouping;
  private final Edits edits;
  private final Earlier earlier;
  private final ClusterParameters p;
  private final Map<String, Integer> place = new HashMap<>();
  private final boolean[] moved;

  Wishes(Corpus corpus, Grouping grouping, Edits edits, Earlier earlier, ClusterParameters p) {
    this.corpus = corpus;
    this.grouping = grouping;
    this.edits = edits;
    this.earlier = earlier;
    this.p = p;
    moved = new boolean[corpus.size()];
    if (!edits.moved().isEmpty() || !edits.together().isEmpty() || !edits.apart().isEmpty()) {
      for (int d = 0; d < corpus.size(); d++) {
        place.put(corpus.contributions().get(d).id(), d);
      }
    }
  }

  /**
   * @param toTopic number of the topic to which each contribution goes, 0 if it stays
   * @param toCluster number of the cluster to which it goes, 0 if it stays
   */
  void fulfil(int[] toTopic, int[] toCluster) {
    for (String id : edits.moved().keySet()) {
      for (int d : place(id)) {
        moved[d] = true;
        grouping.strength()[d] = 1;
      }
    }
    Map<Integer, Integer> topicOf = new HashMap<>();
    for (int d = 0; d < toCluster.length; d++) {
      if (toCluster[d] > 0) {
        int own = d;
        put(d, topicOf.computeIfAbsent(toCluster[d], c -> topicOf(c, own)), toCluster[d]);
      }
    }
    moveWhole(toTopic, toCluster);
    for (int d = 0; d < toTopic.length; d++) {
      if (toTopic[d] > 0 && grouping.topic()[d] != toTopic[d]) {
        boolean sure = moved[d] || grouping.cluster()[d] > 0;
        put(d, toTopic[d], sure ? nextBest(d, toTopic[d], Set.of()) : 0);
      }
    }
    Map<Integer, List<Integer>> together = components();
    together.values().forEach(this::join);
    for (Edits.Link link : edits.apart()) {
      for (int a : place(link.one())) {
        for (int b : place(link.other())) {
          part(a, b, together);
        }
      }
    }
  }

  /** Place of a contribution, nothing if it was withdrawn since. */
  private List<Integer> place(String id) {
    Integer d = place.get(id);
    return d == null ? List.of() : List.of(d);
  }

  /** A cluster goes to a topic as it is if all go there whom nobody left where they were. */
  private void moveWhole(int[] toTopic, int[] toCluster) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int d = 0; d < toTopic.length; d++) {
      if (grouping.cluster()[d] > 0 && toCluster[d] == 0) {
        members.computeIfAbsent(grouping.cluster()[d], key -> new ArrayList<>()).add(d);
      }
    }
    members.forEach(
        (cluster, all) -> {
          int topic = all.stream().mapToInt(d -> toTopic[d]).max().orElse(0);
          if (topic > 0 && all.stream().allMatch(d -> goes(d, toTopic[d], topic))) {
            for (int d = 0; d < toTopic.length; d++) { // with those whom people put into it
              if (grouping.cluster()[d] == cluster) {
                put(d, topic, cluster);
              }
            }
          }
        });
  }

  private boolean goes(int d, int to, int topic) {
    int before = earlier.topic()[d];
    return to == topic || to == 0 && (before <= 0 || before == topic);
  }

  private int topicOf(int cluster, int d) {
    for (int other = 0; other < corpus.size(); other++) {
      if (grouping.cluster()[other] == cluster) {
        return grouping.topic()[other];
      }
    }
    int before = earlier.topicOfCluster(cluster);
    return before > 0 ? before : Math.max(1, grouping.topic()[d]);
  }

  private void put(int d, int topic, int cluster) {
    grouping.topic()[d] = topic;
    grouping.cluster()[d] = cluster;
    grouping.theme().computeIfAbsent(topic, this::themeOf);
  }

  private int themeOf(int topic) {
    int before = earlier.themeOfTopic(topic);
    return before > 0
        ? before
        : 1 + grouping.theme().values().stream().mapToInt(t -> t).max().orElse(0);
  }

  private Map<Integer, List<Integer>> components() {
    int[] parent = Partitions.range(corpus.size());
    for (Edits.Link link : edits.together()) {
      for (int a : place(link.one())) {
        for (int b : place(link.other())) {
          int one = root(parent, a);
          int other = root(parent, b);
          parent[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }
    Map<Integer, List<Integer>> components = new TreeMap<>();
    for (int d = 0; d < parent.length; d++) {
      components.computeIfAbsent(root(parent, d), key -> new ArrayList<>()).add(d);
    }
    components.values().removeIf(members -> members.size() < 2);
    return components;
  }

  private static int root(int[] parent, int i) {
    while (parent[i] != i) {
      i = parent[i];
    }
    return i;
  }

  /**
   * All go where the first moved one is, else where the surest ones are; if none has a cluster they
   * become one.
   */
  private void join(List<Integer> members) {
    int target = -1;
    Map<Integer, Double> sure = new TreeMap<>();
    for (int d : members) {
      if (moved[d] && target < 0) {
        target = d;
      }
      if (grouping.cluster()[d] > 0) {
        sure.merge(grouping.cluster()[d], grouping.strength()[d], Double::sum);
      }
    }
    int cluster;
    int topic;
    if (target >= 0 && grouping.cluster()[target] > 0) {
      cluster = grouping.cluster()[target];
      topic = grouping.topic()[target];
    } else if (!sure.isEmpty()) {
      cluster =
          sure.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElseThrow();
      topic = topicOf(cluster, members.getFirst());
    } else {
      cluster = newCluster();
      topic =
          members.stream()
              .mapToInt(d -> grouping.topic()[d])
              .filter(t -> t > 0)
              .findFirst()
              .orElseGet(this::newTopic);
    }
    for (int d : members) {
      put(d, topic, cluster);
      grouping.strength()[d] = 1;
    }
  }

  private int newCluster() {
    return 1
        + Math.max(
            earlier.highest(Level.CLUSTER), Arrays.stream(grouping.cluster()).max().orElse(0));
  }

  private int newTopic() {
    return 1
        + Math.max(earlier.highest(Level.TOPIC), Arrays.stream(grouping.topic()).max().orElse(0));
  }

  private void part(int a, int b, Map<Integer, List<Integer>> together) {
    if (a == b || grouping.cluster()[a] == 0 || grouping.cluster()[a] != grouping.cluster()[b]) {
      return;
    }
    boolean first =
        moved[b] && !moved[a]
            || moved[a] == moved[b] && grouping.strength()[a] < grouping.strength()[b];
    int leaves = first ? a : b;
    List<Integer> with = List.of(leaves);
    for (List<Integer> members : together.values()) {
      if (members.contains(leaves) && !members.contains(first ? b : a)) {
        with = members;
      }
    }
    int next = nextBest(leaves, grouping.topic()[leaves], forbidden(with));
    for (int d : with) {
      grouping.cluster()[d] = next;
    }
  }

  /** Clusters that hold anyone whom one of these must be apart from. */
  private Set<Integer> forbidden(List<Integer> members) {
    Set<Integer> result = new HashSet<>();
    for (Edits.Link link : edits.apart()) {
      for (int a : place(link.one())) {
        for (int b : place(link.other())) {
          if (members.contains(a)) {
            result.add(grouping.cluster()[b]);
          }
          if (members.contains(b)) {
            result.add(grouping.cluster()[a]);
          }
        }
      }
    }
    return result;
  }

  /**
   * Best cluster of a topic for a contribution that is in none of them or in a forbidden one; 0 if
   * there is none or it says nothing there.
   */
  private int nextBest(int d, int topic, Set<Integer> forbidden) {
    int[] members =
        IntStream.range(0, corpus.size())
            .filter(i -> grouping.topic()[i] == topic && grouping.cluster()[i] > 0)
            .filter(i -> !forbidden.contains(grouping.cluster()[i]))
            .toArray();
    int[] clusters =
        Arrays.stream(members).map(i -> grouping.cluster()[i]).sorted().distinct().toArray();
    if (clusters.length == 0) {
      return 0;
    }
    int[] cluster =
        Arrays.stream(members)
            .map(i -> Arrays.binarySearch(clusters, grouping.cluster()[i]))
            .toArray();
    TopicModel model =
        new TopicModel(Partitions.pick(corpus.stems(), members), cluster, clusters.length, p);
    int best = model.place(corpus.stems()[d]).topic();
    return best < 0 ? 0 : clusters[best];
  }
}
