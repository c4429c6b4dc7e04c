package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;

/** Builds the tree that readers see: groups with labels, representatives and stability. */
final class Tree {

  private static final int READ_OF_CLUSTER = 60;
  private static final int READ_OF_TOPIC = 400;
  private static final int REPRESENTATIVES = 5;

  /** A group before it has a label. */
  private record Bare(GroupRef ref, int[] members, int parent, List<Integer> children) {}

  private final Corpus corpus;
  private final int[] leader;
  private final Grouping grouping;
  private final double[] ofTopics;
  private final double[] ofClusters;
  private final Edits edits;
  private final Workers workers;
  private final List<Bare> groups = new ArrayList<>();

  Tree(
      Corpus corpus,
      int[] leader,
      Grouping grouping,
      double[] ofTopics,
      double[] ofClusters,
      Edits edits,
      Workers workers) {
    this.corpus = corpus;
    this.leader = leader;
    this.grouping = grouping;
    this.ofTopics = ofTopics;
    this.ofClusters = ofClusters;
    this.edits = edits;
    this.workers = workers;
  }

  List<Group> build() {
    Map<Integer, int[]> topics = by(grouping.topic(), Partitions.range(corpus.size()));
    Map<Integer, List<Integer>> themes = new TreeMap<>();
    topics
        .keySet()
        .forEach(
            t -> themes.computeIfAbsent(grouping.theme().get(t), k -> new ArrayList<>()).add(t));
    themes.forEach(
        (theme, ids) -> {
          int[] members =
              ids.stream().flatMapToInt(t -> Arrays.stream(topics.get(t))).sorted().toArray();
          int at = add(new GroupRef(Level.THEME, theme), members, -1);
          for (int id : ids) {
            int topic = add(new GroupRef(Level.TOPIC, id), topics.get(id), at);
            by(grouping.cluster(), topics.get(id))
                .forEach((cluster, of) -> add(new GroupRef(Level.CLUSTER, cluster), of, topic));
          }
        });
    List<List<String>> phrases = phrases();
    List<Group> built = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).parent < 0) {
        built.add(group(g, phrases, new HashSet<>()));
      }
    }
    return sorted(built);
  }

  private int add(GroupRef ref, int[] members, int parent) {
    groups.add(new Bare(ref, members, parent, new ArrayList<>()));
    if (parent >= 0) {
      groups.get(parent).children.add(groups.size() - 1);
    }
    return groups.size() - 1;
  }

  /** Members by group number, without group 0. */
  private static Map<Integer, int[]> by(int[] group, int[] members) {
    Map<Integer, List<Integer>> lists = new TreeMap<>();
    for (int d : members) {
      if (group[d] > 0) {
        lists.computeIfAbsent(group[d], key -> new ArrayList<>()).add(d);
      }
    }
    Map<Integer, int[]> result = new TreeMap<>();
    lists.forEach((g, list) -> result.put(g, list.stream().mapToInt(d -> d).toArray()));
    return result;
  }

  /** Key phrases of each group, from different texts, of which so many are read as tell enough. */
  private List<List<String>> phrases() {
    Set<Integer> chosen = new HashSet<>();
    for (Bare group : groups) {
      int most = group.ref.level() == Level.CLUSTER ? READ_OF_CLUSTER : READ_OF_TOPIC;
      if (group.ref.level() != Level.THEME) {
        Arrays.stream(Labels.read(distinct(group.members), most)).forEach(chosen::add);
      }
    }
    int[] read = chosen.stream().mapToInt(d -> d).sorted().toArray();
    List<Contribution> contributions = Arrays.stream(read).mapToObj(corpus::own).toList();
    List<Labels.Labelled> labelled = new ArrayList<>();
    for (Bare group : groups) {
      int[] members =
          Arrays.stream(group.members)
              .map(d -> Arrays.binarySearch(read, d))
              .filter(i -> i >= 0)
              .toArray();
      boolean inside =
          group.ref.level() == Level.CLUSTER && groups.get(group.parent).children.size() > 1;
      labelled.add(new Labels.Labelled(members, inside ? group.parent : -1));
    }
    return new Labels(contributions, workers).of(labelled);
  }

  private int[] distinct(int[] members) {
    return Arrays.stream(members)
        .filter(d -> leader[d] == d || !contains(members, leader[d]))
        .toArray();
  }

  private static boolean contains(int[] sorted, int d) {
    return Arrays.binarySearch(sorted, d) >= 0;
  }

  private Group group(int g, List<List<String>> phrases, Set<String> taken) {
    Bare bare = groups.get(g);
    String given = edits.renamed().get(bare.ref);
    String label = given != null ? given : label(phrases.get(g), bare, taken);
    taken.add(label);
    Set<String> inside = new HashSet<>();
    List<Group> children = new ArrayList<>();
    for (int child : bare.children) {
      children.add(group(child, phrases, inside));
    }
    List<String> representatives = representatives(bare);
    return new Group(
        bare.ref,
        label,
        given != null,
        phrases.get(g),
        bare.members.length,
        distinct(bare.members).length,
        representatives,
        stability(bare),
        sorted(children));
  }

  /** A cluster that is all of its topic is as stable as the topic. */
  private double stability(Bare bare) {
    return switch (bare.ref.level()) {
      case THEME -> -1;
      case TOPIC -> at(ofTopics, grouping.place(), bare.ref.id());
      case CLUSTER ->
          groups.get(bare.parent).children.size() == 1
              ? stability(groups.get(bare.parent))
              : at(ofClusters, grouping.clusterPlace(), bare.ref.id());
    };
  }

  private static double at(double[] stability, Map<Integer, Integer> place, int number) {
    int at = place.getOrDefault(number, -1);
    return at >= 0 && at < stability.length ? stability[at] : -1;
  }

  /**
   * A line of key phrases that no sibling has; the title or first words of a representative if
   * there are none.
   */
  private String label(List<String> phrases, Bare bare, Set<String> taken) {
    for (int from = 0; from < phrases.size(); from++) {
      String line = Labels.line(phrases.subList(from, phrases.size()));
      if (!taken.contains(line)) {
        return line;
      }
    }
    String whole = corpus.own(bare.members[0]).whole().strip();
    int end = whole.offsetByCodePoints(0, Math.min(60, whole.codePointCount(0, whole.length())));
    return whole.substring(0, end).replaceAll("\\s+", " ");
  }

  private List<String> representatives(Bare bare) {
    int[] candidates = distinct(bare.members);
    int[] sure =
        IntStream.of(candidates)
            .filter(d -> grouping.strength()[d] >= .5 && grouping.cluster()[d] > 0)
            .toArray();
    int[] from = sure.length > 0 ? sure : candidates;
    return Representatives.of(Partitions.pick(corpus.stems(), from), REPRESENTATIVES).stream()
        .map(i -> corpus.contributions().get(from[i]).id())
        .toList();
  }

  private static List<Group> sorted(List<Group> groups) {
    groups.sort(Comparator.comparingInt((Group group) -> -group.size()).thenComparing(Group::ref));
    return groups;
  }
}
