package org.cahiers.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cahiers.contribution.imports.ImportContributions;
import org.cahiers.contribution.imports.ImportFile;
import org.cahiers.contribution.imports.ImportFile.Problem;
import org.cahiers.contribution.imports.ImportFormat;
import org.cahiers.contribution.imports.ImportOutcome;
import org.cahiers.contribution.imports.ImportReader;
import org.cahiers.platform.csv.UnusableInput;
import org.cahiers.scoring.imports.ImportCheck;
import org.cahiers.scoring.imports.ImportVotes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code import}: brings the texts and votes of a consultation held elsewhere into a debate, all of
 * a file or nothing.
 */
final class Import implements Command {

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String synopsis() {
    return "import FILE --debate SLUG [--format cahiers|decidim|polis] [--dry-run]   bring in a"
        + " consultation";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description =
          "Brings contributions, replies and votes into a debate that exists. Idempotent by the ids"
              + " of the file. A file with a row that cannot be used changes nothing, and every"
              + " such row is named.")
  private static final class Run implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV, UTF-8, packed with gzip or not")
    private Path file = Path.of("");

    @Option(
        names = "--debate",
        required = true,
        paramLabel = "SLUG",
        description = "last part of the debate's address")
    private String debate = "";

    @Option(
        names = "--format",
        defaultValue = "cahiers",
        paramLabel = "FORMAT",
        description =
            "cahiers, decidim or polis: whose column names the file uses (default:"
                + " ${DEFAULT-VALUE})")
    private String format = "cahiers";

    @Option(
        names = "--source",
        paramLabel = "NAME",
        description =
            "names where the people come from: same name and key, same person (default: the slug)")
    private @Nullable String source;

    @Option(names = "--dry-run", description = "read and check, write nothing")
    private boolean dryRun;

    @Mixin private DataOption data = new DataOption();

    /** Problems named one by one; more of them are usually the same. */
    private static final int SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws Exception {
      ImportFormat known =
          ImportFormat.of(format)
              .orElseThrow(
                  () ->
                      new UnusableInput(
                          "there is no format "
                              + format
                              + "; there are cahiers, decidim and polis"));
      ImportFile read = ImportReader.read(file, known);
      try (var database = Database.open(data.path());
          var connection = database.connect()) {
        connection.setAutoCommit(false);
        return into(connection, read);
      }
    }

    private int into(Connection connection, ImportFile read) throws SQLException {
      long id;
      String language;
      try (var query =
          connection.prepareStatement("select id, language from debate where slug = ?")) {
        query.setString(1, debate);
        var row = query.executeQuery();
        if (!row.next())
          throw new UnusableInput(
              "there is no debate "
                  + debate
                  + "; an administrator opens it first, at /admin/debates");
        id = row.getLong(1);
        language = row.getString(2);
      }
      String people = source == null ? debate : source;
      ProgressLine line = new ProgressLine(err, Clock.systemUTC());
      var texts =
          new ImportContributions(
              connection, id, language, people, share -> line.report("importing", share));
      var votes = new ImportVotes(connection, id, people);
      ImportCheck check = ImportCheck.of(read, texts);
      if (!check.problems().isEmpty()) return refuse(check.problems());
      out.printf(
          Locale.ROOT,
          "%s: %d texts, %d votes, %d left out%n",
          file,
          read.texts().size(),
          read.votes().size(),
          read.leftOut() + check.strayVotes());
      if (dryRun) {
        out.println("Nothing was written (--dry-run).");
        connection.rollback();
        return 0;
      }
      ImportOutcome outcome = texts.write(read.texts());
      int scores = votes.write(read.votes());
      connection.commit();
      out.printf(
          Locale.ROOT,
          "New: %d contributions, %d replies, %d scores, %d people. Known already: %d texts.%n",
          outcome.contributions(),
          outcome.replies(),
          scores,
          outcome.people(),
          outcome.known());
      return 0;
    }

    private int refuse(List<Problem> problems) {
      for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size())))
        err.println(
            file
                + (problem.line() == 0 ? "" : ":" + problem.line())
                + ": "
                + problem.flaw().english());
      long rows = problems.stream().filter(problem -> problem.line() > 0).count();
      err.println(
          file
              + ": nothing was imported"
              + (rows == 0 ? "" : ", " + rows + " rows cannot be used"));
      return 1;
    }
  }
}
