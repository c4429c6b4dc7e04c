package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cahiers.analysis.receipt.Difference;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.export.Format;
import org.cahiers.platform.csv.UnusableInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code verify}: makes a published analysis again and compares. */
final class Verify implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String synopsis() {
    return "verify RECEIPT.json FILE…   make a published analysis again and compare hashes";
  }

  @Override
  public int run(List<String> args, PrintStream out, PrintStream err) {
    return CommandRun.of(new Run(out, err), args, out, err);
  }

  @CommandLine.Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Recomputes a published analysis from its input and compares every hash.",
      footer = {
        "",
        "FILE… are the files that were analysed, in any order; published results (clusters.csv,"
            + " topics.json,",
        "proposals.json, cahier.md, .html, .json) may be named too and are compared with the"
            + " receipt; cahier.docx,",
        ".odt and .pdf with the ones that are made again, since their bytes follow from the Java"
            + " that packs them, too.",
        "Exit code 0: the same; 1: something differs, and it says what."
      })
  private static final class Run implements Callable<Integer> {

    @Parameters(
        index = "0",
        paramLabel = "RECEIPT.json",
        description = "the receipt that was published")
    private Path receiptFile = Path.of("");

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FILE",
        description = "what was analysed")
    private List<Path> files = List.of();

    private final PrintStream out;
    private final PrintStream err;

    Run(PrintStream out, PrintStream err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public Integer call() throws IOException {
      Receipt published = ReceiptJson.read(receiptFile);
      List<Path> results = files.stream().filter(AnalysisRun::isResult).toList();
      List<Path> packed =
          files.stream().filter(file -> AnalysisRun.packed(file).isPresent()).toList();
      List<Path> inputs = new ArrayList<>(files);
      inputs.removeAll(results);
      inputs.removeAll(packed);
      if (inputs.isEmpty() && !packed.isEmpty())
        throw new UnusableInput(
            packed.getFirst(), "can only be compared together with what was analysed");
      boolean same = true;
      for (Path result : results) same &= isAsPublished(published, result);
      if (!inputs.isEmpty()) same &= isRecomputed(published, inputs, packed);
      out.println(
          same
              ? "The analysis is what its receipt says."
              : "The analysis is NOT what its receipt says.");
      return same ? 0 : 1;
    }

    private boolean isAsPublished(Receipt published, Path result) throws IOException {
      String name = result.getFileName().toString();
      boolean same = FileHash.of(result).equals(published.outputs().get(name));
      out.println(name + (same ? ": as published" : ": differs from the receipt"));
      return same;
    }

    private boolean isRecomputed(Receipt published, List<Path> inputs, List<Path> packed)
        throws IOException {
      AnalyseRequest request = request(published, inputs);
      Path place = Files.createTempDirectory("cahiers-verify").resolve("out");
      try (var output = OutputDirectory.at(place)) {
        Set<Format> formats = EnumSet.noneOf(Format.class);
        packed.forEach(file -> AnalysisRun.packed(file).ifPresent(formats::add));
        Receipt recomputed = AnalysisRun.of(request, formats, output, err).receipt();
        List<Difference> differences = published.differencesFrom(recomputed);
        boolean same = true;
        for (Difference each : differences) {
          out.println(describe(each));
          same &= each.kind() == Difference.Kind.VERSION;
        }
        for (String name : published.outputs().keySet()) {
          if (published.outputs().get(name).equals(recomputed.outputs().get(name)))
            out.println(name + ": the same");
        }
        for (Path file : packed) {
          String name = file.getFileName().toString();
          boolean equal = Files.mismatch(file, output.file(name)) < 0;
          out.println(name + (equal ? ": the same" : ": differs"));
          same &= equal;
        }
        return same;
      } finally {
        Files.delete(place.getParent());
      }
    }

    /**
     * The scores file is known by its hash, or else it is the last of as many files as the receipt
     * names.
     */
    private AnalyseRequest request(Receipt published, List<Path> inputs) throws IOException {
      @Nullable Input scores =
          published.inputs().stream()
              .filter(input -> input.role().equals(AnalysisRun.SCORES))
              .findFirst()
              .orElse(null);
      if (inputs.size() != published.inputs().size()) {
        throw new UnusableInput(
            receiptFile,
            "is for "
                + published.inputs().size()
                + " input files, "
                + inputs.size()
                + " were given");
      }
      List<Path> contributions = new ArrayList<>(inputs);
      Path scoresFile = null;
      if (scores != null) {
        scoresFile = inputs.getLast();
        for (Path input : inputs) {
          if (FileHash.of(input).equals(scores.file())) scoresFile = input;
        }
        contributions.remove(scoresFile);
      }
      try {
        return AnalyseRequest.of(
            published.parameters(), published.seed(), contributions, scoresFile);
      } catch (IllegalArgumentException unknown) {
        throw new UnusableInput(
            receiptFile, "has parameters that this version does not know: " + unknown.getMessage());
      }
    }

    private static String describe(Difference difference) {
      String name = difference.name();
      String published = difference.published();
      String recomputed = difference.recomputed();
      return switch (difference.kind()) {
        case INPUT -> "input " + name + ": is not what was analysed";
        case VERSION ->
            "version of " + name + ": " + published + " published, " + recomputed + " here";
        case PARAMETER ->
            "parameter " + name + ": " + published + " published, " + recomputed + " here";
        case OUTPUT -> name + ": differs";
      };
    }
  }
}
