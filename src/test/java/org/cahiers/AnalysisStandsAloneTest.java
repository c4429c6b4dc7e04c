package org.cahiers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles analysis with nothing but its allowed libraries: the proof a separate Maven module would
 * give.
 */
class AnalysisStandsAloneTest {
  static final List<String> ALLOWED =
      List.of("lucene-core", "lucene-analysis-common", "opennlp-tools", "jspecify");

  @Test
  void analysisCompilesWithoutTheRestOfTheProduct(@TempDir Path out) throws Exception {
    String classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                jar ->
                    ALLOWED.stream()
                        .anyMatch(a -> Path.of(jar).getFileName().toString().startsWith(a)))
            .collect(Collectors.joining(File.pathSeparator));
    List<Path> sources;
    try (var walk = Files.walk(Path.of("src/main/java/org/cahiers/analysis"))) {
      sources = walk.filter(p -> p.toString().endsWith(".java")).toList();
    }
    var javac = ToolProvider.getSystemJavaCompiler();
    var errors = new StringWriter();
    try (var files = javac.getStandardFileManager(null, null, null)) {
      boolean ok =
          javac
              .getTask(
                  errors,
                  files,
                  null,
                  List.of(
                      "-d",
                      out.toString(),
                      "-cp",
                      classpath,
                      "-proc:none",
                      "--release",
                      "21",
                      "-sourcepath",
                      out.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertEquals("", ok ? "" : errors.toString());
    }
  }
}
