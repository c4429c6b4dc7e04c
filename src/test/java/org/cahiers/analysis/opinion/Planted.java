package org.cahiers.analysis.opinion;

import java.util.ArrayList;
import java.util.List;

/** Conversations whose truth is known. */
final class Planted {

  /** One score on the scale −1, 0, 1. */
  record Vote(String participant, String contribution, int score) {}

  private Planted() {}

  static String person(int i) {
    return "person " + i;
  }

  /**
   * People of these numbers, each group with its own leaning on each statement; group g has the
   * people next to those of g − 1.
   */
  static List<Vote> groups(long seed, double effect, double missing, int statements, int... sizes) {
    Dice dice = new Dice(seed, 1);
    double[] base = gaussians(dice, statements, .7);
    List<Vote> votes = new ArrayList<>();
    int person = 0;
    for (int size : sizes) {
      double[] leaning = gaussians(dice, statements, effect);
      for (int i = 0; i < size; i++, person++) {
        for (int j = 0; j < statements; j++) {
          vote(person, j, base[j] + leaning[j], missing, dice, votes);
        }
      }
    }
    return votes;
  }

  /** People whose opinion is one number from a bell curve. */
  static List<Vote> continuum(
      long seed, double loading, double missing, int statements, int people) {
    Dice dice = new Dice(seed, 2);
    double[] base = gaussians(dice, statements, .7);
    double[] loadings = gaussians(dice, statements, loading);
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      double opinion = dice.gaussian();
      for (int j = 0; j < statements; j++) {
        vote(i, j, base[j] + loadings[j] * opinion, missing, dice, votes);
      }
    }
    return votes;
  }

  private static void vote(
      int person, int statement, double lean, double missing, Dice dice, List<Vote> votes) {
    double here = dice.uniform();
    double pass = dice.uniform();
    boolean agrees = dice.uniform() < 1 / (1 + StrictMath.exp(-lean));
    if (here >= missing) {
      votes.add(
          new Vote(person(person), "statement " + statement, pass < .12 ? 0 : agrees ? 1 : -1));
    }
  }

  private static double[] gaussians(Dice dice, int count, double deviation) {
    double[] drawn = new double[count];
    for (int j = 0; j < count; j++) {
      drawn[j] = deviation * dice.gaussian();
    }
    return drawn;
  }

  static ScoreMatrix matrix(List<Vote> votes) {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    votes.forEach(v -> builder.add(v.participant(), v.contribution(), v.score()));
    return builder.build();
  }

  static OpinionReport report(List<Vote> votes) {
    return OpinionGroups.find(matrix(votes), OpinionParameters.DEFAULT);
  }
}
