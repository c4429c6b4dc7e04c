package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.cahiers.platform.csv.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code serve}: the database and the server, until Ctrl-C or SIGTERM. */
final class Serve implements Command {

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String synopsis() {
    return "serve [--port 8080] [--bind 127.0.0.1] [--data DIR] [--demo]   start the platform";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Starts the platform and serves it until Ctrl-C.",
      footer = {
        "",
        "The embedded PostgreSQL keeps its data in DIR. Where CAHIERS_DB_URL is set",
        "(with CAHIERS_DB_USER and CAHIERS_DB_PASSWORD) that database is used instead."
      })
  private static final class Run implements Callable<Integer> {

    @Option(
        names = "--port",
        defaultValue = "8080",
        description = "port to listen on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
        names = "--bind",
        defaultValue = "127.0.0.1",
        paramLabel = "ADDRESS",
        description =
            "address to listen on; 0.0.0.0 for all, behind a proxy with TLS (default:"
                + " ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(
        names = "--data",
        defaultValue = "data",
        paramLabel = "DIR",
        description = "where everything is kept between starts (default: ./${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--verbose", description = "also show the server's log here")
    private boolean verbose;

    @Option(names = "--demo", description = "load a demo consultation with demo accounts")
    private boolean demo;

    @Option(
        names = "--stop-with-parent",
        description = "also stop when the process that started this one ends")
    private boolean stopWithParent;

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws Exception {
      InetSocketAddress listen = freeAddress();
      var bundle = Bundle.ofThisProcess();
      try (var stop = new OrderedStop(out)) {
        if (stopWithParent) stop.withParent();
        var directory = stop.start(() -> DataDirectory.take(data));
        out.println("Cahiers " + Version.OF_THIS_JAR + ": starting the database ...");
        var database = stop.start(() -> Database.open(directory, bundle));
        database.keepRunning(out);
        out.println("Starting the server ...");
        var environment = environment(database);
        var log = new ServerLog(log(directory), this::isShown, out);
        var server =
            stop.start(() -> ServerProcess.start(bundle, directory, listen, environment, log));
        if (!server.waitUntilReady()) return stop.wanted() ? 0 : failed(server, directory);
        welcome(environment.get("CAHIERS_PUBLIC_URL"), directory);
        int code = server.process().waitFor();
        if (stop.wanted()) return 0;
        err.println(
            "cahiers serve: the server ended by itself (" + why(code) + "): see " + log(directory));
        return 1;
      }
    }

    private boolean isShown(String logLine) {
      return verbose || logLine.contains("[SEVERE]");
    }

    private int failed(ServerProcess server, DataDirectory directory) {
      Process process = server.process();
      String why = process.isAlive() ? "" : " (" + why(process.exitValue()) + ")";
      err.println("cahiers serve: the application did not start" + why + ": see " + log(directory));
      return 1;
    }

    private static String why(int code) {
      return code == ServerProcess.OUT_OF_MEMORY
          ? "no memory left; CAHIERS_SERVER_JAVA_OPTIONS=-Xmx2g gives it more"
          : "" + code;
    }

    private static Path log(DataDirectory directory) {
      return directory.logs().resolve("server.log");
    }

    private Map<String, String> environment(Database database) {
      var environment = new TreeMap<String, String>();
      environment.put("CAHIERS_DB_URL", database.address().url());
      environment.put("CAHIERS_DB_USER", database.address().user());
      environment.put("CAHIERS_DB_PASSWORD", database.address().password());
      environment.put("CAHIERS_DATA", data.toAbsolutePath().normalize().toString());
      environment.put("CAHIERS_DEMO", Boolean.toString(demo));
      String address = System.getenv("CAHIERS_PUBLIC_URL");
      environment.put(
          "CAHIERS_PUBLIC_URL",
          address == null || address.isBlank() ? "http://localhost:" + port : address);
      return environment;
    }

    private void welcome(String address, DataDirectory directory) throws IOException {
      out.println();
      out.println("Cahiers is ready on " + address + "  (Ctrl-C stops it)");
      show(directory.path().resolve("first-administrator.txt"));
      if (demo) show(directory.path().resolve("demo-sign-ins.txt"));
      out.println();
    }

    private void show(Path file) throws IOException {
      if (!Files.exists(file)) return;
      out.println();
      Files.readAllLines(file).forEach(line -> out.println("  " + line));
    }

    private InetSocketAddress freeAddress() throws IOException {
      if (port < 1 || port > 65_535) throw new UnusableInput("--port is 1 to 65535, not " + port);
      InetSocketAddress listen = new InetSocketAddress(bind, port);
      if (listen.isUnresolved()) throw new UnusableInput("--bind is not an address: " + bind);
      try (var socket = new ServerSocket()) {
        socket.setReuseAddress(true); // as the server does: a port in TIME_WAIT is free
        socket.bind(listen);
        return listen;
      } catch (BindException e) {
        String why = e.getMessage();
        throw new UnusableInput(
            "cannot listen on " + bind + " port " + port + " (" + why + "): choose another --port");
      }
    }
  }
}
