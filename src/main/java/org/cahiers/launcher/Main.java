package org.cahiers.launcher;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line: finds the command and runs it. */
public final class Main {

  private static final int WRONG_USAGE = 2;

  /** In the order of the help. */
  static final List<Command> COMMANDS =
      List.of(
          new Serve(),
          new Import(),
          new Analyse(),
          new Opinions(),
          new Similar(),
          new Verify(),
          new Export(),
          new Reindex(),
          new Backup(),
          new Restore());

  private Main() {}

  public static void main(String[] args) {
    Logger.getLogger("").setLevel(Level.WARNING);
    int code = run(Arrays.asList(args), System.out, System.err);
    System.out.flush();
    System.exit(code);
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.isEmpty()) {
      usage(err);
      return WRONG_USAGE;
    }
    String name = args.get(0);
    switch (name) {
      case "help", "--help", "-h" -> {
        usage(out);
        return 0;
      }
      case "version", "--version", "-V" -> {
        out.println("Cahiers " + Version.OF_THIS_JAR + " on Java " + Runtime.version());
        return 0;
      }
      default -> {}
    }
    for (Command command : COMMANDS) {
      if (command.name().equals(name)) return command.run(args.subList(1, args.size()), out, err);
    }
    err.println("cahiers: there is no command '" + name + "' (see cahiers --help)");
    return WRONG_USAGE;
  }

  private static void usage(PrintStream out) {
    out.println("Usage: java -jar cahiers.jar <command> [options]");
    out.println();
    for (Command command : COMMANDS) {
      String[] parts = command.synopsis().split(" {2,}", 2); // arguments, one sentence
      out.println("  " + parts[0]);
      out.println("      " + parts[1]);
    }
    out.println();
    out.println("<command> --help says more; --version says which version this is.");
  }
}
