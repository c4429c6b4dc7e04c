package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.opinion.OpinionAnswer;
import org.cahiers.analysis.opinion.OpinionGroups;
import org.cahiers.analysis.opinion.OpinionParameters;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.analysis.receipt.Fingerprint;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.export.Cahier;
import org.cahiers.export.Documents;
import org.cahiers.export.Format;
import org.cahiers.export.Templates;
import org.cahiers.platform.csv.UnusableInput;

/**
 * Reads the files of a request, analyses them and writes the results; {@code analyse} and {@code
 * verify} both do.
 */
final class AnalysisRun {

  static final String CONTRIBUTIONS = "contributions";
  static final String SCORES = "scores";

  /** What everything else can be computed from; their hash stands in the cahier. */
  private static final List<String> DATA = List.of("clusters.csv", "topics.json", "proposals.json");

  /**
   * Formats whose bytes follow from the input alone. Those of the others follow from how this Java
   * packs, too, so that a receipt does not hold them.
   */
  private static final Set<Format> PLAIN = EnumSet.of(Format.MARKDOWN, Format.HTML, Format.JSON);

  private AnalysisRun() {}

  /** What a run gave: what was found, and its receipt. */
  record Outcome(Analysis analysis, Receipt receipt) {}

  /**
   * @param output where the results go; the caller publishes them
   * @param formats of the cahier beside the plain ones, which a receipt needs
   * @throws UnusableInput if a file cannot be used
   */
  static Outcome of(
      AnalyseRequest request, Set<Format> formats, OutputDirectory output, PrintStream err)
      throws IOException {
    ProgressLine progress = new ProgressLine(err, InstantSource.system());
    progress.report("reading", 0);
    List<ContributionRow> rows = ContributionFile.read(request.contributions());
    Consultation consultation = Consultation.of(rows, request.language());
    List<Input> inputs = new ArrayList<>();
    String content = Fingerprint.ofRecords(rows.stream().map(AnalysisRun::record));
    for (Path file : request.contributions()) inputs.add(input(CONTRIBUTIONS, file, content));
    Weights weights = Weights.bySupport(consultation);
    if (request.scores() != null) {
      Scores scores = ScoreFile.read(request.scores(), request.agree());
      inputs.add(input(SCORES, request.scores(), Fingerprint.ofRecords(scores.records())));
      weights = Weights.byRank(consultation, scores, request.agree(), groups(scores, request));
    }
    Analysis analysis = new Pipeline(request, progress).run(consultation, weights);
    try (var clusters = output.writer("clusters.csv")) {
      ClustersCsv.write(analysis.places(), clusters);
    }
    TopicsJson.write(analysis.result().themes(), output.file("topics.json"));
    ProposalsJson.write(analysis, output.file("proposals.json"));
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String name : DATA) hashes.put(name, FileHash.of(output.file(name)));
    Cahier cahier = AnalysisCahier.of(analysis, rows, Fingerprint.ofFiles(hashes));
    Set<Format> written = EnumSet.copyOf(PLAIN);
    written.addAll(formats);
    new Documents(cahier, Templates.ofTheHouse(), format -> output.file(name(format)), Thread::new)
        .write(written, (format, share) -> progress.report(name(format), share));
    for (Format format : PLAIN) hashes.put(name(format), FileHash.of(output.file(name(format))));
    Receipt receipt =
        new Receipt(inputs, versions(), request.parameters(), request.clustering().seed(), hashes);
    ReceiptJson.write(receipt, output.file("receipt.json"));
    return new Outcome(analysis, receipt);
  }

  /**
   * Contribution id → opinion group that supports it more than the others do; nothing unless groups
   * are clear.
   */
  private static Map<String, Integer> groups(Scores scores, AnalyseRequest request) {
    var parameters =
        new OpinionParameters(
            OpinionParameters.DEFAULT.leastScores(),
            0,
            scores.contributions().size(),
            request.clustering().seed());
    OpinionReport report = OpinionGroups.find(Opinions.matrix(scores, request.agree()), parameters);
    Map<String, Integer> groups = new HashMap<>();
    if (!(report.answer() instanceof OpinionAnswer.ClearGroups)) return groups;
    Map<String, Double> deviations = new HashMap<>();
    for (int group = 0; group < report.representative().size(); group++) {
      for (OpinionReport.Representative each : report.representative().get(group)) {
        if (!each.support()
            || each.deviations() <= deviations.getOrDefault(each.contribution(), 0.0)) continue;
        deviations.put(each.contribution(), each.deviations());
        groups.put(each.contribution(), group);
      }
    }
    return groups;
  }

  /**
   * The files of a set have one content together: how rows are shared out among them does not
   * matter.
   */
  private static Input input(String role, Path file, String content) throws IOException {
    return new Input(role, file.getFileName().toString(), FileHash.of(file), content);
  }

  private static List<String> record(ContributionRow row) {
    return List.of(
        row.id(),
        row.language(),
        row.title(),
        row.text(),
        row.label(),
        Double.toString(row.support()),
        row.parent());
  }

  private static SortedMap<String, String> versions() {
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("cahiers", Version.OF_THIS_JAR);
    versions.put("java", Integer.toString(Runtime.version().feature()));
    versions.put("lucene", org.apache.lucene.util.Version.LATEST.toString());
    versions.put("opennlp", opennlp.tools.util.Version.currentVersion().toString());
    return versions;
  }

  /**
   * The formats of these extensions; {@code none} is no format.
   *
   * @throws UnusableInput if there is no such format
   */
  static Set<Format> formats(List<String> extensions) {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String extension : extensions) {
      if (extension.equals("none")) continue;
      formats.add(
          Arrays.stream(Format.values())
              .filter(format -> format.extension().equals(extension))
              .findFirst()
              .orElseThrow(() -> new UnusableInput("there is no format " + extension)));
    }
    return formats;
  }

  /** Name of the cahier in a format. */
  static String name(Format format) {
    return "cahier." + format.extension();
  }

  /** Whether a file is one that a receipt has a hash of. */
  static boolean isResult(Path file) {
    String name = file.getFileName().toString();
    return (DATA.contains(name) || PLAIN.stream().anyMatch(format -> name(format).equals(name)))
        && Files.isRegularFile(file);
  }

  /** The format of a cahier that only a new computation can confirm. */
  static Optional<Format> packed(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(Format.values())
        .filter(format -> !PLAIN.contains(format) && name(format).equals(name))
        .findFirst();
  }
}
