package org.cahiers.launcher;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;

/**
 * Runs a command whose options are declared with picocli: help when asked, one clear line when it
 * cannot be done.
 */
final class CommandRun {

  private static final int REFUSED = 1;
  private static final int WRONG_USAGE = 2;
  private static final int HELP_WIDTH = 110;

  private CommandRun() {}

  /**
   * @param command an object annotated with {@link CommandLine.Command}; its result is the exit
   *     code
   */
  static int of(Callable<Integer> command, List<String> args, PrintStream out, PrintStream err) {
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setUsageHelpWidth(HELP_WIDTH);
    String name = "cahiers " + line.getCommandName();
    line.getCommandSpec().name(name);
    line.setParameterExceptionHandler(
        (wrong, given) -> {
          err.println(name + ": " + oneLine(wrong.getMessage()) + " (see " + name + " --help)");
          return WRONG_USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, ignoredLine, ignoredResult) -> {
          err.println(name + ": " + reason(failure));
          return REFUSED;
        });
    return line.execute(args.toArray(String[]::new));
  }

  /**
   * A refusal says its reason; anything else is a bug or a broken machine and also names its kind.
   */
  private static String reason(Exception failure) {
    String message = failure.getMessage();
    if (failure instanceof UnusableInput && message != null) return oneLine(message);
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + oneLine(message));
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
