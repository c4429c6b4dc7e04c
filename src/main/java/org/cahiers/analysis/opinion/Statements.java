package org.cahiers.analysis.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.cahiers.analysis.opinion.OpinionReport.Representative;
import org.cahiers.analysis.opinion.OpinionReport.Shared;

/** Which contributions set groups apart, which all groups support, which split everyone. */
final class Statements {

  /** One-sided 90 %: as Polis draws the line. */
  private static final double SURE = 1.2816;

  private static final int LEAST_SEEN = 3;

  private final ScoreMatrix matrix;
  private final int groups;
  private final int shown;
  private final int[][] support;
  private final int[][] against;
  private final int[][] seen;

  /**
   * @param scores of the placed people
   * @param labels group of each of them
   */
  Statements(ScoreMatrix matrix, SparseScores scores, int[] labels, int groups, int shown) {
    this.matrix = matrix;
    this.groups = groups;
    this.shown = shown;
    support = new int[groups][scores.columns()];
    against = new int[groups][scores.columns()];
    seen = new int[groups][scores.columns()];
    for (int r = 0; r < scores.rows(); r++) {
      for (int e = scores.start()[r]; e < scores.start()[r + 1]; e++) {
        int j = scores.column()[e];
        seen[labels[r]][j]++;
        if (scores.value()[e] > 0) {
          support[labels[r]][j]++;
        } else if (scores.value()[e] < 0) {
          against[labels[r]][j]++;
        }
      }
    }
  }

  /**
   * For each group, what it supports or opposes more than the others, surely and most of its
   * people.
   */
  List<List<Representative>> representative() {
    List<List<Representative>> all = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      List<Representative> found = new ArrayList<>();
      for (int j = 0; j < matrix.contributions() && groups > 1; j++) {
        consider(g, j, true, found);
        consider(g, j, false, found);
      }
      found.sort(
          Comparator.comparingDouble((Representative r) -> -r.deviations() * r.inside())
              .thenComparing(Representative::contribution));
      all.add(List.copyOf(found.subList(0, Math.min(shown, found.size()))));
    }
    return List.copyOf(all);
  }

  private void consider(int group, int j, boolean supports, List<Representative> found) {
    int[][] hits = supports ? support : against;
    int in = seen[group][j];
    int out = sum(seen, j) - in;
    if (in < LEAST_SEEN || out < LEAST_SEEN) {
      return;
    }
    double inside = (hits[group][j] + 1.0) / (in + 2);
    double outside = (sum(hits, j) - hits[group][j] + 1.0) / (out + 2);
    double most = (inside - .5) / Math.sqrt(.25 / (in + 2));
    double pooled = (sum(hits, j) + 2.0) / (in + out + 4);
    double apart =
        (inside - outside) / Math.sqrt(pooled * (1 - pooled) * (1.0 / (in + 2) + 1.0 / (out + 2)));
    if (most > SURE && apart > SURE) {
      found.add(new Representative(matrix.contribution(j), supports, inside, outside, apart, in));
    }
  }

  /** Group-aware consensus: the product over the groups of (support + 1)/(seen + 2). */
  List<Shared> consensus() {
    return top(
        j -> {
          double product = 1;
          for (int g = 0; g < groups; g++) {
            product *= seen[g][j] < LEAST_SEEN ? 0 : (support[g][j] + 1.0) / (seen[g][j] + 2);
          }
          return product;
        });
  }

  /** 4 × share for × share against over all placed people, each share smoothed. */
  List<Shared> divisive() {
    return top(
        j -> {
          double n = sum(seen, j);
          return n < LEAST_SEEN ? 0 : 4 * (sum(support, j) / (n + 2)) * (sum(against, j) / (n + 2));
        });
  }

  private List<Shared> top(IntToDoubleFunction value) {
    return IntStream.range(0, matrix.contributions())
        .mapToObj(j -> new Shared(matrix.contribution(j), value.applyAsDouble(j), sum(seen, j)))
        .filter(s -> s.value() > 0)
        .sorted(
            Comparator.comparingDouble((Shared s) -> -s.value())
                .thenComparing(Shared::contribution))
        .limit(shown)
        .toList();
  }

  private static int sum(int[][] counts, int j) {
    int sum = 0;
    for (int[] group : counts) {
      sum += group[j];
    }
    return sum;
  }
}
