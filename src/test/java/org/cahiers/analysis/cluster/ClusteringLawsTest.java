package org.cahiers.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

/** What must hold for every input of the clustering. */
class ClusteringLawsTest {

  private static final ClusterParameters QUICK =
      ClusterParameters.defaults().with(Setting.STABILITY_RUNS, 2);

  private static ClusterResult run(List<Contribution> contributions) {
    return Clustering.run(contributions, QUICK, Edits.none(), Progress.NONE);
  }

  private static List<Contribution> texts(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Contribution.of("t" + i, "fr", "", texts[i]))
        .toList();
  }

  /** Each contribution once, scores in range, sizes that add up. */
  private static ClusterResult checked(List<Contribution> contributions) {
    ClusterResult result = run(contributions);
    assertEquals(
        contributions.stream().map(Contribution::id).sorted().toList(),
        result.placements().stream().map(Placement::id).toList());
    for (Placement placement : result.placements()) {
      assertTrue(placement.strength() >= 0 && placement.strength() <= 1, placement.toString());
      assertEquals(placement.topic() == 0, placement.theme() == 0, placement.toString());
      assertTrue(placement.cluster() == 0 || placement.topic() > 0, placement.toString());
    }
    long inTopics = result.placements().stream().filter(placement -> placement.topic() > 0).count();
    assertEquals(inTopics, result.themes().stream().mapToInt(Group::size).sum());
    for (Group theme : result.themes()) {
      assertEquals(theme.size(), theme.groups().stream().mapToInt(Group::size).sum());
      for (Group topic : theme.groups()) {
        assertTrue(!topic.label().isBlank(), topic.toString());
        assertTrue(topic.groups().stream().mapToInt(Group::size).sum() <= topic.size());
      }
    }
    return result;
  }

  @Test
  void noContributionsGiveNoGroups() {
    assertEquals(new ClusterResult(List.of(), List.of(), 0, 0, List.of()), run(List.of()));
  }

  @Test
  void oneContributionIsLeftUnclustered() {
    assertEquals(0, checked(texts("Des pistes cyclables partout")).topics());
  }

  @Test
  void emptyTextsHaveNoTopic() {
    assertEquals(0, checked(texts("", " ", "\n", "...")).topics());
  }

  @Test
  void oneWordEachIsNoTopic() {
    assertEquals(0, checked(texts("vélo", "école", "impôt", "santé")).topics());
  }

  @Test
  void aQuestionAskedOfManyMakesNeitherCopiesNorLabels() {
    List<Contribution> asked = new ArrayList<>();
    String[] questions = {
      "Que proposez-vous pour renforcer les principes de la laïcité dans notre pays ?",
      "Quelles sont pour vous les priorités budgétaires de la collectivité territoriale ?",
      "Comment mieux associer les habitants aux décisions du conseil municipal ?"
    };
    for (Contribution each : SampleTexts.answers(240)) {
      String question = questions[Integer.parseInt(each.id().substring(1)) % questions.length];
      asked.add(each.titled(question));
    }
    ClusterResult result = checked(asked);
    assertEquals(checked(SampleTexts.answers(240)).copies(), result.copies());
    String labels = result.toString().toLowerCase(Locale.ROOT);
    assertTrue(!labels.contains("laïcité") && !labels.contains("priorités"), labels);
  }

  @Test
  void theStabilityOfEveryClusterOfALargeTopicIsMeasured() {
    ClusterResult result =
        Clustering.run(SampleTexts.answers(600), QUICK.withTopics(2), Edits.none(), Progress.NONE);
    List<Group> clusters =
        result.themes().stream()
            .flatMap(theme -> theme.groups().stream())
            .filter(topic -> topic.groups().size() > 1)
            .flatMap(topic -> topic.groups().stream())
            .toList();
    assertTrue(clusters.size() > 2, clusters.toString());
    for (Group cluster : clusters) {
      assertTrue(cluster.stability() >= 0 && cluster.stability() <= 1, cluster.toString());
    }
    assertTrue(
        clusters.stream().mapToDouble(Group::stability).average().orElseThrow() > .4,
        clusters.toString());
  }

  @Test
  void aCampaignOfIdenticalTextsIsOneClusterAndCountsOnce() {
    ClusterResult result =
        checked(
            Collections.nCopies(10_000, "Non au projet de tour").stream().map(numbered()).toList());
    assertEquals(1, result.topics());
    assertEquals(9_999, result.copies());
    assertEquals(1, result.themes().getFirst().distinct());
    assertEquals(10_000, result.themes().getFirst().size());
  }

  private static java.util.function.Function<String, Contribution> numbered() {
    int[] next = {0};
    return text -> Contribution.of("n" + next[0]++, "fr", "", text);
  }

  @Test
  void aTextOfAMegabyteIsOneAmongOthers() {
    List<Contribution> contributions = new ArrayList<>(SampleTexts.answers(60));
    contributions.add(
        Contribution.of("long", "fr", "", "une piste cyclable et une école ".repeat(32_000)));
    checked(contributions);
  }

  @Test
  void mixedLanguagesEmojiAndRightToLeftTextAreTexts() {
    List<Contribution> contributions = new ArrayList<>(SampleTexts.answers(40));
    contributions.add(Contribution.of("e", "", "", "😀😀 👍🏽 🇫🇷"));
    contributions.add(Contribution.of("a", "", "", "نريد المزيد من الأشجار في المدينة"));
    contributions.add(Contribution.of("h", "", "", "אנחנו רוצים יותר עצים בעיר"));
    contributions.add(Contribution.of("z", "", "", "我们需要更多的树木"));
    contributions.add(Contribution.of("g", "", "", "We want more trees \uD83D in the city"));
    checked(contributions);
  }

  @Test
  void subjectsThatShareNoWordAreDifferentTopics() {
    ClusterResult result = checked(SampleTexts.answers(120));
    Map<Integer, Integer> topicOf = new HashMap<>();
    Map<String, Integer> topics = new HashMap<>();
    result.placements().forEach(placement -> topics.put(placement.id(), placement.topic()));
    for (int i = 0; i < 120; i++) {
      int topic = topics.get("c" + i);
      Integer subject = topicOf.putIfAbsent(topic, i % SampleTexts.subjects());
      assertTrue(
          subject == null || subject == i % SampleTexts.subjects(),
          "c" + i + " is in topic " + topic);
    }
  }

  @Test
  void neitherOrderNorThreadsChangeAByte() {
    List<Contribution> contributions = new ArrayList<>(SampleTexts.answers(400));
    String expected =
        Clustering.run(contributions, QUICK.withThreads(1), Edits.none(), Progress.NONE).toString();
    Collections.shuffle(contributions, new Random(3));
    assertEquals(
        expected,
        Clustering.run(contributions, QUICK.withThreads(3), Edits.none(), Progress.NONE)
            .toString());
  }

  @Test
  void aDuplicatedCorpusHasTheSameGroups() {
    List<Contribution> once = SampleTexts.answers(200);
    List<Contribution> twice = new ArrayList<>(once);
    once.forEach(
        c -> twice.add(Contribution.of("again-" + c.id(), c.language(), c.title(), c.text())));
    Map<String, Integer> cluster = new HashMap<>();
    run(twice).placements().forEach(placement -> cluster.put(placement.id(), placement.cluster()));
    for (Placement placement : run(once).placements()) {
      assertEquals(placement.cluster(), cluster.get(placement.id()), placement.id());
      assertEquals(placement.cluster(), cluster.get("again-" + placement.id()), placement.id());
    }
  }

  @Test
  void atMostTheNumberAskedForIsFoundAndFillingUpReachesIt() {
    List<Contribution> contributions = SampleTexts.answers(200);
    assertTrue(
        Clustering.run(contributions, QUICK.withTopics(3), Edits.none(), Progress.NONE).topics()
            <= 3);
    ClusterParameters large = QUICK.with(Setting.CONSENSUS_UP_TO, 0).withTopics(12).filledUp();
    assertEquals(12, Clustering.run(contributions, large, Edits.none(), Progress.NONE).topics());
  }

  @Test
  void progressNeverFalls() {
    List<Double> shares = new ArrayList<>();
    Clustering.run(
        SampleTexts.answers(50), QUICK, Edits.none(), (stage, share) -> shares.add(share));
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(1, shares.getLast());
  }

  @Test
  void twoContributionsWithOneIdAreRefused() {
    Contribution one = Contribution.of("same", "fr", "", "a");
    assertThrows(IllegalArgumentException.class, () -> run(List.of(one, one)));
  }

  @Test
  void anotherSeedIsAllowedToDiffer() {
    assertNotEquals(
        new Generator(1).nextLong(),
        new Generator(2).nextLong(),
        "seeds that give the same numbers are no seeds");
  }
}
