package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.doubles;
import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final String[] TEXTS = {
    "river bank",
    "river bank, flood",
    "lake, river bank", // topic 1, cluster 1
    "pump",
    "pump, tap", // topic 1, cluster 2
    "road",
    "road, lorry",
    "road, lorry",
    "road", // topic 2, cluster 3
    "school",
    "school, pupil",
    "school, pupil", // topic 3, unclustered
    "tulip" // no topic
  };

  private String[] texts = TEXTS;
  private int[] leader = Partitions.range(TEXTS.length);
  private String topic = "1 1 1 1 1 2 2 2 2 3 3 3 0";
  private String cluster = "1 1 1 2 2 3 3 3 3 0 0 0 0";
  private double[] strength = doubles("1 1 1 1 1 1 1 1 1 .2 .2 .2 0");
  private Map<Integer, Integer> themes = Map.of(1, 1, 2, 1, 3, 2);
  private Map<Integer, Integer> place = Map.of(1, 0, 2, 1, 3, 2);
  private Map<Integer, Integer> clusterPlace = Map.of(1, 0, 2, 1, 3, 2);
  private final Map<GroupRef, String> renamed = new HashMap<>();

  private List<Group> tree() {
    return new Tree(
            HandMade.corpus(texts),
            leader,
            new Grouping(ints(topic), ints(cluster), strength, themes, place, clusterPlace),
            doubles(".8 .7 .6"),
            doubles(".3 .2 .1"),
            new Edits(List.of(), List.of(), renamed, Map.of(), List.of()),
            Workers.single())
        .build();
  }

  private static Stream<Group> all(List<Group> groups) {
    return groups.stream().flatMap(g -> Stream.concat(Stream.of(g), all(g.groups())));
  }

  private Group find(Level level, int number) {
    GroupRef ref = new GroupRef(level, number);
    return all(tree()).filter(g -> g.ref().equals(ref)).findFirst().orElseThrow();
  }

  @Test
  void themesHoldTopicsAndTopicsClustersTheLargestFirst() {
    assertEquals(
        List.of(
            "THEME 1: 9",
            "TOPIC 1: 5",
            "CLUSTER 1: 3",
            "CLUSTER 2: 2",
            "TOPIC 2: 4",
            "CLUSTER 3: 4",
            "THEME 2: 3",
            "TOPIC 3: 3"),
        all(tree()).map(TreeTest::sized).toList());
  }

  private static String sized(Group group) {
    return group.ref().level() + " " + group.ref().id() + ": " + group.size();
  }

  @Test
  void ofEquallyLargeOnesTheFirstNumberComesFirst() {
    topic = "5 5 5 4 4 2 2 2 2 3 3 3 1";
    cluster = "1 1 1 2 2 9 8 7 7 0 0 0 0";
    themes = Map.of(5, 2, 4, 2, 2, 2, 3, 2, 1, 1);
    assertEquals(
        List.of(
            "THEME 2: 12",
            "TOPIC 2: 4",
            "CLUSTER 7: 2",
            "CLUSTER 8: 1",
            "CLUSTER 9: 1",
            "TOPIC 3: 3",
            "TOPIC 5: 3",
            "CLUSTER 1: 3",
            "TOPIC 4: 2",
            "CLUSTER 2: 2",
            "THEME 1: 1",
            "TOPIC 1: 1"),
        all(tree()).map(TreeTest::sized).toList());
  }

  @Test
  void groupsAreCalledByTheirPhrases() {
    assertEquals("River bank, pump", find(Level.TOPIC, 1).label());
    assertEquals(List.of("river bank", "pump"), find(Level.TOPIC, 1).phrases().subList(0, 2));
    assertEquals("River bank", find(Level.CLUSTER, 1).label());
    assertEquals("Pump, tap", find(Level.CLUSTER, 2).label());
    assertEquals("School, pupil", find(Level.THEME, 2).label());
    assertEquals(0, all(tree()).filter(Group::named).count());
  }

  @Test
  void aNameThatPeopleGaveLastsAndNoSiblingTakesIt() {
    renamed.put(new GroupRef(Level.TOPIC, 1), "Road, lorry");
    Group named = find(Level.TOPIC, 1);
    assertEquals("Road, lorry", named.label());
    assertTrue(named.named());
    assertEquals("Lorry", find(Level.TOPIC, 2).label());
    assertFalse(find(Level.TOPIC, 2).named());
    assertEquals("Road, lorry", find(Level.CLUSTER, 3).label(), "it is no sibling");
  }

  @Test
  void whereNoPhraseIsLeftTheFirstTextIsTheLabel() {
    texts = TEXTS.clone();
    texts[9] = " 12\n 34 ";
    texts[10] = "34";
    texts[11] = "56";
    texts[5] = "11 ".repeat(13) + "𝟚" + " 3".repeat(30);
    texts[6] = texts[7] = texts[8] = "7";
    assertEquals("12 34", find(Level.TOPIC, 3).label());
    assertEquals("11 ".repeat(13) + "𝟚" + " 3".repeat(10), find(Level.TOPIC, 2).label());
  }

  @Test
  void copiesCountInTheSizeOnlyIfTheirFirstIsThereToo() {
    leader = ints("0 0 2 0 4 5 6 7 8 9 9 9 12");
    assertEquals(2, find(Level.CLUSTER, 1).distinct());
    assertEquals(2, find(Level.CLUSTER, 2).distinct(), "the first is in another cluster");
    assertEquals(3, find(Level.TOPIC, 1).distinct());
    assertEquals(5, find(Level.TOPIC, 1).size());
    assertEquals(1, find(Level.TOPIC, 3).distinct());
  }

  @Test
  void representativesAreSureAndDifferent() {
    assertEquals(List.of("c6"), find(Level.CLUSTER, 3).representatives().subList(0, 1));
    strength = doubles("1 1 1 1 .49 1 .49 .5 1 .2 .2 .2 0");
    assertEquals("c5", find(Level.CLUSTER, 3).representatives().getFirst());
    strength = doubles("1 1 1 1 .49 .4 .49 .5 .4 .2 .2 .2 0");
    assertEquals(List.of("c7"), find(Level.TOPIC, 2).representatives());
    assertEquals("c10", find(Level.TOPIC, 3).representatives().getFirst(), "none is sure");
    strength = doubles("1 1 1 1 1 1 1 1 1 1 1 1 1");
    cluster = "1 1 1 2 2 3 3 3 3 4 0 0 0";
    assertEquals(List.of("c9"), find(Level.TOPIC, 3).representatives(), "in a cluster");
  }

  @Test
  void aRepresentativeIsNoCopy() {
    leader = ints("0 1 2 3 4 5 6 5 5 9 10 11 12");
    assertEquals(2, find(Level.CLUSTER, 3).distinct());
    assertEquals(List.of("c6"), find(Level.CLUSTER, 3).representatives());
  }

  @Test
  void stabilityIsThatOfThePlaceAndOfALoneClusterThatOfItsTopic() {
    assertEquals(-1, find(Level.THEME, 1).stability());
    assertEquals(.8, find(Level.TOPIC, 1).stability());
    assertEquals(.3, find(Level.CLUSTER, 1).stability());
    assertEquals(.2, find(Level.CLUSTER, 2).stability());
    assertEquals(.7, find(Level.TOPIC, 2).stability());
    assertEquals(.7, find(Level.CLUSTER, 3).stability());
    assertEquals(.6, find(Level.TOPIC, 3).stability());
  }

  @Test
  void whatHasNoPlaceWasNotMeasured() {
    place = Map.of(1, 3, 2, 0);
    clusterPlace = Map.of(1, 2);
    assertEquals(-1, find(Level.TOPIC, 1).stability(), "of a campaign");
    assertEquals(.8, find(Level.TOPIC, 2).stability());
    assertEquals(-1, find(Level.TOPIC, 3).stability());
    assertEquals(.1, find(Level.CLUSTER, 1).stability());
    assertEquals(-1, find(Level.CLUSTER, 2).stability());
  }

  @Test
  void aSmallClusterAtTheEndOfALargeTopicIsReadToo() {
    int large = 500;
    texts =
        IntStream.range(0, large)
            .mapToObj(d -> d < 470 ? "wood" : d % 2 == 0 ? "wood, marsh" : "marsh")
            .toArray(String[]::new);
    leader = Partitions.range(large);
    topic = "1 ".repeat(large).strip();
    cluster = "1 ".repeat(470) + "2 ".repeat(30).strip();
    strength = new double[large];
    themes = Map.of(1, 1);
    assertEquals("Marsh", find(Level.CLUSTER, 2).label());
    assertEquals(500, find(Level.TOPIC, 1).size());
  }

  @Test
  void ofATopicMoreIsReadThanOfACluster() {
    say(60, "wood");
    say(40, "marsh");
    say(20, "road");
    group("1 ".repeat(100) + "2 ".repeat(20), "0 ".repeat(120));
    assertEquals(List.of("wood", "marsh"), find(Level.TOPIC, 1).phrases());
  }

  @Test
  void aClusterIsSetApartFromItsTopicIfThereIsAnother() {
    say(2, "both, own");
    say(18, "both");
    say(40, "other");
    String topics = "1 ".repeat(20) + "2 ".repeat(40);
    group(topics, "1 ".repeat(6) + "2 ".repeat(14) + "0 ".repeat(40));
    assertEquals(List.of("own", "both"), find(Level.CLUSTER, 1).phrases());
    group(topics, "1 ".repeat(6) + "0 ".repeat(54));
    assertEquals(List.of("both", "own"), find(Level.CLUSTER, 1).phrases());
  }

  private void say(int times, String text) {
    Stream<String> before = texts == TEXTS ? Stream.of() : Arrays.stream(texts);
    texts = Stream.concat(before, Stream.generate(() -> text).limit(times)).toArray(String[]::new);
  }

  private void group(String topics, String clusters) {
    topic = topics.strip();
    cluster = clusters.strip();
    leader = Partitions.range(texts.length);
    strength = new double[texts.length];
    themes = Map.of(1, 1, 2, 2);
  }

  @Test
  void aTitleThatIsAQuestionIsNoLabel() {
    String question = "What else";
    List<Contribution> asked =
        IntStream.range(0, 60)
            .mapToObj(
                d ->
                    Contribution.of(
                        "c" + d, "xx", d < 20 ? question : "", d < 20 ? "tap" + d : "lake"))
            .toList();
    Corpus corpus = Corpus.of(asked, Workers.single());
    int[] one = new int[60];
    Arrays.fill(one, 1);
    List<Group> tree =
        new Tree(
                corpus,
                Partitions.range(60),
                new Grouping(one, new int[60], new double[60], Map.of(1, 1), Map.of(), Map.of()),
                new double[0],
                new double[0],
                Edits.none(),
                Workers.single())
            .build();
    assertEquals(List.of("lake"), tree.getFirst().phrases());
  }
}
