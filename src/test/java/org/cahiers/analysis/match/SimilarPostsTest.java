package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarPostsTest {

  private static final List<Post> DEBATE =
      List.of(
          Post.of(
              "bikes",
              "fr",
              "Des pistes cyclables",
              "Créer des pistes cyclables protégées sur les avenues."),
          Post.of("trams", "fr", "Le tramway", "Prolonger la ligne de tramway jusqu'à la gare."),
          Post.of(
              "school",
              "fr",
              "Cantines",
              "Servir des légumes de saison dans les cantines scolaires."),
          Post.of(
              "trees",
              "fr",
              "Des arbres",
              "Planter des arbres dans les cours des écoles et sur les places."),
          Post.of(
              "night",
              "fr",
              "Éclairage",
              "Éteindre l'éclairage public la nuit pour voir les étoiles."));

  private static List<SimilarPost> similar(List<Post> posts, Post text, int top) {
    return SimilarPosts.of(posts).to(text, top);
  }

  private static Post text(String language, String text) {
    return Post.of("new", language, "", text);
  }

  @Test
  void theMostAlikeIsFirstAndSaysWhy() {
    List<SimilarPost> answers =
        similar(
            DEBATE, text("fr", "Il faudrait plus de pistes cyclables protégées des voitures"), 3);
    assertEquals("bikes", answers.get(0).id());
    assertTrue(answers.get(0).why().contains("pistes cyclables protégées"), answers.toString());
    assertTrue(answers.get(0).similarity() > 0 && answers.get(0).similarity() <= 1);
  }

  @Test
  void aPostIsFoundByWhatWasRepliedToIt() {
    Post asked = text("fr", "Un velodrome");
    assertTrue(similar(DEBATE, asked, 3).stream().noneMatch(each -> each.id().equals("trees")));
    var replies =
        List.of(
            new SimilarPosts.Reply("trees", "fr", "Plutôt un vélodrome !"),
            new SimilarPosts.Reply("unknown", "fr", "Un vélodrome."));
    assertEquals("trees", SimilarPosts.of(DEBATE, replies).to(asked, 1).get(0).id());
  }

  @Test
  void wordsOfThePostCountMoreThanThoseOfAReply() {
    var twice =
        List.of(
            Post.of("answered", "fr", "", "Une piscine pour le quartier."),
            Post.of("said", "fr", "", "Une patinoire pour le quartier."));
    var replies = List.of(new SimilarPosts.Reply("answered", "fr", "Une patinoire."));
    List<SimilarPost> answers = SimilarPosts.of(twice, replies).to(text("fr", "patinoire"), 2);
    assertEquals(List.of("said", "answered"), answers.stream().map(SimilarPost::id).toList());
  }

  @Test
  void theOrderOfRepliesDoesNotMatter() {
    var replies =
        new ArrayList<>(
            List.of(
                new SimilarPosts.Reply("trees", "fr", "Des ruches, des haies et des mares."),
                new SimilarPosts.Reply("trees", "fr", "Des haies vives près des gares."),
                new SimilarPosts.Reply("night", "fr", "Les haies abritent les chauves-souris.")));
    Post asked = text("fr", "haies, mares et ruches près des gares la nuit");
    List<SimilarPost> answers = SimilarPosts.of(DEBATE, replies).to(asked, 5);
    Collections.reverse(replies);
    assertEquals(answers, SimilarPosts.of(DEBATE, replies).to(asked, 5));
  }

  @Test
  void piecesOfWordsCarryOverSpellingAndLanguages() {
    assertEquals("trams", similar(DEBATE, text("fr", "tramwey"), 1).get(0).id());
    assertEquals(
        "bikes", similar(DEBATE, text("es", "pistas ciclables protegidas"), 1).get(0).id());
  }

  @Test
  void aPostReachesACandidateThroughAPostThatWordsItOtherwise() {
    List<Post> posts =
        List.of(
            Post.of("plan", "fr", "", "Aménagements en faveur des mobilités actives"),
            new Post("bridge", "fr", "", "Vélo et mobilités actives : des aménagements", "", false),
            Post.of("other", "fr", "", "Piscine municipale"));
    List<SimilarPost> answers = similar(posts, text("fr", "le vélo"), 5);
    assertEquals(List.of("plan"), answers.stream().map(SimilarPost::id).toList());
    assertTrue(answers.get(0).why().isEmpty());
  }

  @Test
  void aCandidateOfAnotherPlaceCountsAFifth() {
    List<Post> posts =
        List.of(
            new Post("a", "fr", "", "planter des arbres", "nord", true),
            new Post("b", "fr", "", "planter des arbres", "sud", true),
            new Post("c", "fr", "", "planter des arbres", "", true));
    List<SimilarPost> answers =
        similar(posts, new Post("new", "fr", "", "planter des arbres", "sud", true), 3);
    assertEquals(List.of("b", "c", "a"), answers.stream().map(SimilarPost::id).toList());
    assertEquals(answers.get(0).similarity() / 5, answers.get(2).similarity(), 1e-9);
  }

  @Test
  void aPostIsNotItsOwnAnswerAndOnlyCandidatesAreAnswers() {
    List<SimilarPost> answers = similar(DEBATE, DEBATE.get(0), 10);
    assertFalse(answers.stream().map(SimilarPost::id).anyMatch("bikes"::equals));
    List<Post> lenders =
        DEBATE.stream()
            .map(p -> new Post(p.id(), p.language(), p.title(), p.text(), "", false))
            .toList();
    assertTrue(similar(lenders, text("fr", "pistes cyclables"), 10).isEmpty());
  }

  @Test
  void nothingIsLikeNothing() {
    assertTrue(similar(List.of(), text("fr", "vélo"), 10).isEmpty());
    assertTrue(similar(DEBATE, text("fr", ""), 10).isEmpty());
    assertTrue(similar(DEBATE, text("fr", "xyzzy"), 10).isEmpty());
    assertTrue(similar(List.of(Post.of("empty", "", "", "")), text("fr", "vélo"), 10).isEmpty());
  }

  @Test
  void aVeryLongTextAndAVeryLongWordAreAnswered() {
    String longText = "pistes cyclables protégées et arbres ".repeat(30_000) + "a".repeat(100_000);
    assertEquals("bikes", similar(DEBATE, text("fr", longText), 1).get(0).id());
    List<Post> posts = new ArrayList<>(DEBATE);
    posts.add(text("fr", longText));
    assertEquals("trams", similar(posts, Post.of("q", "fr", "", "tramway gare"), 1).get(0).id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"🚲🚲 🌳", "مسارات الدراجات", "自転車専用レーン", "\uD83D", "<b>vélo</b> http://a.b"})
  void anyScriptIsReadWithoutFault(String odd) {
    List<Post> posts = new ArrayList<>(DEBATE);
    posts.add(Post.of("odd", "", odd, odd));
    assertTrue(similar(posts, text("", odd), 3).size() <= 3);
  }

  @Test
  void theOrderOfThePostsDoesNotMatter() {
    List<SimilarPost> before =
        similar(DEBATE, text("fr", "arbres et pistes dans les écoles la nuit"), 5);
    for (int seed = 0; seed < 5; seed++) {
      List<Post> shuffled = new ArrayList<>(DEBATE);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(
          before, similar(shuffled, text("fr", "arbres et pistes dans les écoles la nuit"), 5));
    }
  }

  @Property(tries = 100)
  void similaritiesFallAndStayBetweenZeroAndOne(
      @ForAll @Size(max = 8) List<@StringLength(max = 40) String> texts,
      @ForAll @StringLength(max = 40) String query) {
    List<Post> posts = new ArrayList<>(DEBATE);
    for (int i = 0; i < texts.size(); i++) {
      posts.add(Post.of("drawn " + i, "en", "", texts.get(i)));
    }
    double last = 1;
    for (SimilarPost answer : similar(posts, text("en", query + " arbres"), 20)) {
      assertTrue(answer.similarity() > 0 && answer.similarity() <= last + 1e-9);
      last = answer.similarity();
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> similar(DEBATE, DEBATE.get(0), 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> SimilarPosts.of(List.of(DEBATE.get(0), DEBATE.get(0))));
  }
}
