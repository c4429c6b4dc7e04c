package org.cahiers.analysis.cluster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts in a language akin to that of most. Words set them apart and would make one topic of them,
 * the language; {@link Pieces} of words carry over (McNamee and Mayfield 2004). So topics are made
 * of the other texts, and each of these goes where the texts that it resembles across the languages
 * are.
 *
 * <p>A language is akin if its texts find texts like them across the languages two thirds as well
 * as among themselves, and half as well as texts of the main language do. Others, English beside
 * French, keep topics of their own.
 *
 * @param texts the same texts in another order: those that topics are made of, those that are
 *     placed by likeness, and those beyond the sample
 * @param first how many topics are made of
 * @param near of each text that is placed by likeness: places in {@code texts}, all below {@code
 *     first}
 * @param cosine with each of them
 */
record Kindred(Texts texts, int first, int[][] near, float[][] cosine) {

  private static final int LOOKED_AT = 300;
  private static final double BESIDE_OWN = .65;
  private static final double BESIDE_MAIN = .5;

  /** How many texts there are in the sample that topics are made of or votes place. */
  int sampled() {
    return first + near.length;
  }

  static Kindred of(Texts given, ClusterParameters p, Workers workers) {
    Texts sample = given.first(p.whole(Setting.SAMPLE));
    String[] language = sample.languages();
    Map<String, Integer> sizes = new TreeMap<>();
    for (String each : language) {
      sizes.merge(each, 1, Integer::sum);
    }
    if (sizes.size() < 2) {
      return new Kindred(given, sample.size(), new int[0][], new float[0][]);
    }
    return new Search(sample, language, largest(sizes), p, workers).sorted(given, sizes.keySet());
  }

  /** The first in the alphabet of those that most texts have. */
  private static String largest(Map<String, Integer> sizes) {
    String largest = "";
    for (Map.Entry<String, Integer> each : sizes.entrySet()) {
      if (each.getValue() > sizes.getOrDefault(largest, 0)) {
        largest = each.getKey();
      }
    }
    return largest;
  }

  /**
   * Topics of the whole sample, from those of its first texts: neighbours vote by squared cosine. A
   * text is as sure of its topic as the two with most votes are apart, ½ to 1.
   */
  FlatTopics voted(FlatTopics flat) {
    int[] topic = Arrays.copyOf(flat.topic(), sampled());
    double[] strength = Arrays.copyOf(flat.strength(), sampled());
    for (int i = 0; i < near.length; i++) {
      double[] votes = new double[flat.count()];
      for (int j = 0; j < near[i].length; j++) {
        votes[flat.topic()[near[i][j]]] += (double) cosine[i][j] * cosine[i][j];
      }
      int most = 0;
      double second = 0;
      for (int t = 1; t < votes.length; t++) {
        if (votes[t] > votes[most]) {
          second = votes[most];
          most = t;
        } else {
          second = Math.max(second, votes[t]);
        }
      }
      topic[first + i] = most;
      strength[first + i] = votes[most] == 0 ? 0 : votes[most] / (votes[most] + second);
    }
    return new FlatTopics(topic, strength);
  }

  /** The search for neighbours across languages in a sample. */
  private static final class Search {
    private final String[] language;
    private final String main;
    private final SparseRows weights;
    private final SparseRows index;
    private final int neighbours;
    private final Workers workers;

    Search(Texts sample, String[] language, String main, ClusterParameters p, Workers workers) {
      this.language = language;
      this.main = main;
      this.workers = workers;
      neighbours = p.whole(Setting.NEIGHBOURS);
      weights = Vocabulary.pieceWeights(sample.pieces(workers), p);
      index = weights.transposed();
    }

    Kindred sorted(Texts given, Set<String> languages) {
      Set<String> akin = new HashSet<>(languages);
      double amongMain = typical(main, main);
      akin.removeIf(
          other ->
              other.equals(main)
                  || typical(other, main)
                      < Math.max(BESIDE_OWN * typical(other, other), BESIDE_MAIN * amongMain));
      int n = language.length;
      int[] own = IntStream.range(0, n).filter(d -> !akin.contains(language[d])).toArray();
      int[] placed = IntStream.range(0, n).filter(d -> akin.contains(language[d])).toArray();
      int[] beyond = IntStream.range(n, given.size()).toArray();
      int[][] near = new int[placed.length][];
      float[][] cosine = new float[placed.length][];
      int[] placeOf = new int[n];
      for (int i = 0; i < own.length; i++) {
        placeOf[own[i]] = i;
      }
      workers.blocks(
          placed.length,
          64,
          (from, to) -> {
            NeighbourGraph.Seeker seeker = new NeighbourGraph.Seeker(weights, index, neighbours);
            for (int i = from; i < to; i++) {
              seeker.seek(placed[i], other -> language[other].equals(main));
              near[i] = Arrays.stream(seeker.ids()).map(other -> placeOf[other]).toArray();
              cosine[i] = seeker.scores();
            }
          });
      int[] order = Stream.of(own, placed, beyond).flatMapToInt(Arrays::stream).toArray();
      return new Kindred(given.pick(order), own.length, near, cosine);
    }

    /** Median cosine of texts of one language with the nearest other text of another. */
    private double typical(String of, String with) {
      int[] some =
          IntStream.range(0, language.length)
              .filter(d -> language[d].equals(of))
              .limit(LOOKED_AT)
              .toArray();
      double[] best = new double[some.length];
      workers.blocks(
          some.length,
          16,
          (from, to) -> {
            NeighbourGraph.Seeker seeker = new NeighbourGraph.Seeker(weights, index, 1);
            IntPredicate allowed = other -> language[other].equals(with);
            for (int i = from; i < to; i++) {
              seeker.seek(some[i], allowed);
              best[i] = seeker.scores().length == 0 ? 0 : seeker.scores()[0];
            }
          });
      Arrays.sort(best);
      return best.length == 0 ? 0 : best[best.length / 2];
    }
  }
}
