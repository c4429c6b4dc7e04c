package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cahiers.analysis.cluster.ClusterParameters;
import org.cahiers.analysis.cluster.Setting;
import org.cahiers.export.Format;
import org.cahiers.platform.csv.UnusableInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code analyse}: the whole pipeline on a file, without database or server. */
final class Analyse implements Command {

  @Override
  public String name() {
    return "analyse";
  }

  @Override
  public String synopsis() {
    return "analyse CONTRIBUTIONS.csv [--scores SCORES.csv] [--lang fr] --out DIR   topics, draft"
        + " proposals, cahier";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "analyse",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Finds topics and proposal-sized clusters in contributions and drafts proposals in their"
              + " words.",
      footer = {
        "",
        "A file has the columns id and text, and may have lang, title, label, support, date and"
            + " parent_id, in",
        "any order, separated by , or ;, packed with gzip or not. A row whose parent_id is a row of"
            + " the files is",
        "a reply; its label for or against marks it. Writes clusters.csv, topics.json,"
            + " proposals.json, the cahier",
        "(cahier.md, .html, .json, .docx, .odt, .pdf) and receipt.json into DIR, all or none. The"
            + " same input in any order",
        "gives the same bytes."
      })
  private static final class Run implements Callable<Integer> {

    @Parameters(
        paramLabel = "CONTRIBUTIONS.csv",
        arity = "1..*",
        description = "files of contributions, read as one")
    private List<Path> contributions = List.of();

    @Option(
        names = "--scores",
        paramLabel = "SCORES.csv",
        description = "participant,contribution,score: rank by scores")
    private @Nullable Path scores;

    @Option(names = "--agree", description = "scores are -1, 0, 1 instead of 1 to 5")
    private boolean agree;

    @Option(
        names = "--lang",
        paramLabel = "CODE",
        defaultValue = "",
        description =
            "language of contributions that do not say theirs, and of the headings (fr, en)")
    private String language = "";

    @Option(
        names = "--topics",
        paramLabel = "K",
        description = "at most K topics; without it the number is found")
    private @Nullable Integer topics;

    @Option(names = "--exactly", description = "fill up to K topics")
    private boolean exactly;

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "0",
        description = "of everything random (default: 0)")
    private long seed;

    @Option(
        names = "--set",
        paramLabel = "NAME=VALUE",
        description = "change a parameter of the method; docs/algorithms names them")
    private Map<String, Double> settings = new HashMap<>();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        split = ",",
        description =
            "of the cahier beside Markdown, HTML and JSON: docx, odt, pdf, none (default: all)")
    private List<String> formats = List.of("docx", "odt", "pdf");

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "where the results go")
    private Path directory = Path.of("");

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws IOException {
      var request = new AnalyseRequest(contributions, scores, agree, language, parameters());
      Set<Format> chosen = AnalysisRun.formats(formats);
      try (var output = OutputDirectory.at(directory)) {
        AnalysisRun.Outcome outcome = AnalysisRun.of(request, chosen, output, err);
        output.publish();
        summarise(outcome.analysis());
      }
      return 0;
    }

    private ClusterParameters parameters() {
      ClusterParameters parameters = ClusterParameters.defaults().withSeed(seed);
      if (topics != null) {
        if (topics < 1) throw new UnusableInput("--topics is " + topics + ", must be 1 or more");
        parameters = parameters.withTopics(topics);
      }
      if (exactly) {
        if (topics == null) throw new UnusableInput("--exactly needs --topics K");
        parameters = parameters.filledUp();
      }
      for (Map.Entry<String, Double> each : settings.entrySet()) {
        Setting setting = setting(each.getKey());
        double value = each.getValue();
        if (!(value >= setting.least() && value <= setting.most())) {
          throw new UnusableInput(
              each.getKey()
                  + " is "
                  + value
                  + ", must be "
                  + setting.least()
                  + " to "
                  + setting.most());
        }
        parameters = parameters.with(setting, value);
      }
      return parameters;
    }

    private static Setting setting(String name) {
      for (Setting setting : Setting.values()) {
        if (AnalyseRequest.name(setting).equals(name.toLowerCase(Locale.ROOT))) return setting;
      }
      throw new UnusableInput("there is no parameter " + name);
    }

    private void summarise(Analysis analysis) {
      String asked = topics == null ? "" : " (" + topics + " asked for)";
      int contributionsRead = analysis.sources().size() - analysis.replies();
      out.println(
          contributionsRead
              + " contributions, "
              + analysis.replies()
              + " replies: "
              + analysis.result().themes().size()
              + " themes, "
              + analysis.result().topics()
              + " topics"
              + asked
              + ", "
              + analysis.proposals().size()
              + " draft proposals in "
              + directory);
    }
  }
}
