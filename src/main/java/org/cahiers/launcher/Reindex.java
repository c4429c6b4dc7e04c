package org.cahiers.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code reindex}: asks every node to build its search index anew. */
final class Reindex implements Command {

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public String synopsis() {
    return "reindex [--data DIR]                                          build the search index"
        + " anew";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out), args, out, err);
  }

  @CommandLine.Command(
      name = "reindex",
      mixinStandardHelpOptions = true,
      description =
          "Asks every node to build its search index anew from the database. Running nodes begin at"
              + " once and answer searches from the old index meanwhile; others begin when they"
              + " start.")
  private static final class Run implements Callable<Integer> {

    @Mixin private DataOption data = new DataOption();

    private final PrintStream out;

    Run(PrintStream out) {
      this.out = out;
    }

    @Override
    public Integer call() throws Exception {
      try (var database = Database.open(data.path());
          var connection = database.connect();
          var statement = connection.createStatement()) {
        var tables = statement.executeQuery("select to_regclass('change') is not null");
        tables.next();
        if (!tables.getBoolean(1)) {
          throw new UnusableInput(
              database.address() + " holds no Cahiers yet: start it once first");
        }
        // The feed is what every node reads, in order, whether it runs now or starts later.
        statement.executeUpdate("insert into change (kind, subject) values ('search.reindex', 0)");
      }
      out.println("Every node builds its search index anew: those that run now, at once.");
      return 0;
    }
  }
}
