package org.cahiers.analysis.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What exists already that is like a text: an index in memory. Safe for several threads once made.
 *
 * <p>Two BM25 questions, on stems and on pieces of words, each divided by its best score and added.
 * Then the hop: the ten posts most like the text lend it the ten candidates each of them found,
 * half as heavy; so a text reaches a proposal through a post that words it otherwise. A post is
 * found by what was replied to it too, each word half as heavy. Other places count a fifth. What a
 * post lends is worked out when it is first asked for, and kept.
 */
public final class SimilarPosts {

  private static final int LOOKED_AT = 100;
  private static final int NEAR = 30;
  private static final int HOP_POSTS = 10;
  private static final int HOP_CANDIDATES = 10;
  private static final double HOP = .5;
  private static final double OTHER_PLACE = .2;
  private static final int PHRASES = 3;

  private final List<Post> posts;
  private final boolean[] candidate;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Postings stems;
  private final Postings pieces;
  private final Map<Integer, Map<Integer, Double>> lent = new ConcurrentHashMap<>();

  /**
   * What somebody replied.
   *
   * @param post id of the post it answers
   * @param language ISO 639-1 code, empty if unknown
   * @param text may be empty
   */
  public record Reply(String post, String language, String text) {

    private static final Comparator<Reply> ORDER =
        Comparator.comparing(Reply::post).thenComparing(Reply::language).thenComparing(Reply::text);
  }

  /** What is asked of both fields. */
  private record Asked(Postings.Question stems, Postings.Question pieces) {}

  /** Posts and their likeness, 1 for the best: candidates only, and of all posts. */
  private record Found(Map<Integer, Double> candidates, Map<Integer, Double> all) {}

  private SimilarPosts(List<Post> posts, List<Reply> replies) {
    this.posts = posts;
    candidate = new boolean[posts.size()];
    List<List<String>> stemsOf = new ArrayList<>();
    List<List<String>> piecesOf = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      if (numbers.put(post.id(), i) != null) {
        throw new IllegalArgumentException("two posts have the id " + post.id());
      }
      candidate[i] = post.candidate();
      Likeness likeness = Likeness.of(post.language(), post.title(), post.text());
      stemsOf.add(likeness.stems());
      piecesOf.add(likeness.pieces());
    }
    List<List<String>> stemsReplied = lists(posts.size());
    List<List<String>> piecesReplied = lists(posts.size());
    for (Reply reply : replies) {
      Integer post = numbers.get(reply.post());
      if (post != null) {
        Likeness likeness = Likeness.of(reply.language(), "", reply.text());
        stemsReplied.get(post).addAll(likeness.stems());
        piecesReplied.get(post).addAll(likeness.pieces());
      }
    }
    stems = new Postings(stemsOf, stemsReplied);
    pieces = new Postings(piecesOf, piecesReplied);
  }

  private static List<List<String>> lists(int size) {
    return Stream.<List<String>>generate(ArrayList::new).limit(size).toList();
  }

  /**
   * @param posts in any order; the answers do not depend on it
   * @throws IllegalArgumentException if two have the same id
   */
  public static SimilarPosts of(List<Post> posts) {
    return of(posts, List.of());
  }

  /**
   * @param posts in any order; the answers do not depend on it
   * @param replies in any order; those to other posts do not matter
   * @throws IllegalArgumentException if two posts have the same id
   */
  public static SimilarPosts of(List<Post> posts, List<Reply> replies) {
    return new SimilarPosts(
        posts.stream().sorted(Comparator.comparing(Post::id)).toList(),
        replies.stream().sorted(Reply.ORDER).toList());
  }

  /**
   * The candidates most like a text, best first; ties by id. A post of the same id as the text is
   * never its own answer.
   *
   * @param text its field {@code candidate} does not matter
   * @param top how many at most, at least 1
   */
  public List<SimilarPost> to(Post text, int top) {
    if (top < 1) {
      throw new IllegalArgumentException("top is " + top + ", must be at least 1");
    }
    Likeness likeness = Likeness.of(text.language(), text.title(), text.text());
    int own = numbers.getOrDefault(text.id(), -1);
    Asked asked = new Asked(stems.of(likeness.stems()), pieces.of(likeness.pieces()));
    float[] score = new float[posts.size()];
    Found found = find(asked, own, Math.max(top, LOOKED_AT), NEAR, score);
    Map<Integer, Double> alike = new TreeMap<>();
    add(alike, found.candidates, 1);
    add(alike, borrowed(found.all, own, score), HOP);
    alike.replaceAll((post, value) -> value / (1 + HOP) * nearness(text, posts.get(post)));
    Set<String> words = new HashSet<>(likeness.stems());
    List<SimilarPost> answers = new ArrayList<>();
    for (int post : best(alike, top)) {
      answers.add(
          new SimilarPost(
              posts.get(post).id(), alike.getOrDefault(post, 0.0), why(words, posts.get(post))));
    }
    return answers;
  }

  /**
   * Sum of the two fields' scores, each over its best, over the best sum: at most 1.
   *
   * @param own post that is not looked for, −1 for none
   * @param candidates how many of them each field may bring
   * @param all how many posts each field may bring; 0 where they are not needed
   * @param score room for a score of each post, 0 before and after
   */
  private Found find(Asked asked, int own, int candidates, int all, float[] score) {
    Map<Integer, Double> ofCandidates = new TreeMap<>();
    Map<Integer, Double> ofAll = new TreeMap<>();
    for (boolean whole : new boolean[] {true, false}) {
      if (whole) {
        stems.answer(asked.stems, score);
      } else {
        pieces.answer(asked.pieces, score);
      }
      if (own >= 0) {
        score[own] = 0;
      }
      addBest(score, candidates, true, ofCandidates);
      if (all > 0) {
        addBest(score, all, false, ofAll);
      }
      Arrays.fill(score, 0);
    }
    return new Found(overBest(ofCandidates), overBest(ofAll));
  }

  /**
   * Adds the highest scores, each over the highest of all; of equal ones the lower number stays.
   */
  private void addBest(float[] score, int most, boolean candidatesOnly, Map<Integer, Double> sum) {
    HighestScores kept = new HighestScores(most);
    float least = 0;
    for (int post = 0; post < score.length; post++) {
      if (score[post] > least && (!candidatesOnly || candidate[post])) {
        kept.offer(post, score[post]);
        least = kept.least();
      }
    }
    double first = 0;
    for (int i = 0; i < kept.size(); i++) {
      first = Math.max(first, kept.score(i));
    }
    for (int i = 0; i < kept.size(); i++) {
      sum.merge(kept.number(i), kept.score(i) / first, Double::sum);
    }
  }

  /** What the posts most like the text found, over the best. */
  private Map<Integer, Double> borrowed(Map<Integer, Double> near, int own, float[] score) {
    List<Integer> lenders = best(near, HOP_POSTS);
    double total = lenders.stream().mapToDouble(post -> near.getOrDefault(post, 0.0)).sum();
    Map<Integer, Double> sum = new TreeMap<>();
    for (int lender : lenders) {
      Map<Integer, Double> lends = lent.get(lender);
      if (lends == null) {
        lends = lends(lender, score);
        lent.put(lender, lends);
      }
      add(sum, lends, near.getOrDefault(lender, 0.0) / total);
    }
    sum.remove(own);
    return overBest(sum);
  }

  private Map<Integer, Double> lends(int lender, float[] score) {
    Asked asked = new Asked(stems.of(lender), pieces.of(lender));
    Map<Integer, Double> found = find(asked, lender, NEAR, 0, score).candidates;
    found.keySet().retainAll(new HashSet<>(best(found, HOP_CANDIDATES)));
    return found;
  }

  private static void add(Map<Integer, Double> to, Map<Integer, Double> values, double times) {
    values.forEach((post, value) -> to.merge(post, times * value, Double::sum));
  }

  private static Map<Integer, Double> overBest(Map<Integer, Double> values) {
    double best = values.values().stream().mapToDouble(v -> v).max().orElse(1);
    values.replaceAll((post, value) -> value / best);
    return values;
  }

  /** Numbers rise with ids, so ties go by id. */
  private static List<Integer> best(Map<Integer, Double> values, int most) {
    return values.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double nearness(Post text, Post post) {
    boolean elsewhere =
        !text.place().isEmpty() && !post.place().isEmpty() && !text.place().equals(post.place());
    return elsewhere ? OTHER_PLACE : 1;
  }

  private List<String> why(Set<String> words, Post post) {
    return SharedPhrases.of(
        words, post.language(), post.title(), post.text(), stems::rarity, PHRASES);
  }
}
