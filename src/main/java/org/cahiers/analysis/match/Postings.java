package org.cahiers.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The terms of one field of many posts: for each term the posts that have it and what it is worth
 * there, so that a question is answered by adding along a few lists.
 *
 * <p>BM25 (Robertson and Zaragoza 2009) with the constants of {@link LikenessFields#SIMILARITY};
 * the terms of a question weigh as in {@link LikenessQuery}. Unchanging, safe for several threads.
 */
final class Postings {

  private static final float K1 = 2;
  private static final float B = .4f;

  /** Terms asked for; all of a usual post. */
  private static final int MOST_TERMS = 300;

  /**
   * Entries read for one question: beyond that the commonest terms are left out, which hardly move
   * the order and take most of the time. Reached by posts of usual length from some 20,000 posts
   * on.
   */
  private static final int MOST_READ = 100_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int posts;
  private final int[] start;
  private final int[] post;
  private final float[] worth;

  /** Different terms of each post, ascending, and how often each occurs. */
  private final int[][] terms;

  private final int[][] counts;

  /**
   * @param texts terms of each post, each as often as it counts
   */
  Postings(List<List<String>> texts) {
    posts = texts.size();
    terms = new int[posts][];
    counts = new int[posts][];
    long length = 0;
    int filled = 0;
    for (int d = 0; d < posts; d++) {
      int[] own = numbers(texts.get(d));
      terms[d] = Arrays.stream(own).distinct().toArray();
      counts[d] = new int[terms[d].length];
      for (int term : own) {
        counts[d][Arrays.binarySearch(terms[d], term)]++;
      }
      length += own.length;
      filled += own.length > 0 ? 1 : 0;
    }
    start = new int[numbers.size() + 1];
    for (int[] own : terms) {
      for (int term : own) {
        start[term + 1]++;
      }
    }
    for (int term = 0; term + 1 < start.length; term++) {
      start[term + 1] += start[term];
    }
    post = new int[start[start.length - 1]];
    worth = new float[post.length];
    int[] next = start.clone();
    for (int d = 0; d < posts; d++) {
      float own = Arrays.stream(counts[d]).sum();
      float most = K1 * (1 - B + B * own * Math.max(1, filled) / Math.max(1, length));
      for (int i = 0; i < terms[d].length; i++) {
        int at = next[terms[d][i]]++;
        post[at] = d;
        worth[at] = (float) (rarity(terms[d][i]) * counts[d][i] / (counts[d][i] + most));
      }
    }
  }

  /** Numbers of the terms of a post, ascending, repeats kept; a new term gets the next. */
  private int[] numbers(List<String> text) {
    int[] own = new int[text.size()];
    for (int i = 0; i < own.length; i++) {
      Integer number = numbers.putIfAbsent(text.get(i), numbers.size());
      own[i] = number == null ? numbers.size() - 1 : number;
    }
    Arrays.sort(own);
    return own;
  }

  /** What is asked: numbers of terms and the weight of each. */
  record Question(int[] terms, float[] weights) {}

  /** The question what is like post d. */
  Question of(int d) {
    return question(terms[d], counts[d]);
  }

  /** The question what is like some terms; those that no post has are left out. */
  Question of(List<String> asked) {
    Map<Integer, Integer> known = new HashMap<>();
    for (String term : asked) {
      Integer number = numbers.get(term);
      if (number != null) {
        known.merge(number, 1, Integer::sum);
      }
    }
    int[] own = known.keySet().stream().mapToInt(i -> i).sorted().toArray();
    return question(own, Arrays.stream(own).map(known::get).toArray());
  }

  private Question question(int[] own, int[] times) {
    double[] heaviness = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      heaviness[i] = times[i] * rarity(own[i]);
    }
    List<Integer> heaviest =
        IntStream.range(0, own.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -heaviness[i]).thenComparing(i -> i))
            .limit(MOST_TERMS)
            .toList();
    List<Integer> chosen = new ArrayList<>();
    int read = 0;
    for (int i : heaviest) {
      read += frequency(own[i]);
      if (chosen.isEmpty() || read <= MOST_READ) {
        chosen.add(i);
      }
    }
    float[] weights = new float[chosen.size()];
    for (int i = 0; i < weights.length; i++) {
      int at = chosen.get(i);
      weights[i] = (float) (times[at] * Math.sqrt(rarity(own[at])));
    }
    return new Question(chosen.stream().mapToInt(i -> own[i]).toArray(), weights);
  }

  /**
   * Adds up what the terms of a question are worth in each post.
   *
   * @param score {@code score[d]} of each post, all 0 before
   */
  void answer(Question question, float[] score) {
    for (int i = 0; i < question.terms.length; i++) {
      float weight = question.weights[i];
      int end = start[question.terms[i] + 1];
      for (int at = start[question.terms[i]]; at < end; at++) {
        score[post[at]] += weight * worth[at];
      }
    }
  }

  /** {@link LikenessQuery#rarity} of a term among the posts, 0 of one that none has. */
  double rarity(String term) {
    Integer number = numbers.get(term);
    return number == null ? 0 : rarity(number);
  }

  private double rarity(int term) {
    return LikenessQuery.rarity(frequency(term), posts);
  }

  private int frequency(int term) {
    return start[term + 1] - start[term];
  }
}
