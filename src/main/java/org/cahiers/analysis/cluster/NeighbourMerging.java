package org.cahiers.analysis.cluster;

/**
 * Joins topics whose texts are each other's neighbours: the search for the number of topics cuts a
 * broad subject in several pieces, but edges of the graph still run between them.
 *
 * <p>With e_ab the weight of the edges between two topics and d_ab = e_ab/(n_a·n_b), the pair with
 * the largest ρ = d_ab/√(d_aa·d_bb) is joined while ρ is at least .2 and at least eight times the
 * mean over all pairs. The relative bound is what keeps topics apart where everything is mixed with
 * everything.
 */
final class NeighbourMerging {

  private static final double LEAST = .2;
  private static final double TIMES_MEAN = 8;
  private static final double MOST = 3;

  private NeighbourMerging() {}

  /**
   * @param graph row-stochastic
   * @return topic of each text, numbered in the order of first use
   */
  static int[] of(int[] topic, int topics, SparseRows graph) {
    return joined(topic, topics, graph, 2, true);
  }

  /**
   * The same however far apart they are, until no more than {@code most} are left or none of them
   * is a neighbour of another.
   */
  static int[] downTo(int most, int[] topic, int topics, SparseRows graph) {
    return joined(topic, topics, graph, most, false);
  }

  private static int[] joined(
      int[] topic, int topics, SparseRows graph, int fewest, boolean onlyNear) {
    double[][] edges = new double[topics][topics];
    double[] size = new double[topics];
    for (int d = 0; d < topic.length; d++) {
      size[topic[d]]++;
      for (int i = graph.start()[d]; i < graph.start()[d + 1]; i++) {
        int other = topic[graph.column()[i]];
        edges[topic[d]][other] += .5 * graph.value()[i];
        edges[other][topic[d]] += .5 * graph.value()[i];
      }
    }
    int[] into = Partitions.range(topics);
    boolean[] gone = new boolean[topics];
    for (int left = topics; left > fewest; left--) {
      int one = -1;
      int other = -1;
      double best = 0;
      double sum = 0;
      for (int a = 0; a < topics; a++) {
        for (int b = a + 1; b < topics && !gone[a]; b++) {
          if (!gone[b]) {
            double rho = nearness(edges, size, a, b);
            sum += rho;
            if (rho > best) {
              best = rho;
              one = a;
              other = b;
            }
          }
        }
      }
      double mean = sum / (left * (left - 1) / 2.0);
      if (one < 0 || onlyNear && best < Math.max(LEAST, TIMES_MEAN * mean)) {
        break;
      }
      join(edges, size, one, other);
      gone[other] = true;
      for (int t = 0; t < topics; t++) {
        into[t] = into[t] == other ? one : into[t];
      }
    }
    int[] joined = new int[topic.length];
    for (int d = 0; d < joined.length; d++) {
      joined[d] = into[topic[d]];
    }
    return Partitions.compact(joined);
  }

  private static double nearness(double[][] edges, double[] size, int a, int b) {
    double between = edges[a][b] / (size[a] * size[b]);
    double inA = Math.max(edges[a][a] / (size[a] * size[a]), 1e-9);
    double inB = Math.max(edges[b][b] / (size[b] * size[b]), 1e-9);
    return Math.min(MOST, between / StrictMath.sqrt(inA * inB));
  }

  private static void join(double[][] edges, double[] size, int one, int other) {
    for (int t = 0; t < size.length; t++) {
      edges[one][t] += edges[other][t];
    }
    for (int t = 0; t < size.length; t++) {
      edges[t][one] += edges[t][other];
    }
    size[one] += size[other];
  }
}
