package org.cahiers.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cahiers.analysis.opinion.OpinionAnswer.ClearGroups;
import org.cahiers.analysis.opinion.OpinionAnswer.NothingClear;
import org.cahiers.analysis.opinion.OpinionAnswer.OneAxis;
import org.cahiers.analysis.opinion.OpinionAnswer.Reason;
import org.cahiers.analysis.opinion.OpinionReport.Person;
import org.cahiers.analysis.opinion.OpinionReport.Shared;
import org.cahiers.analysis.opinion.Planted.Vote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionGroupsTest {

  private static double agreement(OpinionReport report, int... sizes) {
    Map<String, Person> people =
        report.people().stream()
            .collect(Collectors.toMap(Person::participant, Function.identity()));
    int total = java.util.Arrays.stream(sizes).sum();
    int[] found = new int[total];
    int[] planted = new int[total];
    int person = 0;
    for (int g = 0; g < sizes.length; g++) {
      for (int i = 0; i < sizes[g]; i++, person++) {
        planted[person] = g;
        found[person] = people.get(Planted.person(person)).group();
      }
    }
    return Stability.agreement(planted, found);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void twoGroupsAreSeen(long seed) {
    OpinionReport report = Planted.report(Planted.groups(seed, 1.5, .4, 60, 120, 80));
    assertEquals(2, assertInstanceOf(ClearGroups.class, report.answer()).groups());
    assertTrue(agreement(report, 120, 80) > .9);
    assertEquals(200, report.sizes().get(0) + report.sizes().get(1));
    assertTrue(report.sizes().get(0) >= report.sizes().get(1));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void threeGroupsAreSeen(long seed) {
    OpinionReport report = Planted.report(Planted.groups(seed, 1.5, .4, 60, 120, 100, 80));
    assertEquals(3, assertInstanceOf(ClearGroups.class, report.answer()).groups());
    assertTrue(agreement(report, 120, 100, 80) > .85);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneAxisOfDisagreementIsNotTakenForGroups(long seed) {
    OpinionReport report = Planted.report(Planted.continuum(seed, 1, .4, 60, 250));
    OneAxis axis = assertInstanceOf(OneAxis.class, report.answer());
    assertTrue(axis.reliability() >= .5 && axis.reliability() <= 1);
    assertTrue(axis.ratio() >= OpinionGroups.ONE_AXIS);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void independentJudgementsAreNothingClear(long seed) {
    OpinionReport report = Planted.report(Planted.continuum(seed, 0, .4, 40, 250));
    assertEquals(new NothingClear(Reason.LIKE_CHANCE), report.answer());
  }

  @Test
  void nothingAtAllIsTooFew() {
    assertEquals(new NothingClear(Reason.TOO_FEW), Planted.report(List.of()).answer());
  }

  @ParameterizedTest(name = "{0} people, {1} statements")
  @CsvSource({"1, 1", "1, 20", "7, 20", "300, 1"})
  void aHandfulIsTooFew(int people, int statements) {
    OpinionReport report = Planted.report(Planted.continuum(1, 1, 0, statements, people));
    assertEquals(new NothingClear(Reason.TOO_FEW), report.answer());
    assertEquals(people, report.participants());
  }

  @ParameterizedTest(name = "everyone says {0}")
  @ValueSource(ints = {-1, 0, 1})
  void whereAllSayTheSameNothingIsClear(int score) {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 12; j++) {
        votes.add(new Vote(Planted.person(i), "statement " + j, score));
      }
    }
    OpinionReport report = Planted.report(votes);
    assertEquals(new NothingClear(Reason.LIKE_CHANCE), report.answer());
    assertEquals(List.of(50), report.sizes());
    assertEquals(
        score > 0 ? 5 : 0, report.consensus().stream().filter(s -> s.value() > .9).count());
    assertTrue(report.divisive().isEmpty());
  }

  @Test
  void theOrderOfTheScoresDoesNotMatter() {
    List<Vote> votes = Planted.groups(7, 1.5, .5, 40, 60, 60);
    OpinionReport report = Planted.report(votes);
    for (int seed = 0; seed < 3; seed++) {
      List<Vote> shuffled = new ArrayList<>(votes);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(report, Planted.report(shuffled));
    }
  }

  /** More people than one part of the sums has. */
  @Test
  void theNumberOfThreadsDoesNotMatter() {
    ScoreMatrix matrix = Planted.matrix(Planted.groups(8, 1.5, .5, 20, 1500, 1500));
    assertEquals(
        OpinionGroups.find(matrix, OpinionParameters.DEFAULT.withThreads(1)),
        OpinionGroups.find(matrix, OpinionParameters.DEFAULT.withThreads(4)));
  }

  @Test
  void aNumberOfGroupsCanBeAskedFor() {
    OpinionReport report =
        OpinionGroups.find(
            Planted.matrix(Planted.groups(3, 1.5, .4, 60, 120, 80)),
            OpinionParameters.DEFAULT.withGroups(4));
    assertEquals(4, report.sizes().size());
  }

  @Test
  void participantsWithFewScoresAreCountedButNotPlaced() {
    List<Vote> votes = new ArrayList<>(Planted.groups(1, 1.5, .4, 60, 120, 80));
    for (int j = 0; j < 6; j++) {
      votes.add(new Vote("in a hurry", "statement " + j, 1));
    }
    OpinionReport report = Planted.report(votes);
    assertEquals(201, report.participants());
    assertFalse(report.people().stream().anyMatch(p -> p.participant().equals("in a hurry")));
  }

  @Test
  void aWithdrawnContributionSaysNothingButHavingScoredItIsTakingPart() {
    List<Vote> votes = Planted.groups(1, 1.5, 0, 7, 20, 20);
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    votes.forEach(v -> builder.add(v.participant(), v.contribution(), v.score()));
    ScoreMatrix matrix = builder.build(Set.of("statement 0"));
    assertEquals(6, matrix.contributions());
    OpinionReport report = OpinionGroups.find(matrix, OpinionParameters.DEFAULT);
    assertEquals(40, report.people().size());
    assertTrue(
        report.consensus().stream().map(Shared::contribution).noneMatch("statement 0"::equals));
  }

  @Test
  void whatSetsGroupsApartIsNamedWithItsShares() {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 12; j++) {
        int side = i < 40 ? 1 : -1;
        // a few dissenters, each at another statement, as in life
        int score = j == 11 ? 1 : (i + j) % 10 == 0 ? -side : side;
        votes.add(new Vote(Planted.person(i), "statement " + j, score));
      }
    }
    OpinionReport report = Planted.report(votes);
    assertEquals(2, assertInstanceOf(ClearGroups.class, report.answer()).groups());
    assertEquals(List.of(40, 20), report.sizes());
    assertEquals("statement 11", report.consensus().get(0).contribution());
    assertEquals(41 / 42.0 * 21 / 22, report.consensus().get(0).value(), 1e-12);
    report
        .representative()
        .get(0)
        .forEach(r -> assertTrue(r.support() && r.inside() > r.outside()));
    report
        .representative()
        .get(1)
        .forEach(r -> assertTrue(!r.support() && r.inside() > r.outside()));
    assertEquals(5, report.representative().get(0).size());
    assertTrue(
        report.divisive().stream().map(Shared::contribution).noneMatch("statement 11"::equals));
  }

  @Test
  void fivePointsAndAgreementReadTheSameExtremes() {
    List<Vote> votes = Planted.groups(5, 1.5, .4, 40, 60, 60);
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    votes.forEach(v -> builder.add(v.participant(), v.contribution(), 3 + 2 * v.score()));
    OpinionReport five = OpinionGroups.find(builder.build(), OpinionParameters.DEFAULT);
    OpinionReport three = Planted.report(votes);
    assertEquals(three.sizes(), five.sizes());
    assertEquals(three.representative(), five.representative());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 6})
  void aScoreOutsideTheFivePointsIsRefused(int score) {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    assertThrows(IllegalArgumentException.class, () -> builder.add("ada", "idea", score));
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 2})
  void aVoteThatIsNoVoteIsRefused(int score) {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    assertThrows(IllegalArgumentException.class, () -> builder.add("ada", "idea", score));
  }

  @Test
  void twoScoresOfOnePersonForOneContributionAreRefused() {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    builder.add("ada", "idea", 4).add("ada", "other", 1).add("ada", "idea", 5);
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void parametersOutsideTheirRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new OpinionParameters(0, 0, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> new OpinionParameters(7, 1, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> new OpinionParameters(7, 11, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> new OpinionParameters(7, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new OpinionParameters(7, 0, 5, 0, 0));
  }
}
