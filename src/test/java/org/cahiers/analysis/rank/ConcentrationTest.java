package org.cahiers.analysis.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cahiers.analysis.rank.Concentration.Scorer;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

  /**
   * As many scorers with nothing else to their name, a minute apart, and as many who did ten other
   * things, a day apart.
   */
  private static List<Scorer> scorers(int empty, int active) {
    List<Scorer> scorers = new ArrayList<>();
    for (int i = 0; i < empty; i++) {
      scorers.add(new Scorer(0, 60L * i));
    }
    for (int i = 0; i < active; i++) {
      scorers.add(new Scorer(10, 86_400L * (i + 1)));
    }
    return scorers;
  }

  @Test
  void aBrigadeOfEmptyAccountsIsVisible() {
    Concentration brigade = Concentration.of(scorers(40, 10), 5000, 40 + 250);
    assertTrue(brigade.isUnusual());
    assertEquals(.8, brigade.emptyShare());
    assertEquals(.05, brigade.usualShare(), .001);
    assertEquals(.8, brigade.burst());
    assertEquals(.8 + .2 / 11, brigade.focus(), 1e-12);
  }

  @Test
  void anOrdinaryContributionIsNotUnusual() {
    assertFalse(Concentration.of(scorers(3, 47), 5000, 250).isUnusual());
    assertFalse(Concentration.of(scorers(5, 60), 5000, 400).isUnusual());
  }

  @Test
  void whereNewcomersAreTheRuleTheyAreNotUnusual() {
    assertFalse(Concentration.of(scorers(30, 20), 5000, 3000).isUnusual());
  }

  @Test
  void fourEmptyAccountsAreNeverWorthALook() {
    assertFalse(Concentration.of(scorers(4, 0), 1_000_000, 4).isUnusual());
  }

  @Test
  void aBrigadeDoesNotRaiseItsOwnMeasure() {
    assertEquals(
        Concentration.of(scorers(10, 10), 1020, 10 + 50).usualShare(),
        Concentration.of(scorers(500, 10), 1510, 500 + 50).usualShare());
  }

  @Test
  void withoutScoresNothingIsSaid() {
    assertEquals(new Concentration(0, 0, 0, .5, 1, 0, 0), Concentration.of(List.of(), 0, 0));
  }

  @Test
  void aDebateSmallerThanItsContributionIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Concentration.of(scorers(2, 2), 3, 2));
    assertThrows(IllegalArgumentException.class, () -> Concentration.of(scorers(2, 2), 9, 1));
    assertThrows(IllegalArgumentException.class, () -> Concentration.of(scorers(2, 2), 5, 4));
    assertThrows(IllegalArgumentException.class, () -> new Scorer(-1, 0));
  }

  @Property
  void oneMoreEmptyAccountNeverLooksMoreUsual(
      @ForAll @IntRange(min = 0, max = 60) int empty,
      @ForAll @IntRange(min = 0, max = 60) int active) {
    double before =
        Concentration.of(scorers(empty, active), 1000 + empty + active, 100 + empty).chance();
    double after =
        Concentration.of(scorers(empty + 1, active), 1001 + empty + active, 101 + empty).chance();
    assertTrue(after <= before + 1e-12);
  }

  @Test
  void theTailOfTheBinomialIsTheKnownOne() {
    assertEquals(1, Concentration.atLeast(0, 10, .3));
    assertEquals(.3, Concentration.atLeast(1, 1, .3), 1e-12);
    assertEquals(1 - Math.pow(.7, 10), Concentration.atLeast(1, 10, .3), 1e-12);
    assertEquals(Math.pow(.3, 10), Concentration.atLeast(10, 10, .3), 1e-15);
    assertEquals(11 / 64.0 * 2, Concentration.atLeast(4, 6, .5), 1e-12);
  }

  @Test
  void fiveEmptyAccountsWhereNobodyElseHasOneAreWorthALook() {
    assertTrue(Concentration.of(scorers(5, 0), 1_000_000, 5).isUnusual());
  }
}
