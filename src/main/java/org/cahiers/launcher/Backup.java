package org.cahiers.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: everything of the database in one file, while the platform runs. */
final class Backup implements Command {

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String synopsis() {
    return "backup FILE [--data DIR]                                     copy the database, while"
        + " it is used";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out), args, out, err);
  }

  @CommandLine.Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description =
          "Copies everything of the database, as it is at one moment, into one file that restore"
              + " reads. People go on posting meanwhile.",
      footer = {
        "",
        "The file holds e-mails and hashes of passwords: keep it where nobody else reads it."
      })
  private static final class Run implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "new file, for example cahiers-2026-11-21.zip")
    private Path file = Path.of("");

    @Mixin private DataOption data = new DataOption();

    private final PrintStream out;

    Run(PrintStream out) {
      this.out = out;
    }

    @Override
    public Integer call() throws Exception {
      if (Files.exists(file)) throw new UnusableInput(file + " exists already");
      Path part = file.resolveSibling(file.getFileName() + ".part");
      try (var database = Database.open(data.path());
          var connection = database.connect()) {
        Snapshot snapshot = Snapshot.write(connection, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        out.println(
            "Wrote "
                + snapshot.rows()
                + " rows of "
                + snapshot.tables().size()
                + " tables to "
                + file
                + " ("
                + Files.size(file) / 1_000
                + " kB).");
      } finally {
        Files.deleteIfExists(part);
      }
      return 0;
    }
  }
}
