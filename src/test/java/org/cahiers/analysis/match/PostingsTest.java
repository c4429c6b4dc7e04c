package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private static final List<List<String>> POSTS =
      List.of(
          List.of("bus", "bus", "tram"),
          List.of("tram"),
          Collections.nCopies(4, "bike"),
          List.of());

  /** Without replies. */
  static Postings postings(List<List<String>> texts) {
    return new Postings(texts, Collections.nCopies(texts.size(), List.of()));
  }

  private static float[] scores(Postings postings, int posts, Postings.Question question) {
    float[] score = new float[posts];
    postings.answer(question, score);
    return score;
  }

  @Test
  void aTermIsWorthWhatBm25Says() {
    Postings postings = postings(POSTS);
    double rarity = Math.log(1 + (4 - 1 + .5) / (1 + .5));
    assertEquals(rarity, postings.rarity("bus"), 1e-12);
    assertEquals(0, postings.rarity("boat"));
    double meanLength = 8 / 3.0; // of the posts that say something
    double worth = rarity * 2 / (2 + 2 * (1 - .4 + .4 * 3 / meanLength));
    float[] once = scores(postings, 4, postings.of(List.of("bus")));
    assertArrayEquals(new float[] {(float) (Math.sqrt(rarity) * worth), 0, 0, 0}, once, 1e-6f);
    float[] twice = scores(postings, 4, postings.of(List.of("bus", "bus")));
    assertEquals(2 * once[0], twice[0], 1e-6f);
  }

  @Test
  void theSameTermIsWorthLessInALongPost() {
    Postings postings = postings(POSTS);
    float[] score = scores(postings, 4, postings.of(List.of("tram")));
    double inLong = 2 * (.6 + .4 * 3 / (8 / 3.0));
    double inShort = 2 * (.6 + .4 * 1 / (8 / 3.0));
    assertEquals((1 + inLong) / (1 + inShort), score[1] / score[0], 1e-5);
  }

  @Test
  void aWordOfAReplyIsWorthHalfAWordOfThePost() {
    List<List<String>> posts = List.of(List.of("bus", "tram"), List.of("walk", "walk"));
    List<List<String>> replies = List.of(List.of("bus", "boat", "boat"), List.of());
    Postings postings = new Postings(posts, replies);
    double rarity = Math.log(1 + (2 - 1 + .5) / (1 + .5)); // every word is in one post of two
    double length = 2 + 3 / 2.0;
    double most = 2 * (1 - .4 + .4 * length / ((length + 2) / 2));
    for (var each : Map.of("bus", 1.5, "tram", 1.0, "boat", 1.0).entrySet()) {
      double worth = rarity * each.getValue() / (each.getValue() + most);
      assertArrayEquals(
          new float[] {(float) (Math.sqrt(rarity) * worth), 0},
          scores(postings, 2, postings.of(List.of(each.getKey()))),
          1e-6f,
          each.getKey());
    }
    assertArrayEquals(
        scores(postings, 2, postings.of(posts.get(0))),
        scores(postings, 2, postings.of(0)),
        "a post asks with its own words");
  }

  @Test
  void aPostAsksAsItsTermsDo() {
    Postings postings = postings(POSTS);
    assertArrayEquals(
        scores(postings, 4, postings.of(POSTS.get(0))), scores(postings, 4, postings.of(0)));
  }

  @Test
  void theLightestTermsBeyondThreeHundredAreNotAskedFor() {
    List<String> many = new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "rare" + i).toList());
    many.add("common");
    Postings postings = postings(List.of(many, List.of("common"), List.of("common", "else")));
    float[] score = scores(postings, 3, postings.of(0));
    assertEquals(0, score[1]);
    assertEquals(0, score[2]);
    Postings fewer =
        postings(List.of(many.subList(1, 301), List.of("common"), List.of("common", "else")));
    assertEquals(300, fewer.of(0).terms().length);
  }

  @Test
  void theCommonestTermsAreLeftOutOnceAHundredThousandEntriesAreRead() {
    int posts = 50_000;
    List<List<String>> texts = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      texts.add(i < posts - 1 ? List.of("every", "all") : List.of("every", "all", "lone"));
    }
    texts.add(List.of("every"));
    Postings postings = postings(texts);
    assertEquals(2, postings.of(List.of("all", "lone")).terms().length, "50,001 entries");
    assertEquals(2, postings.of(List.of("every", "all", "lone")).terms().length, "100,002 entries");
    assertEquals(1, postings.of(List.of("every")).terms().length, "one term is always asked for");
    texts.remove(posts);
    texts.set(posts - 1, List.of("every", "all"));
    assertEquals(2, postings(texts).of(List.of("every", "all")).terms().length, "100,000 entries");
  }
}
