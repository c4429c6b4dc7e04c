package org.cahiers.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How {@code analyse} grows from 1,000 texts to a million, each in a process of its own from
 * reading the file to writing the drafts ({@code --format none}: the documents of an editor are
 * measured by {@link CahierBenchmark}). Writes {@code target/bench/growth.json} and {@code
 * growth.md}.
 */
public final class Growth {

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 20_000, 100_000, 1_000_000);
  private static final Path DIRECTORY = Path.of("target/bench");

  private record Row(int texts, double seconds, double processor, long megabytes) {}

  private Growth() {}

  /**
   * @param args largest number of texts (default 1,000,000)
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    int largest = args.length > 0 ? Integer.parseInt(args[0]) : Integer.MAX_VALUE;
    Files.createDirectories(DIRECTORY);
    List<Row> rows = new ArrayList<>();
    for (int size : SIZES) {
      if (size > largest) break;
      rows.add(run(size));
      write(rows);
    }
    System.out.print(Files.readString(DIRECTORY.resolve("growth.md")));
  }

  private static Row run(int size) throws IOException, InterruptedException {
    Path texts = DIRECTORY.resolve("texts-" + size + ".csv");
    Path output = DIRECTORY.resolve("analysed-" + size);
    Path figures = DIRECTORY.resolve("figures-" + size);
    delete(output);
    Files.deleteIfExists(figures);
    GeneratedTexts.write(texts, size);
    Process run =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx7g",
                "-classpath",
                System.getProperty("java.class.path"),
                MeasuredRun.class.getName(),
                figures.toString(),
                "analyse",
                texts.toString(),
                "--out",
                output.toString(),
                "--format",
                "none")
            .inheritIO()
            .start();
    if (run.waitFor() != 0) throw new IOException(size + " texts could not be analysed");
    String[] read = Files.readString(figures).split(" ");
    delete(output);
    Files.delete(texts);
    Files.delete(figures);
    return new Row(
        size, Double.parseDouble(read[0]), Double.parseDouble(read[1]), Long.parseLong(read[2]));
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) return;
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }

  private static void write(List<Row> rows) throws IOException {
    StringBuilder table =
        new StringBuilder("| texts | s | processor s | ms of processor a text | growth | MB |\n");
    table.append("|--:|--:|--:|--:|--:|--:|\n");
    JsonArrayBuilder json = Json.createArrayBuilder();
    Row before = null;
    for (Row row : rows) {
      String growth =
          before == null ? "" : String.format(Locale.ROOT, "n^%.2f", power(before, row));
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.1f | %.1f | %.2f | %s | %,d |%n",
              row.texts,
              row.seconds,
              row.processor,
              1000 * row.processor / row.texts,
              growth,
              row.megabytes));
      json.add(
          Json.createObjectBuilder()
              .add("texts", row.texts)
              .add("seconds", row.seconds)
              .add("processor_seconds", row.processor)
              .add("megabytes", row.megabytes));
      before = row;
    }
    Files.writeString(DIRECTORY.resolve("growth.md"), table);
    Files.writeString(DIRECTORY.resolve("growth.json"), json.build().toString());
  }

  /** The p of time ~ n^p between two sizes. */
  private static double power(Row one, Row other) {
    return Math.log(other.processor / one.processor) / Math.log((double) other.texts / one.texts);
  }
}
