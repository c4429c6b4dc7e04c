package org.cahiers.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: fills an empty database from a file of {@code backup} and proves it equal. */
final class Restore implements Command {

  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String synopsis() {
    return "restore FILE [--data DIR]                                    fill an empty database"
        + " from a backup";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out), args, out, err);
  }

  @CommandLine.Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Fills an empty database with what backup wrote, then reads every table again and"
              + " compares: all of it or nothing. Start the server afterwards; it brings an older"
              + " schema up to date and builds its search index.")
  private static final class Run implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "written by backup")
    private Path file = Path.of("");

    @Option(
        names = "--data",
        defaultValue = "data",
        paramLabel = "DIR",
        description =
            "new data directory, unless CAHIERS_DB_URL names a database (default:"
                + " ./${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    private final PrintStream out;

    Run(PrintStream out) {
      this.out = out;
    }

    @Override
    public Integer call() throws Exception {
      if (!Files.isRegularFile(file)) throw new UnusableInput(file + ": there is no such file");
      Snapshot snapshot = Snapshot.read(file);
      try (var directory = DataDirectory.take(data);
          var database = Database.open(directory, Bundle.ofThisProcess())) {
        SnapshotRestore.of(snapshot, file, database.address());
      }
      out.println(
          "Restored "
              + snapshot.rows()
              + " rows of "
              + snapshot.tables().size()
              + " tables, as they were at "
              + snapshot.takenAt()
              + "; every table was read again and is equal.");
      return 0;
    }
  }
}
