package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cahiers.analysis.text.Contribution;

/**
 * The groups of all contributions under their lasting numbers, with what people changed applied.
 *
 * @param topic number of each contribution's topic, 0 if none
 * @param cluster number of each contribution's cluster, 0 if left unclustered
 * @param theme number of each topic's theme, by topic number
 * @param place of each topic among those of the hierarchy, by topic number; absent for one that
 *     only edits keep alive
 * @param clusterPlace the same of each cluster, by cluster number; absent for a campaign too
 */
record Grouping(
    int[] topic,
    int[] cluster,
    double[] strength,
    Map<Integer, Integer> theme,
    Map<Integer, Integer> place,
    Map<Integer, Integer> clusterPlace) {

  /**
   * So many near-copies of one text are a campaign and a cluster of their own, however few
   * different texts it has.
   */
  private static final int CAMPAIGN = 5;

  /** Two who say the same are an idea, where texts restate one another. */
  private static final int RESTATED = 2;

  static Grouping of(
      Corpus corpus,
      int[] leader,
      Texts texts,
      Hierarchy hierarchy,
      int[] themes,
      Edits edits,
      ClusterParameters p) {
    int n = corpus.size();
    int[] topic = new int[n];
    int[] cluster = new int[n];
    double[] strength = new double[n];
    int[] placed = spread(leader, texts, hierarchy, p, topic, cluster, strength);
    Earlier earlier = new Earlier(corpus, edits);
    Following clusters = new Following(cluster, earlier.toCluster(), earlier.cluster());
    Following topics = new Following(topic, earlier.toTopic(), earlier.topic());
    int[] toCluster = new int[n];
    int[] toTopic = new int[n];
    int[] oldCluster = earlier.cluster().clone();
    int[] oldTopic = earlier.topic().clone();
    int[] oldTheme = earlier.theme().clone();
    for (int d = 0; d < n; d++) { // what people placed by hand does not tell which group is which
      toCluster[d] = clusters.of(d);
      toTopic[d] = toCluster[d] > 0 ? 0 : topics.of(d);
      oldCluster[d] = toCluster[d] > 0 ? -1 : oldCluster[d];
      if (toCluster[d] > 0 || toTopic[d] > 0) {
        oldTopic[d] = -1;
        oldTheme[d] = -1;
      }
    }
    int[] topicNumber =
        GroupMatching.numbers(
            topic, Partitions.count(topic), oldTopic, earlier.highest(Level.TOPIC));
    int[] clusterNumber =
        GroupMatching.numbers(
            cluster, Partitions.count(cluster), oldCluster, earlier.highest(Level.CLUSTER));
    int[] themeOf = new int[n];
    int ownThemes = Partitions.count(themes);
    for (int d = 0; d < n; d++) {
      themeOf[d] =
          topic[d] < 0
              ? -1
              : topic[d] < themes.length ? themes[topic[d]] : ownThemes + topic[d] - themes.length;
    }
    int[] themeNumber =
        GroupMatching.numbers(
            themeOf, Partitions.count(themeOf), oldTheme, earlier.highest(Level.THEME));
    Map<Integer, Integer> theme = new HashMap<>();
    Map<Integer, Integer> place = new HashMap<>();
    Map<Integer, Integer> clusterPlace = new HashMap<>();
    int found = hierarchy.clusters();
    for (int d = 0; d < n; d++) {
      if (cluster[d] >= 0 && placed[d] < found) {
        clusterPlace.put(clusterNumber[cluster[d]], placed[d]);
      }
      if (topic[d] >= 0) {
        place.put(topicNumber[topic[d]], topic[d]);
        theme.put(topicNumber[topic[d]], themeNumber[themeOf[d]]);
        topic[d] = topicNumber[topic[d]];
      } else {
        topic[d] = 0;
      }
      cluster[d] = cluster[d] < 0 ? 0 : clusterNumber[cluster[d]];
    }
    Grouping grouping = new Grouping(topic, cluster, strength, theme, place, clusterPlace);
    new Wishes(corpus, grouping, edits, earlier, p).fulfil(toTopic, toCluster);
    return grouping;
  }

  /**
   * From different texts to all contributions; what is unsure or too rare is left out, campaigns
   * are let in.
   *
   * @return place of each contribution's cluster in the hierarchy, −1 if left out, beyond the last
   *     for a campaign
   */
  private static int[] spread(
      int[] leader,
      Texts texts,
      Hierarchy hierarchy,
      ClusterParameters p,
      int[] topic,
      int[] cluster,
      double[] strength) {
    int[] distinct = texts.place();
    int[] at = new int[leader.length];
    for (int i = 0; i < distinct.length; i++) {
      at[distinct[i]] = i;
    }
    int[] copies = new int[leader.length];
    for (int first : leader) {
      copies[first]++;
    }
    int[] sure = new int[hierarchy.clusters()];
    for (int i = 0; i < distinct.length; i++) {
      if (hierarchy.cluster()[i] >= 0 && hierarchy.strength()[i] >= p.get(Setting.LEAST_STRENGTH)) {
        sure[hierarchy.cluster()[i]] += texts.weight()[i];
      }
    }
    int nextTopic = hierarchy.topics();
    int nextCluster = hierarchy.clusters();
    for (int d = 0; d < leader.length; d++) {
      int i = at[leader[d]];
      topic[d] = hierarchy.topic()[i];
      strength[d] = hierarchy.strength()[i];
      boolean kept =
          topic[d] >= 0
              && strength[d] >= p.get(Setting.LEAST_STRENGTH)
              && sure[hierarchy.cluster()[i]] >= least(hierarchy.cluster()[i], hierarchy, p);
      cluster[d] = kept ? hierarchy.cluster()[i] : -1;
    }
    boolean[] campaign = new boolean[leader.length];
    for (int first : distinct) {
      if (cluster[first] < 0 && copies[first] >= CAMPAIGN) {
        campaign[first] = true;
        topic[first] = topic[first] >= 0 ? topic[first] : nextTopic++;
        cluster[first] = nextCluster++;
      }
    }
    for (int d = 0; d < leader.length; d++) {
      if (campaign[leader[d]]) {
        topic[d] = topic[leader[d]];
        cluster[d] = cluster[leader[d]];
        strength[d] = 1;
      }
    }
    int[] placed = cluster.clone();
    System.arraycopy(withoutGaps(cluster), 0, cluster, 0, cluster.length);
    return placed;
  }

  private static double least(int cluster, Hierarchy hierarchy, ClusterParameters p) {
    double least = p.get(Setting.SMALLEST_CLUSTER);
    return hierarchy.idea()[cluster] ? Math.min(RESTATED, least) : least;
  }

  private static int[] withoutGaps(int[] group) {
    int[] shifted = Arrays.stream(group).map(g -> g + 1).toArray();
    int[] number = new int[Partitions.count(shifted) + 1];
    boolean[] present = new boolean[number.length];
    for (int g : shifted) {
      present[g] = true;
    }
    int next = 0;
    for (int g = 1; g < number.length; g++) {
      number[g] = present[g] ? next++ : -1;
    }
    number[0] = -1;
    return Arrays.stream(shifted).map(g -> number[g]).toArray();
  }

  Placement placement(Corpus corpus, int[] leader, int d) {
    Contribution c = corpus.contributions().get(d);
    return new Placement(
        c.id(),
        topic[d] == 0 ? 0 : theme.get(topic[d]),
        topic[d],
        cluster[d],
        strength[d],
        corpus.contributions().get(leader[d]).id());
  }
}
