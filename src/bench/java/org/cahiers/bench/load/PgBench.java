package org.cahiers.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of an act by pgbench on the database of the product, prepared, without a server
 * before them: what the database allows.
 */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

  private final Product product;
  private final double seconds;

  PgBench(Product product, double seconds) {
    this.product = product;
    this.seconds = seconds;
  }

  /** Transactions a second of a score; empty where there is no pgbench. */
  OptionalDouble score(List<Long> contributions, long accounts) throws Exception {
    String picks =
        "\\set n random(0, "
            + (contributions.size() - 1)
            + ")\n\\set contribution "
            + pick(contributions, 0, contributions.size())
            + "\n\\set account random(1, "
            + accounts
            + ")\n\\set slot random(0, 15)\n\\set value random(1, 5)\n";
    return run("score", picks + resource("score.sql"));
  }

  /** Transactions a second of a contribution. */
  OptionalDouble post(long accounts) throws Exception {
    String picks = "\\set account random(1, " + accounts + ")\n\\set slot random(0, 15)\n";
    return run("post", picks + resource("post.sql"));
  }

  /** A choice by halves: the client has no arrays. */
  private static String pick(List<Long> from, int low, int high) {
    if (high - low == 1) return from.get(low).toString();
    int middle = (low + high) / 2;
    return "case when :n < "
        + middle
        + " then "
        + pick(from, low, middle)
        + " else "
        + pick(from, middle, high)
        + " end";
  }

  private static String resource(String name) throws IOException {
    try (var file = PgBench.class.getResourceAsStream("/bench/" + name)) {
      return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private OptionalDouble run(String name, String script) throws Exception {
    Path file = product.data().resolveSibling(name + ".pgbench");
    Files.writeString(file, script);
    var command =
        List.of(
            "pgbench",
            "-n",
            "-M",
            "prepared",
            "-c",
            "16",
            "-j",
            "2",
            "-T",
            Long.toString(Math.max(2, Math.round(seconds))),
            "-f",
            file.toString(),
            "-h",
            "127.0.0.1",
            "-p",
            Integer.toString(product.databasePort()),
            "-U",
            "cahiers",
            "cahiers");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", product.secret());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      System.out.println("no pgbench on this machine: " + e.getMessage());
      return OptionalDouble.empty();
    }
    List<String> lines = new ArrayList<>(process.inputReader().lines().toList());
    process.waitFor(1, TimeUnit.MINUTES);
    String all = String.join("\n", lines);
    Matcher rate = RATE.matcher(all);
    Matcher failed = FAILED.matcher(all);
    boolean good = process.exitValue() == 0 && rate.find();
    if (!good || (failed.find() && !failed.group(1).equals("0")))
      throw new IOException("pgbench: " + all);
    return OptionalDouble.of(Double.parseDouble(rate.group(1)));
  }
}
