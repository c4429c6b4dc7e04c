package org.cahiers.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cahiers.analysis.opinion.OpinionAnswer;
import org.cahiers.analysis.opinion.OpinionGroups;
import org.cahiers.analysis.opinion.OpinionParameters;
import org.cahiers.analysis.opinion.OpinionReport;
import org.cahiers.analysis.receipt.Fingerprint;
import org.cahiers.analysis.receipt.Input;
import org.cahiers.analysis.receipt.Receipt;
import org.cahiers.platform.csv.UnusableInput;

/**
 * Reads the files of a request, analyses them and writes the results; {@code analyse} and {@code
 * verify} both do.
 */
final class AnalysisRun {

  static final String CONTRIBUTIONS = "contributions";
  static final String SCORES = "scores";
  private static final List<String> RESULTS =
      List.of("clusters.csv", "topics.json", "proposals.json", "cahier.md");

  private AnalysisRun() {}

  /** What a run gave: what was found, and its receipt. */
  record Outcome(Analysis analysis, Receipt receipt) {}

  /**
   * @param output where the results go; the caller publishes them
   * @throws UnusableInput if a file cannot be used
   */
  static Outcome of(AnalyseRequest request, OutputDirectory output, PrintStream err)
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
    try (var cahier = output.writer("cahier.md")) {
      CahierMarkdown.write(analysis, cahier);
    }
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String name : RESULTS) hashes.put(name, FileHash.of(output.file(name)));
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

  /** Names of what a run writes, without the receipt. */
  static boolean isResult(Path file) {
    return RESULTS.contains(file.getFileName().toString()) && Files.isRegularFile(file);
  }
}
