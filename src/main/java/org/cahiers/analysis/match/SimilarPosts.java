package org.cahiers.analysis.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What exists already that is like a text: an index in memory. Safe for several threads once made.
 *
 * <p>Two BM25 queries, on stems and on pieces of words, each divided by its best score and added.
 * Then the hop: the ten posts most like the text lend it the ten candidates each of them found,
 * half as heavy; so a text reaches a proposal through a post that words it otherwise. Other places
 * count a fifth.
 */
public final class SimilarPosts implements AutoCloseable {

  /** Terms asked for in each field; all of a usual post. */
  static final int TERMS = 300;

  private static final int HOP_POSTS = 10;
  private static final int HOP_CANDIDATES = 10;
  private static final double HOP = .5;
  private static final double OTHER_PLACE = .2;
  private static final int PHRASES = 3;
  private static final String PLACE_IN_ORDER = "place";
  private static final String CANDIDATE = "candidate";
  private static final String YES = "yes";

  private final List<Post> posts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Map<Integer, Double>> lent = new ConcurrentHashMap<>();
  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final boolean hops;

  private SimilarPosts(List<Post> posts) throws IOException {
    this.posts = posts;
    directory = new ByteBuffersDirectory();
    IndexWriterConfig settings = new IndexWriterConfig().setSimilarity(LikenessFields.SIMILARITY);
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (int i = 0; i < posts.size(); i++) {
        Post post = posts.get(i);
        if (numbers.put(post.id(), i) != null) {
          throw new IllegalArgumentException("two posts have the id " + post.id());
        }
        Document document = new Document();
        LikenessFields.add(document, Likeness.of(post.language(), post.title(), post.text()));
        if (post.candidate()) {
          document.add(new StringField(CANDIDATE, YES, Field.Store.NO));
        }
        document.add(new StringField(PLACE_IN_ORDER, post.id(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1); // documents keep their order, so a document's number is the post's
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(LikenessFields.SIMILARITY);
    hops = !posts.isEmpty();
  }

  /**
   * @param posts in any order; the answers do not depend on it
   * @throws IllegalArgumentException if two have the same id
   */
  public static SimilarPosts of(List<Post> posts) {
    try {
      return new SimilarPosts(posts.stream().sorted(Comparator.comparing(Post::id)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    try {
      Likeness likeness = Likeness.of(text.language(), text.title(), text.text());
      int own = numbers.getOrDefault(text.id(), -1);
      Map<Integer, Double> alike = new TreeMap<>();
      add(alike, direct(likeness, own, Math.max(top, 100), true), 1);
      add(alike, borrowed(likeness, own), HOP);
      alike.replaceAll((post, value) -> value / (1 + HOP) * nearness(text, posts.get(post)));
      Set<String> stems = new HashSet<>(likeness.stems());
      List<SimilarPost> answers = new ArrayList<>();
      for (int post : best(alike, top)) {
        answers.add(
            new SimilarPost(
                posts.get(post).id(), alike.getOrDefault(post, 0.0), why(stems, posts.get(post))));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sum of the two fields' scores, each over its best, over the best sum: at most 1. */
  private Map<Integer, Double> direct(Likeness likeness, int own, int most, boolean candidatesOnly)
      throws IOException {
    Map<Integer, Double> sum = new TreeMap<>();
    List<LikenessQuery> questions =
        List.of(
            LikenessQuery.of(LikenessFields.STEMS, likeness.stems(), reader, TERMS),
            LikenessQuery.of(LikenessFields.PIECES, likeness.pieces(), reader, TERMS));
    for (LikenessQuery question : questions) {
      Query query = question.query();
      if (candidatesOnly) {
        query =
            new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(CANDIDATE, YES)), Occur.FILTER)
                .build();
      }
      double first = 0;
      for (ScoreDoc found : searcher.search(query, most + 1).scoreDocs) {
        if (found.doc != own) {
          first = Math.max(first, found.score);
          sum.merge(found.doc, found.score / first, Double::sum);
        }
      }
    }
    return overBest(sum);
  }

  /** What the posts most like the text found when they came in, over the best. */
  private Map<Integer, Double> borrowed(Likeness likeness, int own) throws IOException {
    Map<Integer, Double> near = hops ? direct(likeness, own, 30, false) : Map.of();
    List<Integer> lenders = best(near, HOP_POSTS);
    double total = lenders.stream().mapToDouble(post -> near.getOrDefault(post, 0.0)).sum();
    Map<Integer, Double> sum = new TreeMap<>();
    for (int lender : lenders) {
      double share = near.getOrDefault(lender, 0.0) / total;
      add(sum, lends(lender), share);
    }
    sum.remove(own);
    return overBest(sum);
  }

  private Map<Integer, Double> lends(int lender) throws IOException {
    Map<Integer, Double> known = lent.get(lender);
    if (known != null) {
      return known;
    }
    Post post = posts.get(lender);
    Likeness likeness = Likeness.of(post.language(), post.title(), post.text());
    Map<Integer, Double> found = direct(likeness, lender, 30, true);
    found.keySet().retainAll(new HashSet<>(best(found, HOP_CANDIDATES)));
    lent.put(lender, found);
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

  private List<String> why(Set<String> stems, Post post) {
    return SharedPhrases.of(
        stems, post.language(), post.title(), post.text(), this::rarity, PHRASES);
  }

  private double rarity(String stem) {
    try {
      return LikenessQuery.rarity(
          reader.docFreq(new Term(LikenessFields.STEMS, stem)), reader.numDocs());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
