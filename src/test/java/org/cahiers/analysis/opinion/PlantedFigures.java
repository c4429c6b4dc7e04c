package org.cahiers.analysis.opinion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.cahiers.analysis.opinion.OpinionAnswer.ClearGroups;
import org.cahiers.analysis.opinion.OpinionAnswer.OneAxis;

/**
 * Prints the table of planted conversations of docs/algorithms/opinion-groups.md: {@code SEEDS
 * [LINE [FIRST_SEED]]}. The filled cells are those of real conversations, 12 % of the votes pass,
 * the others follow agreement = logistic(statement + leaning).
 */
final class PlantedFigures {

  private static final int PEOPLE = 300;
  private static final double PASS = .12;
  private static final double TOUCHED = .6;
  private static final double SPREAD = .3;

  /** Where one person stands on one statement. */
  private interface Truth {

    /** A matrix of people × statements, drawn. */
    double[][] leanings(Dice dice, int people, int statements);
  }

  private static final Map<String, Truth> LINES =
      Map.ofEntries(
          Map.entry("0 independent votes", (dice, n, m) -> new double[n][m]),
          Map.entry("1 one continuum, loadings 1", continuum(1, false, 1)),
          Map.entry("2 one continuum, loadings 2", continuum(2, false, 1)),
          Map.entry("3 two continua, loadings 1.5", continuum(1.5, false, 2)),
          Map.entry("4 flat continuum, loadings 1.5", continuum(1.5, true, 1)),
          Map.entry("5 two groups 50:50, effect 1", groups(1, .5, .5)),
          Map.entry("6 two groups 50:50, effect 1.5", groups(1.5, .5, .5)),
          Map.entry("7 two groups 75:25, effect 1.5", groups(1.5, .75, .25)),
          Map.entry("8 three groups, effect 1.5", groups(1.5, .4, .35, .25)),
          Map.entry("9 three groups, effect 2.5", groups(2.5, .4, .35, .25)));

  private static final List<String> CELLS =
      List.of(
          "15_per_hour_seattle",
          "austria_climate_5twd2jsnkf",
          "canadian_electoral_reform",
          "scoop_hivemind_freshwater",
          "scoop_hivemind_taxes",
          "scoop_hivemind_ubi",
          "vtaiwan_uberx");

  private PlantedFigures() {}

  public static void main(String[] arguments) throws IOException {
    List<SparseScores> cells = new ArrayList<>();
    for (String name : CELLS) {
      cells.add(cells(name));
    }
    for (String line : LINES.keySet().stream().sorted().toList()) {
      if (arguments.length < 2 || line.startsWith(arguments[1])) {
        print(
            line,
            cells,
            Integer.parseInt(arguments[0]),
            arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0);
      }
    }
  }

  private static SparseScores cells(String name) throws IOException {
    ScoreMatrix matrix = Conversations.matrix(name);
    int[] rows = matrix.rowsWith(OpinionParameters.DEFAULT.leastScores());
    return matrix.scores().rows(IntStream.of(rows).limit(PEOPLE).toArray());
  }

  private static void print(String line, List<SparseScores> cells, int seeds, int first) {
    int clear = 0;
    int axis = 0;
    int right = 0;
    int all = 0;
    for (int c = 0; c < cells.size(); c++) {
      for (int seed = first; seed < first + seeds; seed++, all++) {
        ScoreMatrix matrix = draw(cells.get(c), LINES.get(line), new Dice(77L + seed, c));
        OpinionReport report = OpinionGroups.find(matrix, OpinionParameters.DEFAULT.withSeed(seed));
        if (report.answer() instanceof ClearGroups groups) {
          clear++;
          right += groups.groups() == (line.contains("three") ? 3 : 2) ? 1 : 0;
        } else if (report.answer() instanceof OneAxis) {
          axis++;
        }
        Evidence evidence = report.evidence();
        System.out.printf(
            Locale.ROOT,
            "# %s; %s; %s; stability %.2f; compact %.3f %.3f;",
            line,
            CELLS.get(c),
            report.answer().getClass().getSimpleName(),
            report.stability(),
            evidence.silhouette() - evidence.expected(),
            evidence.deviation());
        evidence
            .gaps()
            .forEach(
                gap ->
                    System.out.printf(
                        Locale.ROOT,
                        " gap %d %.2f %.2f %.2f;",
                        gap.groups(),
                        gap.excess(),
                        gap.separation(),
                        gap.smallest()));
        System.out.println();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.2f | %.2f | %d |%n",
        line.substring(2),
        (double) clear / all,
        (double) right / all,
        (double) axis / all,
        1 - (double) (clear + axis) / all,
        all);
  }

  private static ScoreMatrix draw(SparseScores cells, Truth truth, Dice dice) {
    double[] base = new double[cells.columns()];
    for (int j = 0; j < base.length; j++) {
      base[j] = dice.gaussian();
    }
    double[][] leaning = truth.leanings(dice, cells.rows(), cells.columns());
    ScoreMatrix.Builder builder = ScoreMatrix.builder(ScoreMatrix.Scale.AGREEMENT);
    for (int i = 0; i < cells.rows(); i++) {
      for (int e = cells.start()[i]; e < cells.start()[i + 1]; e++) {
        int j = cells.column()[e];
        boolean agrees = dice.uniform() < 1 / (1 + StrictMath.exp(-base[j] - leaning[i][j]));
        int vote = dice.uniform() < PASS ? 0 : agrees ? 1 : -1;
        builder.add("person " + i, "statement " + j, vote);
      }
    }
    return builder.build();
  }

  private static Truth continuum(double loading, boolean flat, int axes) {
    return (dice, people, statements) -> {
      double[][] leaning = new double[people][statements];
      for (int axis = 0; axis < axes; axis++) {
        double[] loadings = effects(dice, statements, loading, 1);
        for (double[] person : leaning) {
          double opinion = flat ? Math.sqrt(12) * (dice.uniform() - .5) : dice.gaussian();
          for (int j = 0; j < statements; j++) {
            person[j] += opinion * loadings[j];
          }
        }
      }
      return leaning;
    };
  }

  private static Truth groups(double effect, double... shares) {
    return (dice, people, statements) -> {
      double[][] effects = new double[shares.length][];
      for (int g = 0; g < shares.length; g++) {
        effects[g] = effects(dice, statements, effect, TOUCHED);
      }
      double[][] leaning = new double[people][statements];
      for (double[] person : leaning) {
        double at = dice.uniform();
        int group = 0;
        while (group < shares.length - 1 && at >= shares[group]) {
          at -= shares[group++];
        }
        for (int j = 0; j < statements; j++) {
          person[j] = effects[group][j] + SPREAD * dice.gaussian();
        }
      }
      return leaning;
    };
  }

  private static double[] effects(Dice dice, int statements, double size, double share) {
    double[] effects = new double[statements];
    for (int j = 0; j < statements; j++) {
      double drawn = size * dice.gaussian();
      effects[j] = dice.uniform() < share ? drawn : 0;
    }
    return effects;
  }
}
