package org.cahiers.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final int[] TRUTH = {0, 0, 0, 1, 1, 2};

  @Test
  void theSameGroupsUnderOtherNamesAgreeFully() {
    assertEquals(
        new Agreement(1, 1, 1, 1, 3, 1),
        rounded(Agreement.of(TRUTH, new int[] {5, 5, 5, 9, 9, 7})));
  }

  @Test
  void oneGroupForEverythingSharesNoInformation() {
    // BCubed: precision (9 + 4 + 1)/36, recall 1
    assertEquals(new Agreement(.5, 0, 0, .56, 1, 1), rounded(Agreement.of(TRUTH, new int[6])));
  }

  @Test
  void aTextLeftOutIsAnErrorAndAGroupOfItsOwn() {
    // worked out by hand: cells 2, 1 alone, 2, 1; ARI (2 − .533)/(3 − .533); BCubed precision 1,
    // recall .778
    assertEquals(
        new Agreement(.8333, .8641, .5946, .875, 3, .8333),
        rounded(Agreement.of(TRUTH, new int[] {0, 0, -1, 1, 1, 2})));
  }

  @Test
  void theMatchingIsTheBestOneAndNotTheGreedyOne() {
    int[] truth = {0, 0, 0, 0, 0, 1, 1, 1, 1};
    int[] found = {0, 0, 0, 1, 1, 0, 0, 0, 0};
    assertEquals(6 / 9.0, Agreement.of(truth, found).accuracy(), 1e-12);
  }

  private static Agreement rounded(Agreement a) {
    return new Agreement(
        round(a.accuracy()),
        round(a.nmi()),
        round(a.ari()),
        round(a.bcubed()),
        a.groups(),
        round(a.covered()));
  }

  private static double round(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
