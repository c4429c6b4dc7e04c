package org.cahiers.analysis.cluster;

import static org.cahiers.analysis.cluster.HandMade.ints;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a language that is not tagged: there every phrase may name something. */
class LabelsTest {

  private final List<Contribution> contributions = new ArrayList<>();
  private final List<Labels.Labelled> groups = new ArrayList<>();

  private void say(int times, String text) {
    for (int i = 0; i < times; i++) {
      contributions.add(Contribution.of("c" + contributions.size(), "xx", "", text));
    }
  }

  private void group(int from, int to, int parent) {
    groups.add(new Labels.Labelled(IntStream.range(from, to).toArray(), parent));
  }

  private List<List<String>> labels() {
    return new Labels(contributions, Workers.single()).of(groups);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', ''",
    "well, Well",
    "well;pump;tap;tank, 'Well, pump, tap'",
    "well;pump station, 'Well, pump station'",
    "pump station, Pump station",
    "pump station;well;tap, 'Pump station, well'"
  })
  void aLineIsTwoPhrasesOrThreeWhereTheFirstIsAWord(String phrases, String line) {
    assertEquals(line, Labels.line(phrases.isEmpty() ? List.of() : List.of(phrases.split(";"))));
  }

  @Test
  void ofALargeGroupTheFirstAreRead() {
    assertArrayEquals(ints("3 4 5"), Labels.read(ints("3 4 5"), 3));
    assertArrayEquals(ints("3 4"), Labels.read(ints("3 4 5"), 2));
    assertArrayEquals(ints("3 4 5"), Labels.read(ints("3 4 5"), 4));
  }

  @Test
  void aGroupIsCalledByWhatItSaysMoreThanTheOthers() {
    say(4, "river, both");
    say(4, "mountain, both");
    say(2, "both");
    group(0, 4, -1);
    group(4, 8, -1);
    group(8, 10, -1);
    assertEquals(
        List.of(List.of("river", "both"), List.of("mountain", "both"), List.of("both")), labels());
  }

  @Test
  void whatTheOthersSayMoreIsNotSaid() {
    say(2, "river, both");
    say(2, "river");
    say(4, "mountain, both");
    group(0, 4, -1);
    assertEquals(List.of(List.of("river")), labels());
  }

  @Test
  void aPhraseIsSaidByTwoAtLeastExceptWhereThereAreOnlyTwo() {
    say(1, "river");
    say(1, "lake");
    say(1, "lake");
    say(5, "mountain");
    group(0, 3, -1);
    group(0, 2, -1);
    assertEquals(List.of(List.of("lake"), List.of("river", "lake")), labels());
  }

  @Test
  void inALargeGroupByATwentieth() {
    say(2, "river");
    say(3, "lake");
    say(36, "wood");
    say(20, "mountain");
    group(0, 40, -1);
    group(0, 41, -1);
    assertEquals(List.of(List.of("wood", "lake", "river"), List.of("wood", "lake")), labels());
  }

  @Test
  void insideAGroupWhatSetsApartFromItCountsMost() {
    say(2, "both, own");
    say(4, "both");
    say(14, "both");
    say(40, "other");
    group(0, 20, -1);
    group(0, 6, 0);
    group(0, 6, -1);
    List<List<String>> labels = labels();
    assertEquals(List.of("own", "both"), labels.get(1));
    assertEquals(List.of("both", "own"), labels.get(2));
  }

  @Test
  void whereThereIsNothingOutsideFrequencyDecides() {
    say(2, "river, lake");
    say(1, "lake, wood");
    say(1, "wood, lake");
    say(1, "wood");
    group(0, 5, -1);
    assertEquals(List.of(List.of("lake", "wood", "river")), labels());
  }

  @Test
  void ofTwentyContributionsOneIsNotEnoughForAPhrase() {
    say(1, "river");
    say(18, "mountain");
    group(0, 1, -1);
    assertEquals(List.of(List.of("river")), labels());
    say(1, "mountain");
    assertEquals(List.of(List.of()), labels());
  }

  @Test
  void aLongerPhraseCountsMoreThanAWord() {
    say(5, "river bank");
    say(5, "wood");
    say(1, "wood, bird");
    say(11, "mountain");
    group(0, 11, -1);
    assertEquals("river bank", labels().getFirst().getFirst());
  }

  @Test
  void aWordThatFitsEverywhereIsNoLabel() {
    say(4, "projet, river");
    say(4, "mountain");
    group(0, 4, -1);
    assertEquals(List.of(List.of("river")), labels());
  }

  @Test
  void aPhraseWithoutTheWordDoesNotStandForIt() {
    say(6, "river, old wood");
    say(4, "river");
    say(12, "mountain");
    group(0, 10, -1);
    assertEquals(List.of(List.of("river", "old wood")), labels());
  }

  @Test
  void sixPhrasesAreShown() {
    say(3, "aaa, bbb, ccc, ddd, eee, fff, ggg, hhh");
    say(3, "iii");
    group(0, 3, -1);
    assertEquals(List.of(List.of("aaa", "bbb", "ccc", "ddd", "eee", "fff")), labels());
  }

  @Test
  void aLongerPhraseStandsForTheWordInItIfHalfOfThemSayIt() {
    for (int longer : new int[] {4, 5}) {
      contributions.clear();
      groups.clear();
      say(longer, "river bank");
      say(10 - longer, "river, bird");
      say(12, "mountain");
      group(0, 10, -1);
      assertEquals(
          longer == 5 ? List.of("river bank", "bird") : List.of("river", "bird", "bank"),
          labels().getFirst());
    }
  }

  @Test
  void theLongestOfThemUnlessItRepeatsAnother() {
    say(6, "old river bank");
    say(4, "river, old");
    say(9, "mountain");
    group(0, 10, -1);
    assertEquals(List.of(List.of("old river bank")), labels());
  }

  @Test
  void aWordThatWasSaidIsNotSaidAgainInALongerPhrase() {
    say(10, "wood");
    say(4, "river, wood");
    say(6, "wood river, river");
    say(30, "mountain");
    group(0, 20, -1);
    assertEquals(List.of(List.of("wood", "river")), labels());
  }

  @ParameterizedTest(name = "draw {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theyAreThoseOfTheFormula(long draw) {
    Random random = new Random(draw);
    String[] words = {"bova", "cudi", "defo", "gari", "hule", "jomi", "kane", "lupo", "mira"};
    for (int d = 0; d < 40; d++) {
      List<String> own = new ArrayList<>();
      for (int w = 0; w < words.length; w++) {
        if (random.nextInt(6) < (d / 10 == w % 4 ? 4 : d / 20 == w % 2 ? 2 : 1)) {
          own.add(words[w]);
        }
      }
      Collections.shuffle(own, random);
      say(1, String.join(", ", own));
    }
    group(0, 20, -1);
    group(0, 10, 0);
    group(10, 20, 0);
    group(20, 40, -1);
    group(0, 40, -1);
    group(20, 40, 3);
    group(0, 1, 0);
    List<List<String>> expected = new ArrayList<>();
    groups.forEach(each -> expected.add(byHand(each)));
    assertEquals(expected, labels());
  }

  /** df·ln(share inside / share outside) of single words, six at most. */
  private List<String> byHand(Labels.Labelled group) {
    int[] members = group.members();
    int[] all = Partitions.range(contributions.size());
    TreeMap<String, Double> score = new TreeMap<>();
    for (int d : members) {
      for (String word : contributions.get(d).text().split(", ")) {
        double telling = telling(word, members, all);
        if (group.parent() >= 0) {
          double inside = telling(word, members, groups.get(group.parent()).members());
          telling = Math.min(telling, Math.max(inside, telling / 2));
        }
        long df = saying(word, members);
        long least = members.length < 3 ? 1 : Math.max(2, (members.length + 19) / 20);
        if (!word.isEmpty() && df >= least && telling > 0) {
          score.put(word, df * telling);
        }
      }
    }
    return score.keySet().stream()
        .sorted(Comparator.comparingDouble((String word) -> -score.get(word)))
        .limit(6)
        .toList();
  }

  private double telling(String word, int[] members, int[] around) {
    if (members.length == around.length) {
      return Math.log(2);
    }
    double share = (double) saying(word, members) / members.length;
    double out = saying(word, around) - saying(word, members) + .5;
    return Math.log(share / (out / (around.length - members.length + 1)));
  }

  private long saying(String word, int[] members) {
    return Arrays.stream(members)
        .filter(d -> List.of(contributions.get(d).text().split(", ")).contains(word))
        .count();
  }
}
