package org.cahiers.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The terms of one field of many posts: for each term the posts that have it and what it is worth
 * there, so that a question is answered by adding along a few lists. A post is found by the words
 * of its replies too, and asks with its own alone.
 *
 * <p>BM25 (Robertson and Zaragoza 2009) with the constants of {@link LikenessFields#SIMILARITY};
 * the terms of a question weigh as in {@link LikenessQuery}. Unchanging, safe for several threads.
 */
final class Postings {

  private static final float K1 = 2;
  private static final float B = .4f;

  /** What a word of a reply counts beside one of the post it answers. */
  private static final float REPLY = .5f;

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

  /** The words of each post itself, by which it asks. */
  private final Bag[] own;

  /**
   * Terms and how often each counts.
   *
   * @param terms different ones, ascending
   * @param counts of the same length
   * @param length their sum
   */
  private record Bag(int[] terms, float[] counts, float length) {

    /** This and, at a share of its weight, another. */
    Bag plus(Bag other, float share) {
      int[] all =
          IntStream.concat(Arrays.stream(terms), Arrays.stream(other.terms))
              .sorted()
              .distinct()
              .toArray();
      float[] sums = new float[all.length];
      for (int i = 0; i < terms.length; i++) {
        sums[Arrays.binarySearch(all, terms[i])] += counts[i];
      }
      for (int i = 0; i < other.terms.length; i++) {
        sums[Arrays.binarySearch(all, other.terms[i])] += share * other.counts[i];
      }
      return new Bag(all, sums, length + share * other.length);
    }
  }

  /**
   * @param texts terms of each post, each as often as it counts
   * @param replies terms of what was replied to each post, in the same order
   */
  Postings(List<List<String>> texts, List<List<String>> replies) {
    posts = texts.size();
    own = new Bag[posts];
    Bag[] found = new Bag[posts];
    double length = 0;
    int filled = 0;
    for (int d = 0; d < posts; d++) {
      own[d] = bag(texts.get(d));
      found[d] = replies.get(d).isEmpty() ? own[d] : own[d].plus(bag(replies.get(d)), REPLY);
      length += found[d].length;
      filled += found[d].length > 0 ? 1 : 0;
    }
    start = new int[numbers.size() + 1];
    for (Bag bag : found) {
      for (int term : bag.terms) {
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
      Bag bag = found[d];
      double most = K1 * (1 - B + B * bag.length * Math.max(1, filled) / Math.max(1, length));
      for (int i = 0; i < bag.terms.length; i++) {
        int at = next[bag.terms[i]]++;
        post[at] = d;
        worth[at] = (float) (rarity(bag.terms[i]) * bag.counts[i] / (bag.counts[i] + most));
      }
    }
  }

  private Bag bag(List<String> text) {
    int[] all = numbers(text);
    int[] terms = Arrays.stream(all).distinct().toArray();
    float[] counts = new float[terms.length];
    for (int term : all) {
      counts[Arrays.binarySearch(terms, term)]++;
    }
    return new Bag(terms, counts, all.length);
  }

  /** Numbers of the terms of a post, ascending, repeats kept; a new term gets the next. */
  private int[] numbers(List<String> text) {
    int[] all = new int[text.size()];
    for (int i = 0; i < all.length; i++) {
      Integer number = numbers.putIfAbsent(text.get(i), numbers.size());
      all[i] = number == null ? numbers.size() - 1 : number;
    }
    Arrays.sort(all);
    return all;
  }

  /** What is asked: numbers of terms and the weight of each. */
  record Question(int[] terms, float[] weights) {}

  /** The question what is like post d. */
  Question of(int d) {
    return question(own[d].terms, own[d].counts);
  }

  /** The question what is like some terms; those that no post has are left out. */
  Question of(List<String> asked) {
    Map<Integer, Float> known = new TreeMap<>();
    for (String term : asked) {
      Integer number = numbers.get(term);
      if (number != null) {
        known.merge(number, 1f, Float::sum);
      }
    }
    int[] terms = new int[known.size()];
    float[] counts = new float[terms.length];
    int at = 0;
    for (Map.Entry<Integer, Float> each : known.entrySet()) {
      terms[at] = each.getKey();
      counts[at++] = each.getValue();
    }
    return question(terms, counts);
  }

  private Question question(int[] terms, float[] counts) {
    double[] heaviness = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      heaviness[i] = counts[i] * rarity(terms[i]);
    }
    List<Integer> heaviest =
        IntStream.range(0, terms.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -heaviness[i]).thenComparing(i -> i))
            .limit(MOST_TERMS)
            .toList();
    List<Integer> chosen = new ArrayList<>();
    int read = 0;
    for (int i : heaviest) {
      read += frequency(terms[i]);
      if (chosen.isEmpty() || read <= MOST_READ) {
        chosen.add(i);
      }
    }
    float[] weights = new float[chosen.size()];
    for (int i = 0; i < weights.length; i++) {
      int at = chosen.get(i);
      weights[i] = (float) (counts[at] * Math.sqrt(rarity(terms[at])));
    }
    return new Question(chosen.stream().mapToInt(i -> terms[i]).toArray(), weights);
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
