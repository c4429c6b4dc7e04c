package org.cahiers.analysis.opinion;

import java.io.IOException;
import java.util.Locale;

/**
 * Prints the figures of docs/algorithms/opinion-groups.md: {@code conversations}, or {@code speed
 * PEOPLE STATEMENTS FILLED}.
 */
final class OpinionFigures {

  private OpinionFigures() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("speed")) {
      speed(
          Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]),
          Double.parseDouble(arguments[3]));
    } else {
      conversations();
    }
  }

  private static void conversations() throws IOException {
    double sum = 0;
    for (String name : Conversations.NAMES) {
      ScoreMatrix matrix = Conversations.matrix(name);
      long start = System.nanoTime();
      OpinionReport report = OpinionGroups.find(matrix, OpinionParameters.DEFAULT);
      double seconds = (System.nanoTime() - start) / 1e9;
      double agreement = Conversations.agreement(report, Conversations.published(name));
      sum += agreement;
      print(
          "%-32s ARI %.3f groups %s silhouette %.2f stability %.2f %.1f s%n   %s%n",
          name,
          agreement,
          report.sizes(),
          report.silhouette(),
          report.stability(),
          seconds,
          report.answer());
      Evidence evidence = report.evidence();
      print(
          "   silhouette %.3f, without groups %.3f ± %.3f%n",
          evidence.silhouette(), evidence.expected(), evidence.deviation());
      evidence.gaps().forEach(e -> print("      %s%n", e));
    }
    print("mean ARI %.3f%n", sum / Conversations.NAMES.size());
  }

  private static void speed(int people, int statements, double filled) {
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.FIVE_POINTS);
    Dice dice = new Dice(1, 1);
    long scores = 0;
    for (int i = 0; i < people; i++) {
      int side = i % 3;
      for (int j = 0; j < statements; j++) {
        if (dice.uniform() < filled) {
          double lean = j % 3 == side ? 1.2 : -.4;
          int score = (int) Math.max(1, Math.min(5, Math.round(3 + lean + dice.gaussian())));
          builder.add("person " + i, "statement " + j, score);
          scores++;
        }
      }
    }
    long start = System.nanoTime();
    ScoreMatrix matrix = builder.build();
    long built = System.nanoTime();
    OpinionReport report = OpinionGroups.find(matrix, OpinionParameters.DEFAULT);
    long end = System.nanoTime();
    Runtime runtime = Runtime.getRuntime();
    print(
        "%d people, %d scores: sorted in %.1f s, report in %.1f s, heap %d MB; %s%n",
        people,
        scores,
        (built - start) / 1e9,
        (end - built) / 1e9,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        report.answer());
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
