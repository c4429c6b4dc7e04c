package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.cahiers.analysis.opinion.OpinionGroups;
import org.cahiers.analysis.opinion.OpinionParameters;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.analysis.opinion.ScoreMatrix;
import org.cahiers.platform.csv.SafeCsv;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code opinions}: opinion groups from a file of scores. */
final class Opinions implements Command {

  @Override
  public String name() {
    return "opinions";
  }

  @Override
  public String synopsis() {
    return "opinions SCORES.csv --out groups.csv   opinion groups from who scored what";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out), args, out, err);
  }

  /** The scores as the analysis reads them. */
  static ScoreMatrix matrix(Scores scores, boolean agree) {
    var matrix =
        ScoreMatrix.builder(agree ? ScoreMatrix.Scale.AGREEMENT : ScoreMatrix.Scale.FIVE_POINTS);
    for (int i = 0; i < scores.size(); i++) {
      matrix.add(
          scores.participants().get(scores.participant()[i]),
          scores.contributions().get(scores.contribution()[i]),
          scores.score()[i]);
    }
    return matrix.build();
  }

  @CommandLine.Command(
      name = "opinions",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Finds groups of opinion among those who scored, or says plainly that there are none.",
      footer = {
        "",
        "SCORES.csv has the columns participant, contribution, score (also as Polis names them:"
            + " comment, vote).",
        "Writes participant,group, and opinions.json beside it: the answer with its reason, the"
            + " groups with what",
        "sets them apart, what all support, what divides. The file of groups is the best cut there"
            + " is; whether it",
        "may be shown as groups is what the answer says."
      })
  private static final class Run implements Callable<Integer> {

    @Parameters(paramLabel = "SCORES.csv", description = "participant,contribution,score")
    private Path scoresFile = Path.of("");

    @Option(names = "--agree", description = "scores are -1, 0, 1 instead of 1 to 5")
    private boolean agree;

    @Option(
        names = "--groups",
        paramLabel = "K",
        defaultValue = "0",
        description = "cut into K groups; without it the number is found")
    private int groups;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "0",
        description = "of everything random (default: 0)")
    private long seed;

    @Option(
        names = "--out",
        paramLabel = "groups.csv",
        required = true,
        description = "where the groups go")
    private Path groupsFile = Path.of("");

    private final PrintStream out;

    Run(PrintStream out) {
      this.out = out;
    }

    @Override
    public Integer call() throws IOException {
      OpinionParameters parameters = parameters();
      if (Files.isDirectory(groupsFile))
        throw new UnusableInput(groupsFile, "is a directory, not a file");
      Scores scores = ScoreFile.read(scoresFile, agree);
      OpinionReport report = OpinionGroups.find(matrix(scores, agree), parameters);
      Path parent = groupsFile.toAbsolutePath().getParent();
      try (var output = OutputDirectory.at(parent)) {
        String name = groupsFile.getFileName().toString();
        try (var writer = output.writer(name)) {
          writeGroups(scores, report, writer);
        }
        OpinionsJson.write(report, output.file("opinions.json"));
        output.publish();
      }
      out.println(
          scores.participants().size()
              + " participants, "
              + scores.contributions().size()
              + " contributions, "
              + scores.size()
              + " scores: "
              + OpinionsJson.sentence(report.answer()));
      return 0;
    }

    private OpinionParameters parameters() {
      try {
        return OpinionParameters.DEFAULT.withGroups(groups).withSeed(seed);
      } catch (IllegalArgumentException outOfRange) {
        throw new UnusableInput("--groups: " + outOfRange.getMessage());
      }
    }

    private static void writeGroups(Scores scores, OpinionReport report, Writer writer)
        throws IOException {
      Map<String, Integer> groupOf = new HashMap<>();
      report.people().forEach(person -> groupOf.put(person.participant(), person.group() + 1));
      try (var csv = new SafeCsv(writer, ClustersCsv.LINE_END)) {
        csv.row("participant", "group");
        for (String participant : new TreeSet<>(scores.participants())) {
          csv.row(participant, groupOf.get(participant));
        }
      }
    }
  }
}
