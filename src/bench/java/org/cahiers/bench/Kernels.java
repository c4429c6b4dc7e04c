package org.cahiers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The inner loops of the analysis, each by itself (JMH). Writes target/bench/kernels.json. */
public final class Kernels {

  private Kernels() {}

  /**
   * @param args regular expression of those to run (default all)
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Path results = Files.createDirectories(Path.of("target/bench")).resolve("kernels.json");
    new Runner(
            new OptionsBuilder()
                .include(args.length > 0 ? args[0] : "Kernels")
                .resultFormat(ResultFormatType.JSON)
                .result(results.toString())
                .build())
        .run();
  }
}
