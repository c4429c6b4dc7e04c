package org.cahiers.analysis.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;

/**
 * Which proposal a contribution feeds. Inside one topic the topic's own words tell nothing ("school
 * uniform" is in every text), so a term weighs by its rarity among the contributions of the topic,
 * and only a little by its rarity elsewhere; the cosines of stems and of four-letter pieces are
 * added, and then a contribution listens to the five nearest to it.
 */
public final class ProposalMatching {

  private static final double PIECES = .6;
  private static final int NEIGHBOURS = 5;
  private static final double LISTEN = .6;

  private final Rarity stems;
  private final Rarity pieces;

  private ProposalMatching(Rarity stems, Rarity pieces) {
    this.stems = stems;
    this.pieces = pieces;
  }

  /**
   * @param everywhere texts that show how rare a word is: those of the whole consultation,
   *     proposals included
   */
  public static ProposalMatching learnt(Collection<Contribution> everywhere) {
    List<Likeness> all =
        new LinkedHashSet<>(
                everywhere.stream().map(c -> List.of(c.language(), c.title(), c.text())).toList())
            .stream().map(t -> Likeness.of(t.get(0), t.get(1), t.get(2))).toList();
    return new ProposalMatching(
        Rarity.of(all.stream().map(Likeness::stems).toList()),
        Rarity.of(all.stream().map(Likeness::pieces).toList()));
  }

  /**
   * Scores of the contributions of one topic against its proposals.
   *
   * @param contributions in any order; a score does not depend on it. Takes the square of their
   *     number in time
   * @param proposals in any order
   * @return {@code score[c][p]}, 0 (nothing in common) to 1.6
   */
  public double[][] scores(List<Contribution> contributions, List<Contribution> proposals) {
    // sums of floating-point numbers depend on their order, so it is fixed first
    int[] order =
        IntStream.range(0, contributions.size())
            .boxed()
            .sorted(Comparator.comparing(i -> contributions.get(i).id()))
            .mapToInt(i -> i)
            .toArray();
    List<Likeness> said =
        Arrays.stream(order).mapToObj(i -> likeness(contributions.get(i))).toList();
    List<Likeness> offered = proposals.stream().map(ProposalMatching::likeness).toList();
    double[][] score = new double[order.length][offered.size()];
    double[][] near = new double[order.length][order.length];
    add(stems, Likeness::stems, said, offered, 1 - PIECES, score, near);
    add(pieces, Likeness::pieces, said, offered, PIECES, score, near);
    double[][] heard = listened(score, near);
    double[][] result = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      result[order[i]] = heard[i];
    }
    return result;
  }

  private static Likeness likeness(Contribution contribution) {
    return Likeness.of(contribution.language(), contribution.title(), contribution.text());
  }

  private static void add(
      Rarity elsewhere,
      Function<Likeness, List<String>> terms,
      List<Likeness> said,
      List<Likeness> offered,
      double share,
      double[][] score,
      double[][] near) {
    LocalSpace space = LocalSpace.of(said.stream().map(terms).toList(), elsewhere::of);
    List<LocalSpace.Vector> from = said.stream().map(terms).map(space::vector).toList();
    List<LocalSpace.Vector> to = offered.stream().map(terms).map(space::vector).toList();
    for (int i = 0; i < from.size(); i++) {
      for (int p = 0; p < to.size(); p++) {
        score[i][p] += share * from.get(i).cosine(to.get(p));
      }
      for (int j = 0; j < i; j++) {
        double cosine = share * from.get(i).cosine(from.get(j));
        near[i][j] += cosine;
        near[j][i] += cosine;
      }
    }
  }

  /** Adds to each contribution's scores the mean of those of its nearest, weighed by nearness. */
  private static double[][] listened(double[][] score, double[][] near) {
    double[][] heard = new double[score.length][];
    for (int i = 0; i < score.length; i++) {
      double[] sorted = near[i].clone();
      Arrays.sort(sorted);
      // all that are as near as the fifth are heard, so that ties do not depend on the order
      double least = sorted[Math.max(0, sorted.length - NEIGHBOURS)];
      double total = 0;
      heard[i] = score[i].clone();
      double[] lent = new double[score[i].length];
      for (int j = 0; j < score.length; j++) {
        if (j != i && near[i][j] > 0 && near[i][j] >= least) {
          total += near[i][j];
          for (int p = 0; p < lent.length; p++) {
            lent[p] += near[i][j] * score[j][p];
          }
        }
      }
      for (int p = 0; p < lent.length && total > 0; p++) {
        heard[i][p] += LISTEN * lent[p] / total;
      }
    }
    return heard;
  }

  /**
   * How rare a term is in the whole consultation.
   *
   * @param idf over the mean of all terms
   * @param unknown the same for a term that is nowhere
   */
  private record Rarity(Map<String, Double> idf, double unknown) {

    static Rarity of(List<List<String>> texts) {
      Map<String, Integer> counts = LocalSpace.counts(texts);
      Map<String, Double> idf = new HashMap<>();
      counts.forEach((term, n) -> idf.put(term, Math.log((texts.size() + 1.0) / (n + 1)) + 1));
      double mean = idf.values().stream().mapToDouble(v -> v).sorted().average().orElse(1);
      idf.replaceAll((term, value) -> value / mean);
      return new Rarity(idf, (Math.log(texts.size() + 1.0) + 1) / mean);
    }

    double of(String term) {
      return idf.getOrDefault(term, unknown);
    }
  }
}
