package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

  private static final double ROUNDING = 1e-12;

  private static Ranking ranking(Histogram debate, double most) {
    return Ranking.of(RankParameters.DEFAULT, debate, most);
  }

  private static Histogram parse(String counts) {
    int[] n = List.of(counts.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    return new Histogram(n[0], n[1], n[2], n[3], n[4]);
  }

  @ParameterizedTest(name = "{0}: {1} ranks above {2}")
  @CsvSource(
      textBlock =
          """
          # requirement               , above          , below
          many good before one perfect, 0 0 0 10 30    , 0 0 0 0 1
          many good before a split    , 0 0 5 20 20    , 20 0 0 0 25
          more of the same good       , 0 0 0 20 20    , 0 0 0 2 2
          unscored before disliked    , 0 0 0 0 0      , 6 4 0 0 0
          liked before unscored       , 0 0 0 3 3      , 0 0 0 0 0
          few bad before many bad     , 1 0 0 0 0      , 40 0 0 0 0
          agreed 4 before split 5 and 3, 0 0 0 20 0    , 0 0 10 0 10
          """)
  void supportRanksByHowMuchAndHowSure(String requirement, String above, String below) {
    Ranking ranking = ranking(new Histogram(100, 100, 150, 200, 150), 10);
    assertTrue(ranking.rank(parse(above), 0) > ranking.rank(parse(below), 0), requirement);
  }

  @Test
  void theOrderOfADebateIsThis() {
    record Item(String name, Histogram scores, double people) {}
    List<Item> items =
        List.of(
            new Item("loved and debated", new Histogram(1, 1, 3, 20, 40), 30),
            new Item("loved in silence", new Histogram(0, 0, 2, 20, 40), 0),
            new Item("one enthusiast", new Histogram(0, 0, 0, 0, 1), 0),
            new Item("divisive and debated", new Histogram(30, 5, 2, 5, 30), 30),
            new Item("divisive in silence", new Histogram(30, 5, 2, 5, 30), 0),
            new Item("new", Histogram.EMPTY, 0),
            new Item("disliked but debated", new Histogram(40, 15, 5, 2, 1), 20),
            new Item("disliked in silence", new Histogram(40, 15, 5, 2, 1), 0));
    Histogram debate = items.stream().map(Item::scores).reduce(Histogram.EMPTY, Histogram::plus);
    Ranking ranking = ranking(debate, 30);
    List<String> order =
        items.stream()
            .sorted(Comparator.comparingDouble((Item i) -> -ranking.rank(i.scores(), i.people())))
            .map(Item::name)
            .toList();
    assertEquals(
        List.of(
            "loved and debated",
            "loved in silence",
            "divisive and debated",
            "one enthusiast",
            "divisive in silence",
            "disliked but debated",
            "new",
            "disliked in silence"),
        order);
  }

  @Property
  void raisingAScoreNeverLowersTheRank(
      @ForAll("histograms") Histogram scores,
      @ForAll("histograms") Histogram debate,
      @ForAll @IntRange(min = 1, max = 4) int score) {
    Assume.that(scores.count(score) > 0);
    Ranking ranking = ranking(debate, 0);
    double before = ranking.rank(scores, 0);
    assertTrue(ranking.rank(scores.remove(score).add(score + 1), 0) >= before - ROUNDING);
  }

  @Property
  void oneMoreFullSupportNeverLowersTheRankAndOneMoreRejectionNeverRaisesIt(
      @ForAll("histograms") Histogram scores, @ForAll("histograms") Histogram debate) {
    Ranking ranking = ranking(debate, 0);
    double before = ranking.rank(scores, 0);
    assertTrue(ranking.rank(scores.add(5), 0) >= before - ROUNDING);
    assertTrue(ranking.rank(scores.add(1), 0) <= before + ROUNDING);
  }

  @Property
  void theSameSupportFromMorePeopleNeverLowersTheRank(
      @ForAll @IntRange(min = 1, max = 5) int score,
      @ForAll @IntRange(min = 1, max = 500) int people,
      @ForAll("histograms") Histogram debate) {
    Ranking ranking = ranking(debate, 0);
    Assume.that(score >= ranking.prior().mean());
    Histogram few = Histogram.EMPTY;
    for (int i = 0; i < people; i++) {
      few = few.add(score);
    }
    assertTrue(ranking.rank(few.add(score), 0) >= ranking.rank(few, 0) - ROUNDING);
  }

  @Property
  void morePeopleReplyingNeverLowersTheRank(
      @ForAll("histograms") Histogram scores,
      @ForAll @DoubleRange(min = 0, max = 1000) double people,
      @ForAll @DoubleRange(min = 0, max = 1000) double more,
      @ForAll @DoubleRange(min = 0, max = 2000) double most) {
    Ranking ranking = ranking(scores, most);
    assertTrue(ranking.rank(scores, people + more) >= ranking.rank(scores, people));
  }

  @Property
  void theRankStaysBetweenZeroAndOne(
      @ForAll("histograms") Histogram scores,
      @ForAll("histograms") Histogram debate,
      @ForAll @DoubleRange(min = 0, max = 1) double weight,
      @ForAll @DoubleRange(min = 0, max = 100) double people) {
    double rank =
        Ranking.of(RankParameters.DEFAULT.withDebateWeight(weight), debate, 50)
            .rank(scores, people);
    assertTrue(rank >= 0 && rank <= 1, "rank " + rank);
  }

  @Property
  void theFormulasOnThePageGiveTheValuesOnThePage(
      @ForAll("histograms") Histogram scores,
      @ForAll("histograms") Histogram debate,
      @ForAll @DoubleRange(min = 0, max = 60) double people) {
    Ranking ranking = ranking(debate, 50);
    Factor explanation = ranking.explain(scores, people);
    assertEquals(ranking.rank(scores, people), explanation.value());
    assertWorkedOut(explanation);
  }

  private static void assertWorkedOut(Factor factor) {
    if (!factor.formula().isEmpty()) {
      String sum =
          factor.formula(
              child -> "(" + new java.math.BigDecimal(child.value()).toPlainString() + ")");
      double shown = new Arithmetic(sum).value();
      // a deviation is the root of a difference that may round to just above zero
      assertEquals(factor.value(), shown, 1e-6, factor.quantity() + " = " + sum);
    }
    factor.children().forEach(RankingTest::assertWorkedOut);
  }

  @Test
  void withoutRepliesAnywhereNothingIsDebated() {
    Factor debated = ranking(Histogram.EMPTY, 0).explain(Histogram.of(4), 0).children().get(2);
    assertEquals(Quantity.DEBATED, debated.quantity());
    assertEquals(0, debated.value());
    assertEquals("", debated.formula());
  }

  @Test
  void theWeightOfTheDebateIsTheDebatesOwnChoice() {
    Histogram loved = new Histogram(0, 0, 0, 0, 50);
    Histogram disliked = new Histogram(50, 0, 0, 0, 0);
    Map<Double, Boolean> lovedFirst = Map.of(0.0, true, .25, true, 1.0, false);
    lovedFirst.forEach(
        (weight, expected) -> {
          Ranking ranking =
              Ranking.of(RankParameters.DEFAULT.withDebateWeight(weight), loved.plus(disliked), 9);
          assertEquals(
              expected, ranking.rank(loved, 0) > ranking.rank(disliked, 9), "w = " + weight);
        });
  }

  @Test
  void parametersOutsideTheirRangeAreRefused() {
    RankParameters byDefault = RankParameters.DEFAULT;
    assertThrows(IllegalArgumentException.class, () -> byDefault.withDebateWeight(-.1));
    assertThrows(IllegalArgumentException.class, () -> byDefault.withDebateWeight(1.1));
    assertThrows(IllegalArgumentException.class, () -> byDefault.withDebateWeight(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> new RankParameters(.2, 0, Duration.ofDays(1)));
    assertThrows(IllegalArgumentException.class, () -> new RankParameters(.2, 2, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> new Prior(0, 3, 11));
    assertThrows(IllegalArgumentException.class, () -> new Prior(2, .5, 11));
    assertThrows(IllegalArgumentException.class, () -> new Prior(2, 3, 8));
    assertThrows(IllegalArgumentException.class, () -> ranking(Histogram.EMPTY, -1));
    assertThrows(IllegalArgumentException.class, () -> ranking(Histogram.EMPTY, 1).debated(-1));
  }

  @Provide
  Arbitrary<Histogram> histograms() {
    Arbitrary<Integer> count = Arbitraries.integers().between(0, 300);
    return Combinators.combine(count, count, count, count, count).as(Histogram::new);
  }
}
