package org.cahiers.launcher;

import java.io.PrintStream;
import java.util.List;

/** One word after {@code java -jar cahiers.jar}. */
interface Command {

  /** The word that calls it, for example {@code analyse}. */
  String name();

  /** Its place in the general help: arguments and one sentence. */
  String synopsis();

  /**
   * Runs the command.
   *
   * @param args what follows the name
   * @return the exit code: 0 done, 1 refused or failed with one line on {@code err}, 2 wrong usage
   */
  int run(List<String> args, PrintStream out, PrintStream err);
}
