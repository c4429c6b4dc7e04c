package org.cahiers.analysis.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cahiers.analysis.text.Contribution;
import org.cahiers.analysis.text.Words;

/**
 * Places contributions that arrive between two runs, at once and without moving anything.
 *
 * <p>Holds the weighted word counts of each topic, and of each cluster inside its topic, as the
 * last run left them. Placing does not change them, so that the place of a contribution does not
 * depend on who came before it; the next run takes all of them in. Thread-safe; placing takes well
 * below a millisecond.
 */
public final class Assignment {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] topics;
  private final Map<Integer, Integer> themeOf = new HashMap<>();
  private final TopicModel byTopic;
  private final List<Inside> inside = new ArrayList<>();
  private final double leastStrength;

  /** The clusters of one topic; the model is of no use with a single one. */
  private record Inside(int[] clusters, TopicModel model) {}

  /**
   * Learns from a run.
   *
   * @param contributions those of the run; others are ignored
   * @param placements of the run
   */
  public Assignment(
      Collection<Contribution> contributions,
      Collection<Placement> placements,
      ClusterParameters parameters) {
    leastStrength = parameters.get(Setting.LEAST_STRENGTH);
    Map<String, Placement> placed = new HashMap<>();
    for (Placement placement : placements) {
      if (placement.topic() > 0 && !placement.isCopy()) {
        placed.put(placement.id(), placement);
        themeOf.put(placement.topic(), placement.theme());
      }
    }
    List<Contribution> known =
        contributions.stream()
            .filter(c -> placed.containsKey(c.id()))
            .sorted(Comparator.comparing(Contribution::id))
            .toList();
    int[][] stems = new int[known.size()][];
    Arrays.setAll(stems, d -> stems(known.get(d), true));
    topics = placed.values().stream().mapToInt(Placement::topic).sorted().distinct().toArray();
    int[] topic =
        known.stream()
            .mapToInt(c -> Arrays.binarySearch(topics, placed.get(c.id()).topic()))
            .toArray();
    byTopic = new TopicModel(stems, topic, Math.max(1, topics.length), parameters);
    int[][] members = Partitions.members(topic, topics.length);
    for (int[] mine : members) {
      int[] cluster =
          Arrays.stream(mine).map(d -> placed.get(known.get(d).id()).cluster()).toArray();
      int[] clusters = Arrays.stream(cluster).filter(c -> c > 0).sorted().distinct().toArray();
      int[] place =
          Arrays.stream(cluster).map(c -> c == 0 ? -1 : Arrays.binarySearch(clusters, c)).toArray();
      inside.add(
          new Inside(
              clusters,
              new TopicModel(
                  Partitions.pick(stems, mine), place, Math.max(1, clusters.length), parameters)));
    }
  }

  /**
   * Where a contribution belongs.
   *
   * @return cluster 0 if it is unsure; topic and theme 0 too if it has no word that the run knew
   */
  public Placement place(Contribution contribution) {
    int[] stems = stems(contribution, false);
    TopicModel.Place topic =
        topics.length == 0 ? new TopicModel.Place(-1, 0) : byTopic.place(stems);
    if (topic.topic() < 0) {
      return new Placement(contribution.id(), 0, 0, 0, 0, contribution.id());
    }
    Inside clusters = inside.get(topic.topic());
    int cluster = 0;
    double strength = topic.strength();
    if (clusters.clusters.length > 0) {
      TopicModel.Place place = clusters.model.place(stems);
      strength *= place.strength();
      cluster =
          place.topic() >= 0 && strength >= leastStrength ? clusters.clusters[place.topic()] : 0;
    }
    int number = topics[topic.topic()];
    return new Placement(
        contribution.id(), themeOf.get(number), number, cluster, strength, contribution.id());
  }

  private int[] stems(Contribution c, boolean learn) {
    List<String> words = new ArrayList<>(Words.of(c.language()).stems(c.title()));
    words.addAll(Words.of(c.language()).stems(c.text()));
    return words.stream()
        .mapToInt(
            word ->
                learn
                    ? numbers.computeIfAbsent(word, key -> numbers.size())
                    : numbers.getOrDefault(word, -1))
        .toArray();
  }
}
