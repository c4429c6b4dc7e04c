package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One level of topics of a set of texts.
 *
 * @param topic of each text, without gaps; 0 for a text without known words
 * @param strength how sure a text is of its topic, 0 to 1; 0 for a text without known words
 */
record FlatTopics(int[] topic, double[] strength) {

  /**
   * Dimensions of the space inside a topic: it only finds where the sampling starts, and a third of
   * the dimensions takes a tenth of the time for the same clusters.
   */
  private static final int START_RANK = 100;

  /** Doubt of one way to form the topics as a share of that of the other, to be taken for it. */
  private static final double CLEARLY_LESS = .98;

  int count() {
    return Partitions.count(topic);
  }

  /**
   * The level of topics.
   *
   * @param space of the texts
   * @param number wanted at most, or empty if it is to be found
   */
  static FlatTopics of(
      Texts texts, SmoothedSpace space, OptionalInt number, ClusterParameters p, Workers workers) {
    int n = texts.size();
    SparseRows weights = WordWeights.tempered(texts.stems(), p);
    int[] used =
        IntStream.range(0, n).filter(d -> weights.start()[d] < weights.start()[d + 1]).toArray();
    boolean small = n <= p.whole(Setting.CONSENSUS_UP_TO);
    FlatTopics found = null;
    if (number.isEmpty()) {
      FlatTopics fine = searched(weights, space, Setting.BETA_SEARCH, p, workers);
      found = fine.merged(weights, space, p);
    } else if (!small) {
      found = atMost(number.getAsInt(), weights, space, p, workers);
    }
    int k = number.isPresent() ? number.getAsInt() : found.among(used);
    if (small && k > 1 && k < used.length) {
      double[] strength = new double[n];
      int[] topic = Consensus.of(texts, space, used, k, p, workers, strength);
      return new FlatTopics(topic, strength);
    }
    if (found == null) { // one topic asked for, or as many as there are texts
      int[] topic = new int[n];
      double[] strength = new double[n];
      for (int i = 0; i < used.length; i++) {
        topic[used[i]] = k == 1 ? 0 : i;
        strength[used[i]] = 1;
      }
      return new FlatTopics(topic, strength);
    }
    return found.withoutEmpty(weights);
  }

  /**
   * The level of proposals inside one topic, with its own vocabulary; null if there is too little
   * to divide.
   */
  static @Nullable FlatTopics inside(Texts texts, ClusterParameters p, Workers workers) {
    ClusterParameters start =
        p.with(Setting.RANK, Math.min(START_RANK, p.get(Setting.RANK)))
            .with(Setting.POWER_ITERATIONS, 2);
    SmoothedSpace space = SmoothedSpace.of(texts.stems(), start, workers);
    if (space == null) {
      return null;
    }
    SparseRows weights = WordWeights.tempered(texts.stems(), p);
    return searched(weights, space, Setting.BETA_SPLIT, p, workers).withoutEmpty(weights);
  }

  /** A given number of clusters inside one topic, once, in a space that is there already. */
  static FlatTopics insideAgain(int[][] texts, SmoothedSpace space, int k, ClusterParameters p) {
    ClusterParameters once =
        p.with(Setting.KNOWN_RESTARTS, 1).with(Setting.BETA, p.get(Setting.BETA_SPLIT));
    return known(WordWeights.tempered(texts, p), space, k, once, Workers.single());
  }

  private static FlatTopics searched(
      SparseRows weights, SmoothedSpace space, Setting beta, ClusterParameters p, Workers workers) {
    int n = weights.rows();
    double start = Math.max(8, n / p.get(Setting.TEXTS_PER_START_TOPIC));
    int k = (int) Math.min(n, Math.min(p.get(Setting.START_TOPICS), start));
    int[] topic = new KMeans(space.points(), workers).run(k, 1, p.seed());
    new Mixture(
            weights,
            Partitions.count(topic),
            p.get(Setting.ALPHA),
            p.get(beta),
            p.get(Setting.BACKGROUND))
        .gibbs(
            topic,
            p.whole(Setting.SEARCH_SAMPLED),
            p.whole(Setting.SEARCH_GREEDY),
            new Generator(p.seed(), 1));
    return classified(weights, topic, space.graph(), p);
  }

  /** Topics whose texts are each other's neighbours become one; then the words decide once more. */
  private FlatTopics merged(SparseRows weights, SmoothedSpace space, ClusterParameters p) {
    if (space.graph() == null) {
      return this;
    }
    int[] joined = NeighbourMerging.of(topic, count(), space.graph());
    return Partitions.count(joined) == count()
        ? this
        : classified(weights, joined, space.graph(), p);
  }

  /**
   * A given number of topics, formed in two ways: as many groups from the start, and the topics
   * that a search finds, joined by neighbours until they are few enough. K-means cuts large
   * subjects to even sizes, which the second way does not; where the texts do fall into so many
   * parts the first is better. The second is taken if it leaves clearly less doubt.
   */
  private static FlatTopics atMost(
      int k, SparseRows weights, SmoothedSpace space, ClusterParameters p, Workers workers) {
    FlatTopics started = known(weights, space, k, p, workers);
    SparseRows graph = space.graph();
    if (graph == null) {
      return started;
    }
    FlatTopics fine = searched(weights, space, Setting.BETA_SEARCH, p, workers);
    if (fine.count() < k) {
      return started;
    }
    int[] joined = NeighbourMerging.downTo(k, fine.topic, fine.count(), graph);
    if (Partitions.count(joined) > k) {
      return started;
    }
    FlatTopics merged = classified(weights, joined, graph, p);
    return merged.doubt() < CLEARLY_LESS * started.doubt() ? merged : started;
  }

  /** One less the mean strength. */
  private double doubt() {
    return 1 - Arrays.stream(strength).sum() / strength.length;
  }

  private static FlatTopics known(
      SparseRows weights, SmoothedSpace space, int k, ClusterParameters p, Workers workers) {
    int[] topic =
        new KMeans(space.points(), workers)
            .run(Math.min(k, weights.rows()), p.whole(Setting.KNOWN_RESTARTS), p.seed());
    int found = Partitions.count(topic);
    new Mixture(
            weights, found, p.get(Setting.ALPHA), p.get(Setting.BETA), p.get(Setting.BACKGROUND))
        .gibbs(
            topic,
            p.whole(Setting.KNOWN_SAMPLED),
            p.whole(Setting.KNOWN_GREEDY),
            new Generator(p.seed(), 2));
    return classified(weights, topic, space.graph(), p);
  }

  private static FlatTopics classified(
      SparseRows weights, int[] start, @Nullable SparseRows graph, ClusterParameters p) {
    int[] topic = Partitions.compact(start);
    double[] strength = new double[topic.length];
    new Mixture(
            weights,
            Partitions.count(topic),
            p.get(Setting.ALPHA),
            p.get(Setting.BETA),
            p.get(Setting.BACKGROUND))
        .classify(
            topic, p.whole(Setting.CEM_SWEEPS), strength, graph, p.get(Setting.NEIGHBOUR_SHARE));
    return new FlatTopics(Partitions.compact(topic), strength);
  }

  /**
   * Topics of further texts after the first ones, placed by what the first say (hash-ordered, so a
   * random sample).
   */
  FlatTopics extended(int[][] texts, ClusterParameters p, Workers workers) {
    int n = texts.length;
    int first = topic.length;
    if (n == first) {
      return this;
    }
    int[] sure = new int[first];
    Arrays.setAll(sure, d -> strength[d] > 0 ? topic[d] : -1);
    TopicModel model = new TopicModel(Arrays.copyOf(texts, first), sure, count(), p);
    int[] all = Arrays.copyOf(topic, n);
    double[] strengths = Arrays.copyOf(strength, n);
    workers.blocks(
        n - first,
        512,
        (from, to) -> {
          for (int d = first + from; d < first + to; d++) {
            TopicModel.Place place = model.place(texts[d]);
            all[d] = Math.max(0, place.topic());
            strengths[d] = place.strength();
          }
        });
    return new FlatTopics(all, strengths);
  }

  /**
   * The same, numbered by size, the largest first; of equal ones the one whose first text comes
   * first.
   */
  FlatTopics bySize() {
    int[][] members = Partitions.members(topic, count());
    int[] order =
        IntStream.range(0, members.length)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer t) -> -members[t].length)
                    .thenComparing(t -> members[t][0]))
            .mapToInt(t -> t)
            .toArray();
    int[] number = new int[members.length];
    for (int i = 0; i < order.length; i++) {
      number[order[i]] = i;
    }
    int[] renumbered = new int[topic.length];
    Arrays.setAll(renumbered, d -> number[topic[d]]);
    return new FlatTopics(renumbered, strength);
  }

  /** Divides the topics with the most scatter in two until there are k, as far as texts differ. */
  FlatTopics filledUp(Dense space, int k, ClusterParameters p, Workers workers) {
    int[] filled = topic.clone();
    int[] used = IntStream.range(0, filled.length).filter(d -> strength[d] > 0).toArray();
    int groups = count();
    while (groups < Math.min(k, used.length)) {
      int widest = -1;
      double most = 1e-9;
      for (int t = 0; t < groups; t++) {
        double scatter = scatter(space, members(used, filled, t));
        if (scatter > most) {
          most = scatter;
          widest = t;
        }
      }
      if (widest < 0) {
        break;
      }
      int[] members = members(used, filled, widest);
      int[] half =
          new KMeans(space.rows(members), workers)
              .run(2, p.whole(Setting.KNOWN_RESTARTS), p.seed());
      if (Partitions.count(half) < 2) {
        break;
      }
      for (int i = 0; i < members.length; i++) {
        if (half[i] == 1) {
          filled[members[i]] = groups;
        }
      }
      groups++;
    }
    return new FlatTopics(filled, strength);
  }

  private static int[] members(int[] used, int[] topic, int t) {
    return Arrays.stream(used).filter(d -> topic[d] == t).toArray();
  }

  private static double scatter(Dense space, int[] members) {
    int width = space.columns();
    double[] mean = new double[width];
    double square = 0;
    for (int d : members) {
      for (int j = 0; j < width; j++) {
        double x = space.row()[d][j];
        mean[j] += x;
        square += x * x;
      }
    }
    for (double sum : mean) {
      square -= sum * sum / Math.max(1, members.length);
    }
    return square;
  }

  private int among(int[] used) {
    return (int) Arrays.stream(used).map(d -> topic[d]).distinct().count();
  }

  private FlatTopics withoutEmpty(SparseRows weights) {
    double[] sure = strength.clone();
    for (int d = 0; d < sure.length; d++) {
      if (weights.start()[d] == weights.start()[d + 1]) {
        sure[d] = 0;
      }
    }
    return new FlatTopics(topic, sure);
  }
}
