package org.cahiers.analysis.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cahiers.analysis.text.Contribution;
import org.junit.jupiter.api.Test;

class ProposalMatchingTest {

  private static List<Contribution> texts(String name, String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Contribution.of(name + i, "en", "", texts[i]))
        .toList();
  }

  private static final List<Contribution> SAID =
      texts(
          "c",
          "School uniforms save parents money",
          "Uniforms at school cost families less money than fashion",
          "A school uniform takes away the freedom of expression",
          "Pupils cannot express themselves in a school uniform",
          "School uniforms stop bullying over clothes");

  private static final List<Contribution> PROPOSALS =
      texts(
          "p",
          "School uniforms save money for families",
          "School uniforms limit free expression",
          "School uniforms reduce bullying");

  private static double[][] scores(List<Contribution> said, List<Contribution> proposals) {
    List<Contribution> all = new ArrayList<>(said);
    all.addAll(proposals);
    return ProposalMatching.learnt(all).scores(said, proposals);
  }

  @Test
  void eachContributionFeedsTheProposalThatSaysTheSame() {
    double[][] scores = scores(SAID, PROPOSALS);
    int[] right = {0, 0, 1, 1, 2};
    for (int c = 0; c < right.length; c++) {
      for (int p = 0; p < PROPOSALS.size(); p++) {
        assertTrue(scores[c][right[c]] >= scores[c][p], SAID.get(c) + " to " + PROPOSALS.get(p));
      }
    }
  }

  @Test
  void scoresStayBetweenNothingInCommonAndTheBest() {
    for (double[] row : scores(SAID, PROPOSALS)) {
      for (double score : row) {
        assertTrue(score >= 0 && score <= 1.6 + 1e-12);
      }
    }
    assertEquals(0, scores(texts("c", "tramway"), texts("p", "school lunch"))[0][0]);
    assertEquals(1, scores(texts("c", "tramway line"), texts("p", "tramway line"))[0][0], 1e-12);
  }

  @Test
  void theOrderOfTheContributionsDoesNotMatter() {
    double[][] before = scores(SAID, PROPOSALS);
    for (int seed = 0; seed < 5; seed++) {
      List<Contribution> shuffled = new ArrayList<>(SAID);
      Collections.shuffle(shuffled, new Random(seed));
      double[][] after = scores(shuffled, PROPOSALS);
      for (int i = 0; i < shuffled.size(); i++) {
        assertArrayEquals(before[SAID.indexOf(shuffled.get(i))], after[i]);
      }
    }
  }

  @Test
  void nothingAndEmptyTextsHaveNoScore() {
    assertEquals(0, scores(List.of(), PROPOSALS).length);
    assertEquals(0, scores(SAID, List.of())[0].length);
    assertEquals(0, scores(texts("c", "", "  "), PROPOSALS)[0][0]);
  }

  @Test
  void identicalTextsHaveIdenticalScores() {
    double[][] scores = scores(texts("c", "save money", "save money", "save money"), PROPOSALS);
    assertArrayEquals(scores[0], scores[1], 1e-12);
    assertArrayEquals(scores[0], scores[2], 1e-12);
  }
}
